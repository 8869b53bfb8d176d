import type { ReportTexts } from './report-texts.ts';

const pointAt = 'by the header or the letter of the column';

export const reportEn: ReportTexts = {
  locale: 'en-GB',
  error: 'Error',
  bug: 'Something went wrong that is not your doing. Please report it with the lines below, which hold no customer data.',
  interrupted: 'Interrupted; nothing was left half written.',
  advice: {
    'file.exists': () => 'Add --force to overwrite it, or choose another name.',
    'usage.stdin-needs-csv': () => 'Use --output to name a file.',
    'reference.missing': () =>
      'Add --reference <file>, or set VERRIJK_REFERENCE to its name. “verrijk reference build” makes one; “verrijk demo” shows one at work.',
    'reference.not-one': () => '“verrijk reference build --help” says how.',
    'reference.version': () => '“verrijk reference build --help” says how.',
    'sheet.choose': (d) => `Use ${String(d['flag'])} with the name or the number of the sheet.`,
    'sheet.unknown': (d) => `Use ${String(d['flag'])} with one of these.`,
    'column.choose': (d) => `Use ${String(d['flag'])} with the header or the letter of the column.`,
    'column.missing': (d) => `Use ${String(d['flag'])}, ${pointAt}.`,
    'column.unknown': (d) => `Use ${String(d['flag'])}, ${pointAt}.`,
    'load-back.not-groups': (d) => `Use ${String(d['flag'])}, ${pointAt}.`,
    'load-back.key-needed': () => 'Give --key <file>.',
    'delivery.personal-data': (d) =>
      [
        ...(d['isOfIds'] === 0
          ? []
          : [
              'Take rows that are no customer, such as a total, out of the export, name the column with the real customer ID with --id, or replace customer IDs by codes with --pseudonymise.',
            ]),
        ...(d['isOfAddresses'] === 0
          ? []
          : [
              'Take out of those cells in the export what is no postcode, house number or addition, or name another column with --postcode, --house-number or --addition.',
            ]),
        'With --drop personal-data these rows stay home and the rest goes on.',
      ].join(' '),
    'reference.source-column-missing': (d) => `Use ${String(d['flag'])}, ${pointAt}.`,
  },
  choice: { column: (letter) => `column ${letter}` },
  progress: {
    rows: (rows) => `${rows} rows`,
    rate: (rate) => `${rate} a second`,
    remaining: (duration) => `${duration} to go`,
    reading: 'Reading',
  },
  units: { seconds: 's', minutes: 'min', hours: 'h' },
  enrichment: {
    standardInput: 'standard input',
    standardOutput: 'standard output',
    fictional: 'FICTIONAL',
    fictionalExplained: 'Made with a fictional reference: the groups mean nothing.',
    reference: 'Reference',
    addresses: (count) => `${count} addresses`,
    columns: 'Columns',
    column: (letter) => `column ${letter}`,
    rows: (rows) => `${rows} rows`,
    enriched: 'Enriched',
    notEnriched: 'Not enriched',
    outOf: (enriched, rows, share) => `${enriched} of ${rows} rows enriched (${share})`,
    households: (count, isOne) => (isOne ? `${count} household` : `${count} households`),
    ids: (unique, isOne) => (isOne ? `${unique} customer ID` : `${unique} different customer IDs`),
    match: { strict: 'strict matching', standard: 'standard matching', broad: 'broad matching' },
    segments: 'Culturele Doelgroepen',
    findings: 'Noticed',
    took: (duration) => `Done in ${duration}.`,
    none: 'Not one row was enriched. Check that the columns above are the right ones and that the reference covers this region.',
    failUnder: (share, asked) => `Only ${share} of the rows was enriched; at least ${asked} was asked for.`,
    failOnFindings: 'There is something to report about the data, and that was not to be.',
  },
  build: {
    made: (file) => `Made “${file}”`,
    source: 'Read from',
    rows: 'Rows',
    addresses: 'Addresses',
    repeated: 'Repeated with the same group',
    contested: 'Contested: several groups, none given',
    invalid: 'Rows that are not an address',
    inRows: (rows, more) => `row ${rows}${more ? ' …' : ''}`,
    withoutGroup: 'Addresses without a group',
    unknownGroups: 'Groups that the model does not know (kept as they are)',
    areas: 'Postcode areas with a municipality',
    register:
      'No column with groups was found, so this is an address register: it knows which addresses exist, but no groups.',
    columns: 'Columns',
    size: 'Size',
  },
  reference: {
    name: 'Name',
    edition: 'Edition',
    builtOn: 'Made on',
    addresses: 'Addresses',
    households: 'Households with a group',
    contested: 'Contested',
    withoutGroup: 'Without a group',
    size: 'Size',
    groups: 'Households by group',
    areas: 'Postcode areas',
    noGroups: 'An address register: it knows which addresses exist, but no groups.',
    fictional: 'Made up: these groups mean nothing.',
    intact: (file, addresses) => `“${file}” is undamaged: ${addresses} addresses, every checksum agrees.`,
  },
  audience: {
    document: 'The whole report',
    noDocument:
      'With --output audience.html the whole report, with tables and an explanation of every chart, goes to a file to hand on. It can also be .pdf, .pptx and .xlsx.',
  },
  demo: {
    made: (file, what) => `Made “${file}” with ${what}`,
    addresses: (count) => `${count} fictional addresses`,
    customers: (count) => `${count} fictional customers`,
    orderLines: (count) => `${count} lines of fictional orders`,
    answers: (count) => `${count} fictional answers to a survey`,
    files: 'The files',
    reference: 'household reference',
    customerFile: 'customer file, as it came from the box office',
    result: 'the same file, enriched: open it',
    exportFile: 'export of a customer system, to go on with',
    nextExport: 'See what such an export is worth:',
    next: 'The same with your own file (these groups remain fictional):',
    yourFile: 'your file',
  },
};
