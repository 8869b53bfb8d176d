import type { HelpTexts } from './help-texts.ts';

const lang =
  'The language of messages and explanations. Otherwise VERRIJK_LANG decides, then LC_ALL and LANG, else Dutch.';
const help = 'Show this help.';
const quiet = 'Print nothing when all goes well.';
const force = 'Overwrite files that exist.';
const column = 'by its header or its letter';

export const helpEn: HelpTexts = {
  tagline: 'Verrijk adds the Culturele Doelgroep to every row of a customer file, on your own machine.',
  usage: 'Usage',
  commandWord: 'command',
  optionsWord: 'options',
  headings: { commands: 'Commands', options: 'Options', examples: 'Examples' },
  required: 'Required.',
  byDefault: (value) => `Default: ${value}.`,
  more: ['verrijk <command> --help says more about a command.', 'verrijk --version gives the version.'],
  seeHelp: (command) => `${command} --help shows what is possible.`,
  placeholders: {
    file: 'file',
    reference: 'reference',
    csv: 'file.csv',
    json: 'file.json',
    folder: 'folder',
    name: 'text',
    column: 'column',
    sheet: 'sheet',
    number: 'number',
    percentage: 'percentage',
    customers: 'customer file',
  },
  commands: {
    enrich: {
      summary: 'Add the Culturele Doelgroep to a customer file.',
      description: [
        'Gives the same workbook (.xlsx, .xlsm) or CSV file back with one column more, the Culturele Doelgroep of every row’s household. Nothing else in the file changes. Which column is what follows from headers and contents; in doubt the run stops and says which option decides. Such an option with an empty value (--addition "") says that the file has no such column.',
        'The result is written beside the customer file, with “verrijkt” behind its name. With - the file comes from standard input and goes to standard output, which takes CSV.',
      ],
      options: {
        reference: 'The household reference. Otherwise the one that VERRIJK_REFERENCE names.',
        output: 'Where the result goes; - is standard output (CSV only).',
        match:
          'How far matching goes. strict: only addresses that are exactly there or are spelled otherwise. broad: also the group of at least 80% of the households at a number.',
        layout:
          'keep: the same file with a column added. delivery: a fresh workbook with customer ID, postcode, house number and group only.',
        explain: 'Also add the columns “Koppeling” (how it was matched) and “Toelichting” (why).',
        sheet: 'The sheet that holds the customers, by its name or its number.',
        id: `The column of the customer ID, ${column}.`,
        postcode: `The column of the postcode, ${column}.`,
        'house-number': `The column of the house number, with or without addition, ${column}.`,
        'house-letter': `The column of the house letter, ${column}.`,
        addition: `The column of the addition, ${column}.`,
        address: `The column that holds street and house number together, ${column}.`,
        place: `The column of the place, ${column}.`,
        country: `The column of the country, ${column}.`,
        'no-header': 'The first row is already a customer.',
        summary: 'Also write the summary to this file, as JSON.',
        json: 'Print the summary as one JSON object.',
        quiet,
        force,
        'fail-under': 'End with exit code 1 when less than this percentage of the rows was enriched.',
        'fail-on-findings': 'End with exit code 1 when there is anything to report about the data.',
        lang,
        help,
      },
      examples: [
        'The same workbook with the groups, as “klanten verrijkt.xlsx”',
        'Also say for every row how and why, under another name',
        'Say which columns to use, by header or by letter',
        'As part of a pipe',
      ],
    },
    'reference build': {
      summary: 'Make a household reference from the provider’s CSV files.',
      description: [
        'Reads CSV files (also .csv.gz) with a household a row: postcode, house number, house letter, addition and group, found by their headers. Without a group it becomes an address register.',
        'A household that occurs twice with different groups is contested: it is reported and gets none of them.',
      ],
      options: {
        output: 'Where the household reference goes.',
        model: 'The groups with their codes, names, aliases and colours, as JSON. Otherwise the 2021 model.',
        areas: 'A CSV file with postcode digits, municipality and province, for reports.',
        name: 'The name of the reference, shown in every summary.',
        edition: 'The edition of the model, such as 2021.',
        postcode: `The column of the postcode, ${column}.`,
        'house-number': `The column of the house number, with or without addition, ${column}.`,
        'house-letter': `The column of the house letter, ${column}.`,
        addition: `The column of the addition, ${column}.`,
        group: `The column of the group’s name or code, ${column}.`,
        municipality: `The column of the municipality, ${column}.`,
        province: `The column of the province, ${column}.`,
        json: 'Print the report as one JSON object.',
        quiet,
        force,
        'fail-on-findings': 'End with exit code 1 when addresses are contested, rows unreadable or groups unknown.',
        lang,
        help,
      },
      examples: ['From one file', 'From several files, with another name for the group and one’s own model'],
    },
    'reference info': {
      summary: 'Show what a household reference holds.',
      description: ['Shows name, edition, number of addresses, and the groups with their households.'],
      options: { json: 'Print it as one JSON object.', lang, help },
      examples: ['Name, edition, addresses and groups'],
    },
    'reference verify': {
      summary: 'Check that a household reference is undamaged.',
      description: ['Reads the whole file and compares it with its checksums. Exit code 1 when it is damaged.'],
      options: {
        json: 'Print the result as one JSON object.',
        quiet: 'Print nothing: the exit code says it.',
        lang,
        help,
      },
      examples: ['Check every byte'],
    },
    'reference demo': {
      summary: 'Make a fictional reference and fictional customers.',
      description: [
        'For trying things out and for measuring. The same numbers and seed always give the same files. Everything made is marked as fictional, and so is everything that is made with it.',
      ],
      options: {
        addresses: 'How many addresses.',
        customers: 'How many customers.',
        seed: 'Another seed gives other addresses and customers.',
        output: 'Where the household reference goes.',
        'customers-output': 'Where the customer file goes, .csv or .xlsx.',
        json: 'Print what was made as one JSON object.',
        quiet,
        force,
        lang,
        help,
      },
      examples: ['A reference and a workbook of customers', 'The size of the country, for measuring'],
    },
    demo: {
      summary: 'See it work: make fictional files and enrich them.',
      description: [
        'Makes a fictional household reference and a fictional customer workbook with the mess of real ones, enriches it, and says where everything is. Overwrites what an earlier demo left.',
      ],
      options: { folder: 'The folder for the files. Default: demo.', lang, help },
      examples: ['In the folder demo'],
    },
  },
};
