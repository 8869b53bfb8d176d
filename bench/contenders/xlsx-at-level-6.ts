/** How large a workbook would be with every part deflated at zlib's usual level. */
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { inflatePart, readZipParts } from '../dataset/zip-parts.ts';

const archive = readFileSync(process.argv[2]!);
let bytes = archive.length;
for (const part of readZipParts(archive)) {
  bytes += deflateRawSync(inflatePart(part), { level: 6 }).length - part.bytes.length;
}
console.log(JSON.stringify({ bytes }));
