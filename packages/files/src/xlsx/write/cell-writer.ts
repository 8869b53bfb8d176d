import { CellKind } from '@verrijk/core';
import type { ByteBuilder } from '../../bytes/byte-builder.ts';
import { decodeUtf8, encodeUtf8 } from '../../text/utf8.ts';
import { GREATER, SPACE } from '../../xml/ascii.ts';
import { textCellTail } from '../append/cell-text-bytes.ts';
import { columnLetters } from '../sheet/cell-ref.ts';
import { isPlainText } from '../strings/rich-text.ts';
import { serialOfDay, serialOfTime } from '../sheet/serial-date.ts';
import { Style } from './styles-part.ts';
import type { ColumnStyles } from './styles-part.ts';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const STYLE_OF_KIND: Readonly<Record<number, number>> = {
  [CellKind.number]: Style.number,
  [CellKind.fraction]: Style.fraction,
  [CellKind.scientific]: Style.scientific,
};
const TEXT_START = encodeUtf8(`" s="${Style.text}" t="inlineStr"><is><t>`);
const TEXT_END = encodeUtf8('</t></is></c>');

/** Writes cells of fresh sheets: text as text, numbers as the literals they are, days and times as serial numbers. */
export class CellWriter {
  private readonly out: ByteBuilder;
  /** `<c r="A`, by column. */
  private readonly heads: readonly Uint8Array[];

  constructor(out: ByteBuilder, columnCount: number) {
    this.out = out;
    this.heads = Array.from({ length: columnCount }, (_, i) => encodeUtf8(`<c r="${columnLetters(i)}`));
  }

  /** The cell whose text is `bytes[start..end)`. Throws `file.text-too-long` beyond what a cell can hold. */
  write(column: number, row: number, kind: CellKind, bytes: Uint8Array, start: number, end: number): void {
    const { out } = this;
    if (kind === CellKind.empty) return;
    out.putBytes(this.heads[column]!);
    out.putNumber(row);
    if (kind === CellKind.text && isOrdinary(bytes, start, end)) {
      out.putBytes(TEXT_START);
      out.putRange(bytes, start, end);
      out.putBytes(TEXT_END);
    } else out.putBytes(cellTail(kind, decodeUtf8(bytes.subarray(start, end))));
  }

  /** A cell in the styles of its column. Throws as `write` does, and a RangeError for what is no number. */
  writeStyled(column: number, row: number, value: string | number, styles: ColumnStyles, isBold: boolean): void {
    if (typeof value === 'string') {
      this.writeTail(column, row, textCellTail('', isBold ? styles.boldText : styles.text, value));
    } else {
      if (!Number.isFinite(value)) throw new RangeError('a cell cannot hold a number that is not finite');
      this.writeTail(column, row, numberTail(isBold ? styles.boldNumber : styles.number, String(value)));
    }
  }

  /** A text cell that is not given as bytes: a header, a label. */
  writeTail(column: number, row: number, tail: Uint8Array): void {
    this.out.putBytes(this.heads[column]!);
    this.out.putNumber(row);
    this.out.putBytes(tail);
  }
}

/** Whether a text is its own bytes in XML, without blanks at its edges. */
function isOrdinary(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > 1000 || bytes[start]! <= SPACE || bytes[end - 1]! <= SPACE) return false;
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    // 0xef begins U+FFFE and U+FFFF, among others.
    if (byte < SPACE || byte === GREATER || byte === 0xef) return false;
  }
  return isPlainText(bytes, start, end);
}

function cellTail(kind: CellKind, text: string): Uint8Array {
  switch (kind) {
    case CellKind.date: {
      const serial = serialOfDay(text);
      return serial === undefined ? textTail(text) : numberTail(Style.date, String(serial));
    }
    case CellKind.time: {
      const serial = serialOfTime(text);
      return serial === undefined ? textTail(text) : numberTail(Style.time, String(serial));
    }
    case CellKind.boolean:
      return encodeUtf8(`" t="b"><v>${text === 'TRUE' ? 1 : 0}</v></c>`);
    case CellKind.text:
    case CellKind.error:
      return textTail(text);
    default:
      return NUMBER.test(text) ? numberTail(STYLE_OF_KIND[kind] ?? Style.number, text) : textTail(text);
  }
}

function textTail(text: string): Uint8Array {
  return textCellTail('', Style.text, text);
}

function numberTail(style: number, literal: string): Uint8Array {
  return encodeUtf8(`"${style === 0 ? '' : ` s="${style}"`}><v>${literal}</v></c>`);
}
