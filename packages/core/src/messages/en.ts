import type { RuleName } from '../address/rule-name.ts';
import type { Catalogue, Details, ExplainedMatch } from './catalogue.ts';
import { counting, optional, plain, quoted } from './wording.ts';

const count = counting('en-GB');
const rows = (n: number): string => count(n, 'row', 'rows');
const addresses = (n: number): string => count(n, 'address', 'addresses');
const groups = (n: number): string => count(n, 'group', 'different groups');
const percentage = (share = 1): string => `${Math.floor(share * 100)}%`;
const saveAsXlsx = 'Open it in Excel, choose Save As, Excel Workbook (.xlsx), and use that file.';

export const en: Catalogue = {
  problems: {
    'usage.unknown-command': (d) =>
      `There is no command ${quoted(d, 'command', 'of that name')}.${optional(d, 'nearest', ' Did you mean “', '”?')}`,
    'usage.unknown-option': (d) =>
      `There is no option ${plain(d, 'option', 'of that name')} here.${optional(d, 'nearest', ' Did you mean ', '?')}`,
    'usage.missing-argument': (d) => `Something is missing: ${plain(d, 'argument', 'an argument')}.`,
    'usage.extra-argument': (d) =>
      `There is something too much on the command line: ${quoted(d, 'argument', 'an argument')}. A name with blanks needs quotation marks around it.`,
    'usage.option-value': (d) =>
      `${quoted(d, 'value', 'That value')} cannot be the value of ${plain(d, 'option', 'this option')}.${optional(d, 'expected', ' It takes ', '.')}`,
    'usage.same-file': (d) =>
      d['twice'] === undefined
        ? `The result would overwrite ${quoted(d, 'file', 'a file that is read')}, which is needed as input. Choose another name for the result.`
        : `${quoted(d, 'file', 'One file')} would be written twice. Choose different names.`,
    'usage.output-kind': (d) =>
      `The result is of another kind than ${quoted(d, 'file', 'its name')} says.${optional(d, 'expected', ' Give it a name that ends in ', '.')}`,
    'usage.stdin-needs-csv': () =>
      'Only CSV can be read from standard input or written to standard output. Give a file name for a workbook.',

    'file.not-found': (d) => `${quoted(d, 'file', 'The file')} was not found. Check the name and the folder.`,
    'file.not-readable': (d) =>
      `${quoted(d, 'file', 'The file')} cannot be read${systemReason(d)}. Check that it is a file and that you may open it.`,
    'file.not-writable': (d) =>
      `${quoted(d, 'file', 'The result')} cannot be written${systemReason(d)}. Check that the folder exists, that you may write there and that no other program has the file open.`,
    'file.exists': (d) => `${quoted(d, 'file', 'The result')} already exists and was left as it is.`,
    'file.disk-full': (d) =>
      `The disk is full: ${quoted(d, 'file', 'the result')} could not be written and nothing was left behind. Make room and run it again.`,
    'file.empty': (d) => `${quoted(d, 'file', 'The file')} is empty: there are no rows to enrich.`,
    'file.kind-unknown': (d) =>
      `${quoted(d, 'file', 'The file')} is neither an Excel workbook (.xlsx, .xlsm) nor a CSV or text file. Export the customers as one of these.`,
    'file.encrypted': (d) =>
      `${quoted(d, 'file', 'The workbook')} has a password. Open it in Excel, remove the password under File, Info, Protect Workbook, save it, and use that file.`,
    'file.xls': (d) => `${quoted(d, 'file', 'The file')} is in the old Excel format (.xls). ${saveAsXlsx}`,
    'file.xlsb': (d) => `${quoted(d, 'file', 'The file')} is a binary Excel workbook (.xlsb). ${saveAsXlsx}`,
    'file.ods': (d) =>
      `${quoted(d, 'file', 'The file')} is an OpenDocument spreadsheet (.ods). Save it as an Excel workbook (.xlsx) or as CSV, and use that file.`,
    'file.zip-damaged': (d) =>
      `${quoted(d, 'file', 'The workbook')} is damaged or incomplete. Download or export it again, or let Excel repair it.`,
    'file.zip-bomb': (d) =>
      `${quoted(d, 'file', 'The workbook')} unpacks to far more than a real workbook does, so it was not opened. Export the customers again.`,
    'file.xml-damaged': (d) =>
      `${quoted(d, 'file', 'The workbook')} is damaged inside${optional(d, 'part', ' (in ', ')')}. Let Excel open and repair it, save it, and use that file.`,
    'file.doctype': (d) =>
      `${quoted(d, 'file', 'The workbook')} holds a document type declaration${optional(d, 'part', ' (in ', ')')}, which Excel never writes and which can be harmful, so it was not opened.`,
    'file.not-a-workbook': (d) =>
      `${quoted(d, 'file', 'The file')} is a zip file but not an Excel workbook. Unpack it first, or export the customers as .xlsx or CSV.`,
    'file.encoding': (d) =>
      `${quoted(d, 'file', 'The file')} is in a character encoding that is not supported${optional(d, 'encoding', ' (', ')')}. Save it as UTF-8.`,
    'file.csv-quotes': (d) =>
      `${quoted(d, 'file', 'The file')} has a quotation mark that is opened${optional(d, 'row', ' on line ')} and never closed, so the rows cannot be told apart. Close or remove it, or export the file again.`,
    'file.row-too-long': (d) =>
      `${quoted(d, 'file', 'The file')} has a row that is too long to be a customer${optional(d, 'row', ' (row ', ')')}. Probably a quotation mark was never closed or the file is not CSV.`,
    'file.too-many-rows': (d) =>
      `${quoted(d, 'file', 'The result')} would have more rows than a sheet can hold (${plain(d, 'limit', '1048576')}). Split the customer file, or use CSV.`,
    'file.too-many-columns': (d) =>
      `${quoted(d, 'file', 'The sheet')} has no free column left: its last possible column is in use. Remove columns that are not needed.`,
    'file.duplicate-cells': (d) =>
      `${quoted(d, 'file', 'The workbook')} holds the same cell twice${optional(d, 'row', ' in row ')}, so it is unclear which counts. Let Excel open and repair it, save it, and use that file.`,
    'file.text-too-long': (d) =>
      `${quoted(d, 'file', 'The workbook')} holds a text that is longer than a cell may hold${optional(d, 'row', ' (row ', ')')}. Shorten it, or export the file again.`,

    'sheet.unknown': (d) =>
      `There is no sheet ${quoted(d, 'sheet', 'of that name')}${optional(d, 'file', ' in “', '”')}.${optional(d, 'candidates', ' The sheets are: ', '.')}`,
    'sheet.choose': (d) =>
      `More than one sheet${optional(d, 'file', ' of “', '”')} could hold the customers${optional(d, 'candidates', ': ')}. Say which one to use.`,
    'sheet.no-rows': (d) =>
      `There are no customers under the headers${optional(d, 'sheet', ' of sheet “', '”')}${optional(d, 'file', ' in “', '”')}. Check whether the right file or sheet was used.`,
    'sheet.protected-structure': (d) =>
      `${quoted(d, 'sheet', 'The sheet')} is protected in a way that does not allow a column to be added. Remove the protection in Excel under Review, and use that file.`,
    'column.unknown': (d) =>
      `There is no column ${quoted(d, 'column', 'of that name')}.${optional(d, 'candidates', ' The columns are: ', '.')}`,
    'column.missing': (d) =>
      `No column looks like the ${roleName(d)}.${optional(d, 'candidates', ' The columns are: ', '.')} Say which one it is, or add it to the file.`,
    'column.choose': (d) =>
      `More than one column could be the ${roleName(d)}${optional(d, 'candidates', ': ')}. Say which one it is.`,

    'reference.missing': () =>
      'Which household reference is to be used? That is the file that says to which Culturele Doelgroep every household belongs.',
    'reference.not-one': (d) =>
      `${quoted(d, 'file', 'The file')} is not a household reference. Make one from the provider’s CSV files first.`,
    'reference.version': (d) =>
      `${quoted(d, 'file', 'The household reference')} was made by another version of Verrijk. Make it again from the provider’s CSV files.`,
    'reference.damaged': (d) =>
      `${quoted(d, 'file', 'The household reference')} is damaged: its contents do not agree with its checksum. Copy it again or make it again; nothing was enriched with it.`,
    'reference.source-not-csv': (d) =>
      `${quoted(d, 'file', 'The file')} is not a CSV file, and a household reference is made of those. Save the sheet as CSV (UTF-8) first; it may be gzipped.`,
    'reference.source-column-missing': (d) =>
      `${quoted(d, 'file', 'The CSV file')} has no column for the ${roleName(d)}.${optional(d, 'candidates', ' The columns are: ', '.')}`,
    'reference.source-row-invalid': (d) =>
      `${quoted(d, 'file', 'The CSV file')} holds too many rows that are not addresses${optional(d, 'row', ', the first in row ')}. Check that it is the right file and that the columns are the right ones.`,
    'reference.too-many-groups': (d) =>
      `${quoted(d, 'file', 'The CSV file')} names more groups than a household reference can hold${optional(d, 'limit', ' (', ')')}. Probably another column was taken for the group.`,
    'reference.empty': (d) =>
      `${quoted(d, 'file', 'The CSV file')} holds no address at all, so no household reference was made.`,
    'model.invalid': (d) =>
      `${quoted(d, 'file', 'The model file')} is not a valid model${optional(d, 'field', ': look at ')}. It is JSON with a name, an edition and a list of groups.`,
  },
  findings: {
    'id.missing': (n) => `${rows(n)} without a customer ID: the group cannot be loaded back there.`,
    'id.duplicate': (n) => `${rows(n)} with a customer ID that occurred before in the file.`,
    'id.too-long-number': (n) =>
      `${rows(n)} with a customer ID stored as a number of more than 15 digits: a spreadsheet has turned its last digits into zeros.`,
    'id.scientific': (n) => `${rows(n)} with a customer ID like 1.2E+15: a spreadsheet has dropped its last digits.`,
    'id.error-value': (n) => `${rows(n)} with an error value such as #N/A for a customer ID.`,
    'cell.postcode-invalid': (n) => `${rows(n)} with a postcode that is not one.`,
    'cell.postcode-letter-o': (n) => `${rows(n)} with the letter O for a zero in the postcode.`,
    'cell.house-number-invalid': (n) => `${rows(n)} with a house number that is not one.`,
    'cell.house-number-date': (n) =>
      `${rows(n)} with a house number that a spreadsheet has turned into a date (1-2 became 1 February).`,
    'cell.house-number-scientific': (n) =>
      `${rows(n)} with a house number that a spreadsheet has turned into a power of ten (12E1 became 120).`,
    'cell.house-number-decimal': (n) =>
      `${rows(n)} with a house number that a spreadsheet has turned into a fraction or a decimal.`,
    'cell.error-value': (n) => `${rows(n)} with an error value such as #N/A in the address.`,
    'file.digital-signature': () =>
      'The workbook was signed digitally; the signature is no longer valid after adding a column.',
    'file.sheet-protected': () => 'The sheet is protected; the added column is protected like the rest.',
    'file.pivot-cache': () => 'The workbook has a pivot table; refresh it in Excel to see the added column.',
    'file.formula-not-calculated': () =>
      'There are formulas that were never calculated; those cells count as empty. Open the file in Excel, save it and enrich it again.',
    'file.segment-column-present': () =>
      'The file already had a column with groups; it was left as it is and the new column stands behind it.',
    'file.table-not-extended': () =>
      'The sheet has a table that could not be widened; the new column stands beside it.',
    'model.edition-mixed': (n) =>
      `${rows(n)} with a group of an earlier edition of the model: do not compare these with the new ones.`,
  },
  outcomes: {
    exact: { label: 'exact', meaning: 'The address is in the reference exactly as the file has it.' },
    'exact-shared': {
      label: 'exact, shared number',
      meaning:
        'The file has no addition and the bare number exists, but so do others at that number with other groups: less sure.',
    },
    respelled: {
      label: 'spelled otherwise',
      meaning: 'A named spelling rule or repair led to the only address that fits.',
    },
    'addition-missing': {
      label: 'addition missing',
      meaning:
        'The file has no addition and no bare number exists, but every household at that number has the same group.',
    },
    'addition-unknown': {
      label: 'addition unknown',
      meaning: 'The addition does not exist at that number, but every household there has the same group.',
    },
    majority: {
      label: 'majority',
      meaning: 'The group of at least 80% of at least 5 households at that number; only with broad matching.',
    },
    ambiguous: { label: 'ambiguous', meaning: 'Several addresses with different groups fit, so none was chosen.' },
    'house-number-unknown': {
      label: 'house number unknown',
      meaning: 'The postcode exists, but not with this house number.',
    },
    'postcode-unknown': { label: 'postcode unknown', meaning: 'No household has this postcode.' },
    'no-segment': { label: 'no group', meaning: 'The address is known, but has no group in the reference.' },
    'po-box': { label: 'PO box', meaning: 'A PO box: nobody lives there.' },
    foreign: { label: 'abroad', meaning: 'An address outside the Netherlands; the model knows Dutch households only.' },
    incomplete: { label: 'incomplete', meaning: 'The postcode or the house number is missing.' },
    invalid: { label: 'unreadable', meaning: 'The postcode or the house number cannot be read as one.' },
  },
  rules: {
    'postcode-letter-o': 'the letter O in a postcode is a zero',
    range: 'two house numbers',
    'number-repeated': 'the same thing written twice',
    'spreadsheet-date': 'a spreadsheet had made a date of it',
    'spreadsheet-time': 'a spreadsheet had made a time of it',
    'spreadsheet-scientific': 'a spreadsheet had made a power of ten of it',
    'spreadsheet-decimal': 'a spreadsheet had made a decimal of it',
    'no-addition': 'a word that says that there is no addition',
    'ground-floor': 'ground floor: huis, hs, bg and the like',
    floor: 'a floor',
    'roman-numeral': 'a Roman numeral',
    bis: 'bis',
    colour: 'red or black house number',
    'above-below': 'upstairs or downstairs',
    side: 'left, right, front or back',
    basement: 'basement',
    unit: 'an apartment, unit or room',
  },
  reasons: {
    exact: () => 'This address is in the reference.',
    'exact-shared': (m) =>
      `Found without an addition, but ${addresses(m.addresses)} at this number ${m.addresses === 1 ? 'has' : 'have'} ${groups(m.groups)} between them: less sure.`,
    respelled: (m) => `${readAs(m)}${ruleNames(m.rules)}.`,
    'addition-missing': (m) =>
      m.addresses === 1
        ? 'The addition is missing: there is only one address at this number.'
        : `The addition is missing: all ${addresses(m.addresses)} at this number have the same group.`,
    'addition-unknown': (m) =>
      m.addresses === 1
        ? 'The addition does not exist here: there is only one address at this number.'
        : `The addition does not exist here: all ${addresses(m.addresses)} at this number have the same group.`,
    majority: (m) => `${percentage(m.share)} of the ${addresses(m.addresses)} at this number have this group.`,
    ambiguous: (m) =>
      m.addresses === 1
        ? `One address with ${groups(m.groups)}: none was chosen.`
        : `${addresses(m.addresses)} with ${groups(m.groups)} fit: none was chosen.`,
    'house-number-unknown': () => 'The postcode exists, but not with this house number.',
    'postcode-unknown': () => 'No household has this postcode.',
    'no-segment': () => 'The address is known, but has no group in the reference.',
    'po-box': () => 'A PO box: nobody lives there.',
    foreign: () => 'An address outside the Netherlands.',
    incomplete: () => 'The postcode or the house number is missing.',
    invalid: () => 'The postcode or the house number cannot be read as one.',
  },
  roles: {
    id: 'customer ID',
    postcode: 'postcode',
    houseNumber: 'house number',
    houseLetter: 'house letter',
    addition: 'addition',
    address: 'street and house number',
    place: 'place',
    country: 'country',
  },
  sourceRoles: {
    postcode: 'postcode',
    houseNumber: 'house number',
    houseLetter: 'house letter',
    addition: 'addition',
    group: 'group',
    municipality: 'municipality',
    province: 'province',
  },
};

function readAs({ readFrom, readAs: found }: ExplainedMatch): string {
  return readFrom === '' || found === '' ? 'Read otherwise than written' : `“${readFrom}” read as “${found}”`;
}

function ruleNames(rules: readonly RuleName[]): string {
  return rules.length === 0 ? '' : ` (${rules.map((rule) => en.rules[rule]).join('; ')})`;
}

/** The name of the role that a problem is about; a source of households has more of them than a customer file. */
function roleName(details: Details): string {
  const names: Readonly<Record<string, string>> = { ...en.roles, ...en.sourceRoles };
  return names[String(details['role'] ?? 'postcode')] ?? String(details['role']);
}

/** What the codes of the operating system mean. */
const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'the folder does not exist',
  EISDIR: 'it is a folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'this disk cannot be written to',
  EBUSY: 'another program is using it',
  ETXTBSY: 'another program is using it',
  EFBIG: 'it grows too large for this disk',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
};

function systemReason({ reason }: Details): string {
  return reason === undefined ? '' : ` (${SYSTEM_REASONS[reason] ?? `the system says ${reason}`})`;
}
