/** Reads our reference and opens it, which checks every byte of it. */
import { readFile } from 'node:fs/promises';
import { openReference } from '@verrijk/core';
import { DATA_FILES } from '../dataset/data-files.ts';

const started = performance.now();
const bytes = await readFile(DATA_FILES.reference);
const { addresses } = openReference(bytes.buffer).header;
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, addresses }));
