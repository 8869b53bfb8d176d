import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { LoadBackSystem } from '@verrijk/core';
import type { PlainTable } from './independent-reader.ts';
import { readElsewhere, readWorkbookCells } from './independent-reader.ts';

/** How a system wants its file. */
type FileForm = 'commas' | 'semicolons' | 'workbook';

/** What ../shared/domain.md and the page on load-back say of each system, written down once more. */
const FILE_FORMS: Readonly<Record<LoadBackSystem, { readonly form: FileForm; readonly headers: readonly string[] }>> = {
  generic: { form: 'semicolons', headers: ['Klantnummer', 'Culturele Doelgroep (fictief)'] },
  spektrix: { form: 'commas', headers: ['Customer ID', 'Culturele Doelgroep (fictief)'] },
  tixly: { form: 'semicolons', headers: ['Customer ID', 'Culturele Doelgroep (fictief)'] },
  hubspot: { form: 'workbook', headers: ['Record ID', 'Culturele Doelgroep (fictief)'] },
  salesforce: { form: 'commas', headers: ['Id', 'Culturele_Doelgroep__c (fictief)'] },
  mailchimp: { form: 'commas', headers: ['Email Address', 'Culturele Doelgroep (fictief)'] },
  copernica: { form: 'semicolons', headers: ['Klantnummer', 'Culturele Doelgroep (fictief)'] },
  ticketmatic: { form: 'commas', headers: ['Klantnummer', 'Culturele Doelgroep (fictief)'] },
  tessitura: { form: 'commas', headers: ['CUSTOMER_NO', 'Culturele Doelgroep (fictief)'] },
};

/** Reads a file for a system with nothing of ours. */
export async function readSystemFile(path: string, system: LoadBackSystem): Promise<PlainTable> {
  return readElsewhere(path, FILE_FORMS[system].form === 'commas' ? ',' : ';');
}

/** Sees that a file has the form and the headers that its system asks for, and that nothing in it lacks a key. */
export async function assertFollowsDescription(path: string, system: LoadBackSystem): Promise<void> {
  const { form, headers } = FILE_FORMS[system];
  assert.equal(extname(path), form === 'workbook' ? '.xlsx' : '.csv');
  const table = await readSystemFile(path, system);
  assert.deepEqual(table.headers, headers);
  for (const row of table.rows) {
    assert.equal(row.length, 2);
    assert.notEqual(row[0], '');
  }
  if (form === 'workbook') return assertAllText(path);
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  assert.notEqual(text[0], '\uFEFF', 'no byte order mark');
  assert.ok(text.endsWith('\r\n'), 'the last line ends as Windows ends it');
}

/** Whoever opens the workbook first must not make numbers of IDs. */
async function assertAllText(path: string): Promise<void> {
  for (const [key, group] of await readWorkbookCells(path)) {
    assert.equal(typeof key, 'string');
    assert.equal(typeof (group ?? ''), 'string');
  }
}
