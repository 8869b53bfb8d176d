import { CellKind, VerrijkError } from '@verrijk/core';
import { attribute, readXml } from '../../xml/xml-reader.ts';
import { isSpreadsheetNamespace } from './namespaces.ts';

/** What the cell formats of a workbook say about their numbers, by style index (the `s` of a cell). */
export interface NumberFormats {
  /** A CellKind: `number`, `date`, `time`, `fraction` or `scientific`. */
  readonly kinds: Uint8Array;
  /** 1 where text may be written under the format without anything strange: no date, percentage or hiding. */
  readonly plain: Uint8Array;
}

export const NO_FORMATS: NumberFormats = { kinds: new Uint8Array(1).fill(CellKind.number), plain: Uint8Array.of(1) };

/** Excel allows 65,490 cell formats; other programs have written some more. */
const MOST_FORMATS = 200_000;

/** Reads styles.xml. @throws VerrijkError `file.xml-damaged`, also for more formats than any program makes */
export function readNumberFormats(text: string): NumberFormats {
  const codes = new Map<number, string>();
  // A workbook has many cell formats of few number formats.
  const meanings = new Map<string, FormatMeaning>();
  const kinds: number[] = [];
  const plain: number[] = [];
  let list = '';
  readXml(text, {
    open(element) {
      if (!isSpreadsheetNamespace(element.namespace)) return;
      if (element.depth === 1) list = element.name;
      else if (element.depth === 2 && list === 'numFmts' && element.name === 'numFmt') {
        codes.set(Number(attribute(element, 'numFmtId')), attribute(element, 'formatCode') ?? '');
      } else if (element.depth === 2 && list === 'cellXfs' && element.name === 'xf') {
        if (kinds.length === MOST_FORMATS) throw new VerrijkError('file.xml-damaged');
        const id = Number(attribute(element, 'numFmtId') ?? '0');
        const code = codes.get(id) ?? BUILT_IN.get(id) ?? 'General';
        const meaning = meanings.get(code) ?? meaningOfFormat(code);
        meanings.set(code, meaning);
        kinds.push(meaning.kind);
        plain.push(meaning.plain ? 1 : 0);
      }
    },
  });
  return kinds.length > 0 ? { kinds: Uint8Array.from(kinds), plain: Uint8Array.from(plain) } : NO_FORMATS;
}

interface FormatMeaning {
  readonly kind: CellKind;
  readonly plain: boolean;
}

/** What a number format makes of a number, and whether text under it looks as text should. */
function meaningOfFormat(code: string): FormatMeaning {
  const bare = code
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/"[^"]*"?|\\.|[_*]./g, ' ')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general/gi, '0');
  const sections = bare.split(';');
  const first = sections[0] ?? '';
  const hides = sections.length >= 4 ? !sections[3]?.includes('@') : code.trim() !== '' && first.trim() === '';
  const date = /[yd]|e(?![+-])|g/i.test(first) || (/m/i.test(first.replace(/am\/pm/gi, '')) && !/[hs]/i.test(first));
  if (/e[+-]/i.test(first)) return { kind: CellKind.scientific, plain: false };
  if (date) return { kind: CellKind.date, plain: false };
  if (/[hs]/i.test(first)) return { kind: CellKind.time, plain: false };
  if (/[?#0]\s*\/\s*[?#0-9]/.test(first)) return { kind: CellKind.fraction, plain: false };
  return { kind: CellKind.number, plain: !hides && !bare.includes('%') };
}

/** Formats that a file names by number only (ECMA-376 part 1, 18.8.30), as far as they are not plain numbers. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  ...[14, 15, 16, 17, 22].map((id) => [id, 'd-m-yyyy'] as const),
  ...[18, 19, 20, 21, 45, 46, 47].map((id) => [id, 'h:mm'] as const),
  // Dates and times of East Asian editions.
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'yyyy/m/d'] as const),
  ...[32, 33, 34, 35, 55, 56].map((id) => [id, 'h:mm'] as const),
  [48, '##0.0E+0'],
]);
