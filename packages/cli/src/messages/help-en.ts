import type { HelpTexts } from './help-texts.ts';

const lang =
  'The language of messages and explanations. Otherwise VERRIJK_LANG decides, then LC_ALL and LANG, else Dutch.';
const help = 'Show this help.';
const quiet = 'Print nothing when all goes well.';
const force = 'Overwrite files that exist.';
const column = 'by its header or its letter';
const profile =
  'Keep the wishes of this command in this file, or use them when it is there; what you say now goes first.';

/** The options that say which column is what: the same for every command that reads a customer file. */
const columns = {
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
};

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
    enriched: 'enriched file',
    date: 'date',
    postcode: 'postcode',
    html: 'file.html',
  },
  commands: {
    check: {
      summary: 'See whether a customer file is ready for an enrichment.',
      description: [
        'Reads an export of a CRM or box office and says on one page: can the customers be found again by an ID, are the addresses fit, who was active when, how many households and billable records are there, who carries out the enrichment and what is the next step. Nothing is changed and nothing is sent.',
        'With an address register (“verrijk reference build” of a BAG list without groups) it also forecasts how many rows will match, before anything is paid.',
      ],
      options: {
        register: 'An address register or household reference, to forecast how many rows will match.',
        report: 'Write the outcome as a web page, to keep or to print.',
        errors: 'Write the rows to repair to this file, .xlsx or .csv; what helps most comes first.',
        'date-column': `The column with the date on which a customer was last active, ${column}.`,
        'active-since': 'Also count who was active since: a date (1-1-2024), a year (2024) or a number of years (3y).',
        'organisation-postcode': 'The postcode of your organisation; who carries out the enrichment follows from it.',
        municipality: 'Or the municipality of your organisation.',
        providers: 'A list of providers and their municipalities of your own, as JSON.',
        'price-list': 'The provider’s price list, as JSON, for an indication of the price.',
        profile,
        ...columns,
        json: 'Print the outcome as one JSON object.',
        quiet,
        force,
        'fail-on-findings': 'End with code 1 when there is something to repair.',
        lang,
        help,
      },
      examples: [
        'What is this file worth?',
        'With a web page, a list of rows to repair, and who carries out the enrichment',
        'With a forecast and the customers of the last three years',
        'Keep these wishes, or use those kept last year',
      ],
    },
    prepare: {
      summary: 'Make the delivery file: customer ID, postcode and house number, and nothing more.',
      description: [
        'Writes “<selection> <organisation> <period>.xlsx” with exactly three columns (four with --split-addition); all other columns stay home. If there are names, e-mail addresses or telephone numbers in those columns, the command stops. Beside it comes a manifest with the counts and the day on which the data must be gone.',
      ],
      options: {
        organisation: 'The name of your organisation, for the file’s name.',
        selection: 'Which customers these are, for the file’s name. Default: Totaal.',
        period: 'Of which period, for the file’s name. Otherwise this year, or “vanaf” the day asked for.',
        output: 'The folder for everything. Default: beside the customer file.',
        pseudonymise: 'Replace every customer ID by a random code; the key stays home, readable by you alone.',
        'split-addition': 'Put the addition in a column D of its own.',
        repair: 'Repair what can be repaired for certain, such as the letter O in a postcode; every repair is listed.',
        'active-since': 'Only customers active since: a date (1-1-2024), a year (2024) or a number of years (3y).',
        'date-column': `The column with the date on which a customer was last active, ${column}.`,
        'only-billable':
          'Only records that a provider can charge for: a readable Dutch address, every customer ID once.',
        drop: 'Leave these kinds of records out; several with commas between them.',
        'purge-on': 'The day by which the provider must have deleted the data. Default: 90 days from now.',
        profile,
        ...columns,
        json: 'Print what was made as one JSON object.',
        quiet,
        force,
        lang,
        help,
      },
      examples: [
        'The delivery file, beside the export',
        'With random codes for customer IDs, only what can be matched, in a folder of its own',
        'Only who was active in the last two years, with certain repairs',
      ],
    },
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
        ...columns,
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
    'load-back': {
      summary: 'Bring the groups home into your own CRM, by customer ID.',
      description: [
        'Compares your own export with the enriched file: did every customer ID come back exactly once, and what changes for each customer? Then writes first a file that undoes everything and after it the import file, with nothing but what changes. A blank never overwrites anything.',
        'If customer IDs are missing or others came back, the command stops and says in which rows, unless --allow permits it.',
      ],
      options: {
        output: 'The folder for everything. Default: “terugladen”, beside the export.',
        for: 'The system that the import file is for; several with commas between them. Default: generic.',
        key: 'The key that “verrijk prepare --pseudonymise” left at home.',
        manifest: 'The manifest of the delivery: proves that exactly the same customer IDs came back.',
        'dry-run': 'Show the plan and write nothing.',
        into: 'Put the column behind the rows of this customer file, instead of making import files.',
        all: 'Put all customers with a group in the import file, also those that do not change.',
        allow:
          'Go on though customer IDs are missing, unknown, duplicate or altered; those customers stay as they are.',
        group: `The column with the group in the enriched file, ${column}.`,
        'old-group': `The column with the old group in the export, ${column}.`,
        'enriched-id': `The column with the customer ID in the enriched file, ${column}.`,
        email: `The column with the e-mail address in the export, for Mailchimp, ${column}.`,
        profile,
        ...columns,
        json: 'Print the plan as one JSON object.',
        quiet,
        force,
        lang,
        help,
      },
      examples: [
        'What would change?',
        'Make the import file for Spektrix, and the file that undoes it',
        'From random codes back to customer IDs, for two systems',
        'Put the column in your own workbook',
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
        'For trying things out and for measuring. The same numbers and seed always give the same files; only the dates in the export run up to today. Everything made is marked as fictional, and so is everything that is made with it.',
      ],
      options: {
        addresses: 'How many addresses.',
        customers: 'How many customers.',
        seed: 'Another seed gives other addresses and customers.',
        output: 'Where the household reference goes.',
        'customers-output': 'Where the customer file goes, .csv or .xlsx.',
        'export-output':
          'Where an export with thirty columns goes, as a box office or customer system makes it, .csv or .xlsx.',
        json: 'Print what was made as one JSON object.',
        quiet,
        force,
        lang,
        help,
      },
      examples: [
        'A reference and a workbook of customers',
        'A reference and an export to check, to prepare and to load back into',
        'The size of the country, for measuring',
      ],
    },
    demo: {
      summary: 'See it work: make fictional files and enrich them.',
      description: [
        'Makes a fictional household reference and a fictional customer workbook with the mess of real ones, enriches it, also makes an export of a customer system to go on with, and says where everything is. Overwrites what an earlier demo left.',
      ],
      options: { folder: 'The folder for the files. Default: demo.', lang, help },
      examples: ['In the folder demo'],
    },
  },
};
