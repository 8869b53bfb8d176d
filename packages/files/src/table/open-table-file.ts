import { VerrijkError } from '@verrijk/core';
import type { ByteSource } from '../bytes/byte-source.ts';
import type { Compression } from '../bytes/compression.ts';
import { openCsv } from '../csv/open-csv.ts';
import { encodingByMark } from '../text/detect-encoding.ts';
import { openWorkbook } from '../xlsx/open-workbook.ts';
import type { TableFile } from './table-file.ts';

const HEAD = 1 << 16;

const ZIP = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];
/** The container of the old Office formats, and of a workbook with a password. */
const OLE2 = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** How files begin that are no table though nothing in them need look binary. */
const OTHER_KINDS = [
  '%PDF-',
  '{\\rtf',
  '<?xml',
  '<!DOCTYPE',
  '<html',
  '<table',
  '\x1f\x8b',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  '7z\xbc\xaf\x27\x1c',
  'Rar!',
  'BZh9',
  '\xfd7zXZ',
  '\x28\xb5\x2f\xfd',
  'PAR1',
  'SQLite format 3',
];

/**
 * Opens a customer file as what its bytes say it is, whatever its name: a workbook, or else CSV when it is text. The
 * source stays the caller's to close.
 * Errors: `file.empty`, `file.kind-unknown`, and those of `openWorkbook` and `openCsv`.
 */
export async function openTableFile(source: ByteSource, compression: Compression): Promise<TableFile> {
  if (source.size === 0) throw new VerrijkError('file.empty', { file: source.name });
  const head = await source.read(0, HEAD);
  const start = String.fromCharCode(...head.subarray(0, 512));
  if (ZIP.some((magic) => start.startsWith(magic)) || start.startsWith(OLE2)) return openWorkbook(source, compression);
  if (isOtherKind(start) || isBinary(head)) throw new VerrijkError('file.kind-unknown', { file: source.name });
  return openCsv(source);
}

function isOtherKind(start: string): boolean {
  const text = start
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  return OTHER_KINDS.some((magic) => text.startsWith(magic.toLowerCase()));
}

/** Control characters that text does not have, more than now and then; UTF-16 is full of zeros and is text. */
function isBinary(head: Uint8Array): boolean {
  if ((encodingByMark(head)?.markLength ?? 0) === 2) return false;
  let controls = 0;
  let zeros = 0;
  for (const byte of head) {
    if (byte === 0) zeros++;
    else if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a)) controls++;
  }
  const isUtf16 = zeros > head.length * 0.3 && zeros < head.length * 0.6;
  return controls > head.length * 0.01 || (!isUtf16 && zeros > head.length * 0.05);
}
