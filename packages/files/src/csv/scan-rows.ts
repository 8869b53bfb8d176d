import { VerrijkError } from '@verrijk/core';
import type { RowScanner } from './row-scanner.ts';
import type { TextWindow } from '../text/text-window.ts';

/** Longest row in bytes. Far above what a sheet row can sensibly hold; what is longer is not a table. */
const LONGEST_ROW = 1 << 22;

/**
 * Runs a scanner over a text. `each` is called when the scanner holds rows, with the bytes that they take up:
 * together these are the whole text. It stops early when `each` answers false. `onPiece` is called after each piece
 * read, with the bytes that are done. The window is closed at the end, whatever happens.
 * Errors: `file.row-too-long`, `file.csv-quotes`, both with the row.
 */
export async function scanRows(
  text: TextWindow,
  scanner: RowScanner,
  each: (from: number, to: number) => Promise<boolean | void> | boolean | void,
  onPiece?: (bytes: number) => void,
): Promise<void> {
  let done = 0;
  let at = text.start;
  try {
    for (;;) {
      for (;;) {
        scanner.clear();
        const next = scanner.scan(text.bytes, at, text.end, text.isLast);
        if (next === at) break;
        const answer = each(at, next);
        const wantsMore = answer instanceof Promise ? await answer : answer;
        done += next - at;
        at = next;
        if (wantsMore === false) return;
      }
      onPiece?.(done);
      if (text.isLast) return;
      if (text.end - at > LONGEST_ROW) throw overlongRow(scanner);
      await text.advance(at);
      at = text.start;
    }
  } finally {
    await text.close();
  }
}

/** Why a row cannot be read on: an open quote, or its length. */
export function overlongRow(scanner: RowScanner): VerrijkError {
  const details = { file: scanner.form.file, row: scanner.rowNumber + 1 };
  if (scanner.isInQuotes) return new VerrijkError('file.csv-quotes', details);
  return new VerrijkError('file.row-too-long', { ...details, limit: LONGEST_ROW });
}
