import { VerrijkError } from '@verrijk/core';
import { decodeUtf8 } from '../../text/utf8.ts';
import { AMPERSAND, CARRIAGE_RETURN, LESS, SLASH, UNDERSCORE } from '../../xml/ascii.ts';
import { INCOMPLETE, isMarkup, markupEnd, tagEnd } from '../../xml/byte-markup.ts';
import { decodeExcelEscapes, decodeReferences } from '../../xml/xml-text.ts';

/** Whether these bytes are their own text: no markup, references, Excel escapes or line ends to normalise. */
export function isPlainText(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === AMPERSAND || byte === UNDERSCORE || byte === LESS || byte === CARRIAGE_RETURN) return false;
  }
  return true;
}

/** The text of bytes that hold character data only, as in `<v>`: references, CDATA and Excel's escapes decoded. */
export function decodeCharacters(bytes: Uint8Array, start: number, end: number): string {
  return decodeExcelEscapes(characters(bytes, start, end));
}

/** The text of a string item (`<si>` or `<is>`, tags included): runs joined, phonetic runs left out. */
export function decodeStringItem(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  let phonetic = 0;
  for (let i = start; i < end;) {
    while (i < end && bytes[i] !== LESS) i++;
    if (i >= end) break;
    if (isMarkup(bytes, i)) {
      i = closed(markupEnd(bytes, i, end));
      continue;
    }
    const after = closed(tagEnd(bytes, i, end));
    const closing = bytes[i + 1] === SLASH;
    const name = localName(bytes, closing ? i + 2 : i + 1, after);
    const selfClosing = bytes[after - 2] === SLASH;
    if (name === 'rPh' && !selfClosing) phonetic += closing ? -1 : 1;
    if (name === 't' && !closing && !selfClosing) {
      const close = textEnd(bytes, after, end);
      if (phonetic === 0) text += characters(bytes, after, close);
      i = close;
    } else i = after;
  }
  return decodeExcelEscapes(text);
}

function characters(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && bytes[i] !== LESS) continue;
    text += decodeReferences(normaliseLines(decodeUtf8(bytes.subarray(from, i))));
    if (i === end) break;
    const after = closed(isMarkup(bytes, i) ? markupEnd(bytes, i, end) : tagEnd(bytes, i, end));
    const isCdata = bytes[i + 2] === 0x5b;
    if (isCdata && isMarkup(bytes, i)) text += normaliseLines(decodeUtf8(bytes.subarray(i + 9, after - 3)));
    from = after;
    i = after - 1;
  }
  return text;
}

/** Where the end tag of a `<t>` stands whose content starts at `from`. */
function textEnd(bytes: Uint8Array, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    if (bytes[i] !== LESS) continue;
    if (!isMarkup(bytes, i)) return i;
    i = closed(markupEnd(bytes, i, end)) - 1;
  }
  throw new VerrijkError('file.xml-damaged');
}

function normaliseLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function localName(bytes: Uint8Array, from: number, end: number): string {
  let name = '';
  for (let i = from; i < end; i++) {
    const char = String.fromCharCode(bytes[i]!);
    if (char === ':') name = '';
    else if (/[\s/>]/.test(char)) break;
    else name += char;
  }
  return name;
}

function closed(at: number): number {
  if (at === INCOMPLETE) throw new VerrijkError('file.xml-damaged');
  return at;
}
