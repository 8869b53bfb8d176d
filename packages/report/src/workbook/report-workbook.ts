import { catalogue } from '@verrijk/core/messages';
import type { Language } from '@verrijk/core/messages';
import { sheetNames, writeWorkbook } from '@verrijk/files';
import type { ByteSink, Compression, SheetRow, WorkbookSheet } from '@verrijk/files';
import { READING_WORDS } from '../document/reading-words.ts';
import type { ReportBlock, ReportDocument, ReportTable } from '../document/report-document.ts';
import { LINE_HEIGHT, tableSheet } from './table-sheet.ts';
import { WORKBOOK_WORDS } from './workbook-words.ts';
import type { WorkbookWords } from './workbook-words.ts';

/** As Excel has it. */
const LONGEST_NAME = 31;
/** In characters as wide as a digit; most letters are narrower. */
const PROSE_WIDTH = 110;

/**
 * Writes a report as a workbook: a first sheet with all its words, then a sheet for every table, also of those beside
 * charts. Does not commit the sink.
 */
export async function writeReportWorkbook(
  document: ReportDocument,
  sink: ByteSink,
  compression: Compression,
): Promise<void> {
  const words = WORKBOOK_WORDS[document.language];
  // A table beside two charts is one sheet.
  const tables = [...new Set(document.sections.flatMap(({ blocks }) => blocks.flatMap(tablesOf)))];
  const [firstName, ...names] = sheetNames([words.firstSheet, ...tables.map(({ id }) => sheetTitle(id))]);
  const nameOf = new Map(tables.map((table, i) => [table, names[i]!]));
  const sheets = [
    wordsSheet(document, words, firstName!, nameOf),
    ...tables.map((table) => tableSheet(table, nameOf.get(table)!)),
  ];
  const description = [document.title, document.warning].filter((text) => text !== undefined).join(' ');
  await writeWorkbook(sink, compression, sheets, description);
}

type SheetNameOf = ReadonlyMap<ReportTable, string>;

function wordsSheet(
  document: ReportDocument,
  words: WorkbookWords,
  sheetName: string,
  nameOf: SheetNameOf,
): WorkbookSheet {
  const { language, title, subtitle, warning, sections, footer } = document;
  const rows = [
    line(subtitle),
    ...(warning === undefined ? [] : [heading(warning)]),
    line(READING_WORDS[language].hidden),
    ...sections.flatMap(({ title: sectionTitle, lead, blocks }) => [
      line(''),
      heading(sectionTitle),
      ...(lead === undefined ? [] : [line(lead)]),
      ...blocks.flatMap((block) => blockRows(block, language, nameOf)),
    ]),
    line(''),
    heading(words.sheets),
    ...[...nameOf].map(([table, name]) => line(`${name}: ${table.caption}`)),
    line(''),
    line(footer),
  ];
  return { sheetName, columns: [{ header: title, width: PROSE_WIDTH }], isProse: true, rows };
}

function blockRows(block: ReportBlock, language: Language, nameOf: SheetNameOf): SheetRow[] {
  const words = WORKBOOK_WORDS[language];
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return [line(block.text)];
    case 'list':
      return block.items.map((item) => line(`• ${item}`));
    case 'figures':
      return block.figures.map(({ value, label }) => line(`${value} ${label}`));
    case 'table':
      return [line(`${block.table.caption}. ${words.seeSheet(nameOf.get(block.table)!)}`)];
    case 'chart':
      return [
        heading(block.caption),
        line(block.alternative),
        line(`${catalogue(language).page.howToRead}: ${block.howToRead}`),
        line(words.seeSheet(nameOf.get(block.table)!)),
      ];
  }
}

function tablesOf(block: ReportBlock): ReportTable[] {
  return block.kind === 'table' || block.kind === 'chart' ? [block.table] : [];
}

function line(text: string): SheetRow {
  return { values: [text], height: LINE_HEIGHT * Math.max(1, Math.ceil(text.length / PROSE_WIDTH)) };
}

function heading(text: string): SheetRow {
  return { ...line(text), isBold: true };
}

/** "index-per-genre" as "Index per genre", without the last words where it is too long for the name of a sheet. */
function sheetTitle(id: string): string {
  const words = id.replaceAll('-', ' ');
  const cut = words.length <= LONGEST_NAME ? words.length : words.lastIndexOf(' ', LONGEST_NAME);
  const title = words.slice(0, cut === -1 ? LONGEST_NAME : cut);
  return title.charAt(0).toUpperCase() + title.slice(1);
}
