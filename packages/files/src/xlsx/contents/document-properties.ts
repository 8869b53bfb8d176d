import type { XmlElement } from '../../xml/xml-reader.ts';
import { readXml } from '../../xml/xml-reader.ts';
import type { ContentKind } from './workbook-contents.ts';

/** Where programs put the name of who sits at the keyboard. */
const PEOPLE = new Set(['creator', 'lastModifiedBy', 'Manager']);
/** What people can write in the properties. */
const TEXTS = new Set([
  'title',
  'subject',
  'description',
  'keywords',
  'category',
  'contentStatus',
  'identifier',
  'HyperlinkBase',
]);
/** Programs that put their own name there. */
const PROGRAM =
  /^(?:verrijk|openpyxl|xlsxwriter|apache poi|exceljs|sheetjs|libreoffice.*|microsoft (?:excel|office user)|unknown|onbekend)$/i;
/** Marks made-up data; see FICTIONAL_MARK. */
const FICTIONAL = /^FICTIEF - FICTIONAL$/;

/** Tells of names of people and of texts in the properties of a document, core or extended. */
export function readProperties(text: string, tell: (kind: ContentKind, what: string) => void): void {
  let started: { readonly name: string; readonly end: number } | undefined;
  readXml(text, {
    open({ name, end, depth, selfClosing }: XmlElement) {
      if (depth === 1 && !selfClosing) started = { name, end };
    },
    close({ name, depth, selfClosing }, at) {
      if (depth !== 1 || selfClosing || started === undefined) return;
      const value = text.slice(started.end, at).trim();
      if (value === '' || FICTIONAL.test(value)) return;
      if (PEOPLE.has(name) && !PROGRAM.test(value)) tell('names-of-people', name);
      else if (TEXTS.has(name)) tell('properties', name);
    },
  });
}
