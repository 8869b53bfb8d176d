import { VerrijkError } from '@verrijk/core';
import {
  APOSTROPHE,
  BANG,
  CLOSE_BRACKET,
  DASH,
  EQUALS,
  GREATER,
  LESS,
  OPEN_BRACKET,
  QUESTION,
  QUOTE,
  SLASH,
  SPACE,
} from './ascii.ts';

/** What the functions here answer when the bytes end before the markup does. */
export const INCOMPLETE = -1;

/** Position behind the tag that starts at `at`, or INCOMPLETE. */
export function tagEnd(bytes: Uint8Array, at: number, end: number): number {
  for (let i = at + 1; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === GREATER) return i + 1;
    if (byte === LESS) throw new VerrijkError('file.xml-damaged');
    if (byte !== QUOTE && byte !== APOSTROPHE) continue;
    for (i++; i < end && bytes[i] !== byte;) i++;
  }
  return INCOMPLETE;
}

/** Position behind the comment, CDATA section or processing instruction at `at`, or INCOMPLETE. Refuses a DOCTYPE. */
export function markupEnd(bytes: Uint8Array, at: number, end: number): number {
  if (at + 3 >= end) return INCOMPLETE;
  if (bytes[at + 1] === QUESTION) return behind(bytes, at + 2, end, QUESTION, 1);
  if (bytes[at + 2] === DASH) return behind(bytes, at + 4, end, DASH, 2);
  if (bytes[at + 2] === OPEN_BRACKET) return behind(bytes, at + 9, end, CLOSE_BRACKET, 2);
  throw new VerrijkError(bytes[at + 2] === 0x44 ? 'file.doctype' : 'file.xml-damaged');
}

/** Position behind the first `>` that has `count` times `byte` before it. */
function behind(bytes: Uint8Array, from: number, end: number, byte: number, count: number): number {
  for (let i = from + count; i < end; i++) {
    if (bytes[i] === GREATER && bytes[i - 1] === byte && (count === 1 || bytes[i - 2] === byte)) return i + 1;
  }
  return INCOMPLETE;
}

export function isMarkup(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at + 1];
  return byte === BANG || byte === QUESTION;
}

/** Position behind the whole element that starts at `at`, or INCOMPLETE. */
export function elementEnd(bytes: Uint8Array, at: number, end: number): number {
  let depth = 0;
  for (let i = at; ;) {
    while (i < end && bytes[i] !== LESS) i++;
    if (i + 1 >= end) return INCOMPLETE;
    if (isMarkup(bytes, i)) {
      i = markupEnd(bytes, i, end);
      if (i === INCOMPLETE) return INCOMPLETE;
      continue;
    }
    const closing = bytes[i + 1] === SLASH;
    i = tagEnd(bytes, i, end);
    if (i === INCOMPLETE) return INCOMPLETE;
    if (closing) depth--;
    else if (bytes[i - 2] !== SLASH) depth++;
    if (depth === 0) return i;
  }
}

/** Whether a name that ran up to here ends with this byte. */
export function endsName(byte: number): boolean {
  return byte === GREATER || byte === SLASH || byte <= SPACE;
}

/** From an attribute's name to behind the opening quote of its value, or INCOMPLETE. */
export function attributeValue(bytes: Uint8Array, from: number, end: number): number {
  let i = from;
  while (i < end && bytes[i] !== EQUALS) {
    if (bytes[i] === GREATER) throw new VerrijkError('file.xml-damaged');
    i++;
  }
  i++;
  while (i < end && bytes[i]! <= SPACE) i++;
  if (i >= end) return INCOMPLETE;
  if (bytes[i] !== QUOTE && bytes[i] !== APOSTROPHE) throw new VerrijkError('file.xml-damaged');
  return i + 1;
}
