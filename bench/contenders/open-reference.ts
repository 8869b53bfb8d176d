/** Reads our reference and opens it, which checks every byte of it. */
import { crc32 } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { openReference } from '@verrijk/core';
import { DATA_FILES } from '../dataset/data-files.ts';

const started = performance.now();
const bytes = await readFile(DATA_FILES.reference);
const { addresses } = openReference(bytes.buffer, crc32).header;
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, addresses }));
