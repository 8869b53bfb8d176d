import type { Catalogue, Details } from '../catalogue.ts';
import { counting, numbered, optional, plain, quoted } from '../wording.ts';
import { roleName } from './roles.ts';

const count = counting('en-GB');
const saveAsXlsx = 'Open it in Excel, choose Save As, Excel Workbook (.xlsx), and use that file.';

export const problems: Catalogue['problems'] = {
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

  'delivery.personal-data': (d) =>
    `Nothing was written: what would leave the house seems to hold data of persons.${personalData(d)} A delivery holds customer ID, postcode and house number only.`,
  'delivery.empty': (d) =>
    `No row is left to deliver${optional(d, 'file', ' of “', '”')}: all were left out. Ask for less to be left out, or for a longer period.`,
  'manifest.invalid': (d) =>
    `${quoted(d, 'file', 'The manifest')} is not a valid manifest of a delivery${optional(d, 'field', ': look at ')}. Use the file that was made with the delivery, as it was.`,
  'load-back.not-groups': (d) =>
    `The column with the group${optional(d, 'file', ' in “', '”')} holds more than ${plain(d, 'limit', '1000')} different texts; those are no Culturele Doelgroepen. Point at the right column.`,
  'load-back.key-invalid': (d) =>
    `${quoted(d, 'file', 'The key')} cannot be used${optional(d, 'row', ': on row ', ' a pseudonym or a customer ID lacks, or one stands there for the second time')}. Use the key that was made with the delivery, as it was.`,
  'load-back.key-needed': (d) =>
    `The delivery was made with pseudonyms; without the key${optional(d, 'key', ' “', '”')} nobody can tell to which customer a group belongs.`,

  'report.base-unknown': (d) =>
    `${quoted(d, 'name', 'What you gave')} is nothing to compare with${optional(d, 'nearest', '; did you mean “', '”?')}${d['nearest'] === undefined ? '.' : ''} Possible are nl, province:Zuid-Holland, municipality:Rotterdam (several with commas), pc4:3011,3012 or pc4:3011-3016, and catchment, as far as the household reference holds them.`,
  'report.base-does-not-contain': (d) =>
    `The file cannot be compared with ${quoted(d, 'base', 'that base')}: ${plain(d, 'outside', 'more than 20')}% of its households lie outside it, and no more than ${plain(d, 'limit', '20')}% may. Take a larger area, the whole country, or “catchment”: the postcodes that most households come from.`,
  'report.group-unknown': (d) =>
    `${quoted(d, 'group', 'That')} is no group of the household reference.${optional(d, 'candidates', ' The groups are: ', '.')}`,

  'providers.invalid': (d) =>
    `${quoted(d, 'file', 'The file with providers')} cannot be used${optional(d, 'field', ': look at ')}. docs/providers.md says what it should look like.`,
  'providers.place-unsure': (d) =>
    `${quoted(d, 'place', 'That municipality')} is not in the list of providers${optional(d, 'nearest', ', but “', '” is')}. Write the municipality by its name, or give the organisation’s postcode.`,
  'providers.place-unknown': (d) =>
    `${quoted(d, 'place', 'What you gave')} is no place in the Netherlands. Give the organisation’s postcode (its four digits will do) or the name of the municipality.`,
  'price-list.invalid': (d) =>
    `${quoted(d, 'file', 'The price list')} cannot be used${optional(d, 'field', ': look at ')}. docs/providers.md says what a price list should look like.`,
  'profile.invalid': (d) =>
    `${quoted(d, 'file', 'The profile')} cannot be used${optional(d, 'field', ': look at ')}. Mend it, or choose another name: a new profile is then kept there.`,

  'database.platform': (d) =>
    `There is no embedded database for ${plain(d, 'platform', 'this system')}, or its package is not installed. Install again without leaving optional packages out, or set DATABASE_URL to a PostgreSQL of your own.`,
  'database.user': (d) =>
    `PostgreSQL does not start as root, and becoming the user “nobody” failed${systemReason(d)}. Start Verrijk as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.`,
  'database.in-use': (d) =>
    `Another process already uses ${quoted(d, 'folder', 'this folder')}. Stop that first, or choose another folder with --data.`,
  'database.not-started': (d) =>
    `The embedded database did not start${systemReason(d)}. More is said in ${quoted(d, 'log', 'the log of the database')}.`,
  'database.disk-full': (d) =>
    `The disk is full: the database cannot write in ${quoted(d, 'folder', 'its folder')}. Make room and try again.`,
  'database.unreachable': (d) =>
    `The database does not answer${systemReason(d)}. Check DATABASE_URL, and whether PostgreSQL runs.`,
  'database.unsuitable': (d) =>
    `The database does not fit: ${plain(d, 'needed', 'another')} is needed, and this is ${plain(d, 'found', 'something else')}.`,
  'database.newer': () =>
    'The database is of a newer version of Verrijk than this one. Use that version; going back takes a backup from before the upgrade.',
  'database.not-empty': () =>
    'A backup is restored into an empty database only, and this one holds something. Make a new one, or choose an empty folder with --data.',
  'backup.damaged': (d) =>
    `${quoted(d, 'file', 'The backup')} is damaged or not complete. Nothing was restored; use another.`,
  'backup.wrong-key': (d) =>
    `${quoted(d, 'file', 'The backup')} was made with another key. Use the key of the installation that it is a backup of.`,
  'backup.version': (d) =>
    `${quoted(d, 'file', 'The backup')} is of another version of Verrijk (${plain(d, 'version', 'unknown')}) and cannot be restored with this one. Use the version that made it, or a newer one.`,
  'setting.invalid': (d) =>
    `The environment variable ${plain(d, 'variable', 'of a setting')} is not right.${optional(d, 'expected', ' It should be ', '.')}`,
  'keys.file-missing': (d) =>
    `There is no key: ${quoted(d, 'file', 'the key file')} does not exist. Put the key of the installation back first, or give it in VERRIJK_KEY.`,
  'keys.open-to-others': (d) =>
    `Others may read ${quoted(d, 'file', 'the key file')} too. Take that right from them (chmod 600) and start again.`,
  'keys.damaged': (d) =>
    `${quoted(d, 'file', 'The key file')} holds something that is no key, a line that is cut, or the same key twice. Put your copy of it back; without that key the files no longer open.`,
  'audit.head-invalid': (d) =>
    `${quoted(d, 'file', 'The file')} is no head of a log. Use what “verrijk audit head” gave earlier.`,
  'service.server-missing': () =>
    'Nothing says where the service is. Give --server with its address, or set VERRIJK_SERVER.',
  'service.token-missing': () =>
    'There is no token. Make one in Verrijk, with the settings of your organisation, and give --token-file with the file in which you keep it, or set VERRIJK_TOKEN.',
  'service.unreachable': (d) =>
    `The service at ${plain(d, 'server', 'this address')} does not answer${systemReason(d)}. Check the address and the connection and try again; nothing is done twice.`,
  'service.refused': (d) => `${plain(d, 'title', 'The service refuses this')}. ${plain(d, 'detail', '')}`.trim(),
  'service.cannot-listen': (d) =>
    d['reason'] === 'EADDRINUSE'
      ? `${plain(d, 'address', 'This address')} is in use already, perhaps by Verrijk itself. Stop that first, or choose another port with --port.`
      : `Verrijk cannot listen at ${plain(d, 'address', 'this address')}${systemReason(d)}. Choose another with --host or --port.`,
  'service.file-altered': (d) =>
    `${quoted(d, 'file', 'A file')} was changed on the way or is not complete, and so was not kept. Fetch it again.`,
};

/** What kinds of personal data a delivery may not hold. */
const PERSONAL_DATA: Readonly<Record<string, readonly [one: string, many: string]>> = {
  name: ['possible name', 'possible names'],
  email: ['e-mail address', 'e-mail addresses'],
  phone: ['telephone number', 'telephone numbers'],
};

/** `Column C “Huisnummer”: 2 names (rows 5, 9).` for every hit; the details are numbered from 1. */
function personalData(details: Details): string {
  return numbered(details, ['column', 'kind', 'count', 'rows'])
    .map(({ column, kind, count: hits, rows: at }) => {
      const [one, many] = PERSONAL_DATA[String(kind)] ?? ['item', 'items'];
      const isAll = String(at).split(', ').length === hits;
      const rows = hits === 1 ? 'row' : isAll ? 'rows' : 'among them rows';
      return ` Column ${column}: ${count(Number(hits), one, many)} (${rows} ${at}).`;
    })
    .join('');
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
