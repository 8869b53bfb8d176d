/** What no writer can do without: inflating the sheet and deflating it again, at our level, in one thread. */
import { readFileSync } from 'node:fs';
import { constants, deflateRawSync } from 'node:zlib';
import { inflatePart, readZipParts } from '../dataset/zip-parts.ts';

const sheet = readZipParts(readFileSync(process.argv[2]!)).find(({ name }) => name === 'xl/worksheets/sheet1.xml')!;
deflateRawSync(inflatePart(sheet), { level: constants.Z_BEST_SPEED });
