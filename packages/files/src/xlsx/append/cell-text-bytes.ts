import { VerrijkError } from '@verrijk/core';
import { encodeUtf8 } from '../../text/utf8.ts';
import { escapeCellText } from '../../xml/xml-text.ts';

const LONGEST_TEXT = 32_767;

/**
 * The bytes of a text cell from behind its row digits: closing quote, style, inline string, end tag. Throws
 * `file.text-too-long` beyond what a cell can hold.
 */
export function textCellTail(prefix: string, style: number, text: string): Uint8Array {
  if (text.length > LONGEST_TEXT) throw new VerrijkError('file.text-too-long');
  const styleAttribute = style === 0 ? '' : ` s="${style}"`;
  const space = /^\s|\s$|[\t\n]/.test(text) ? ' xml:space="preserve"' : '';
  const p = prefix;
  return encodeUtf8(
    `"${styleAttribute} t="inlineStr"><${p}is><${p}t${space}>${escapeCellText(text)}</${p}t></${p}is></${p}c>`,
  );
}
