import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { CellKind } from '@verrijk/core';
import { blobSource, openTableFile, webCompression } from '@verrijk/files';
import type { BrowserContext } from 'playwright-core';
import { findChromium, isChromiumRequired, withChromium } from './chromium.ts';
import { enrichBlob } from './enrich-blob.ts';
import { exampleCsv, exampleReference, exampleWorkbook, expectedGroups } from './example-files.ts';
import { SourceServer } from './source-server.ts';
import type { WorkerTask } from './worker.ts';

const chromiumPath = findChromium();
const skip = chromiumPath === undefined && !isChromiumRequired() && 'there is no Chromium on this machine';

const FILES = { 'klanten.csv': exampleCsv(), 'klanten.xlsx': exampleWorkbook() };

test('Node gives every row its group', async () => {
  for (const [name, bytes] of Object.entries(FILES)) {
    const { output, facts } = await enrichBlob(new Blob([bytes as BlobPart]), name, exampleReference());
    const cells = await cellsOf(output, name);
    assert.deepEqual(cells[0], [
      'Klantnr',
      'Naam',
      'Postcode',
      'Huisnummer',
      'Culturele Doelgroep (fictief)',
      'Koppeling',
      'Toelichting',
    ]);
    assertSameRows(
      cells.slice(1).map((row) => [row[0]!, row[4]!]),
      expectedGroups(),
    );
    assert.equal(facts.rows, expectedGroups().length);
  }
});

test('a worker of a browser gives the same cells as Node', { skip, timeout: 120_000 }, async () => {
  assert.ok(chromiumPath, 'Chromium is required here, and there is none on the path');
  const server = new SourceServer();
  const origin = await server.start();
  try {
    await withChromium(chromiumPath, async (browser) => {
      for (const [name, bytes] of Object.entries(FILES)) {
        server.files.set(`/files/${name}`, bytes);
        server.files.set('/files/reference', new Uint8Array(exampleReference()));
        const facts = await enrichInWorker(browser, origin, name);
        const inNode = await enrichBlob(new Blob([bytes as BlobPart]), name, exampleReference());
        const inBrowser = new Blob([server.results.get(`/results/${name}`)! as BlobPart]);
        assertSameRows(await cellsOf(inBrowser, name), await cellsOf(inNode.output, name));
        assert.deepEqual(facts, JSON.parse(JSON.stringify(inNode.facts)));
        // Only the compression of a workbook may differ.
        if (name.endsWith('.csv')) assert.ok(isDeepStrictEqual(await inBrowser.bytes(), await inNode.output.bytes()));
      }
    });
  } finally {
    await server.stop();
  }
});

/** Shows the first difference alone: to lay thousands of rows side by side takes minutes. */
function assertSameRows(actual: readonly string[][], expected: readonly string[][]): void {
  for (const [at, row] of expected.entries()) assert.deepEqual(actual[at], row, `row ${at + 1}`);
  assert.equal(actual.length, expected.length);
}

async function enrichInWorker(browser: BrowserContext, origin: string, name: string): Promise<unknown> {
  const page = await browser.newPage();
  await page.goto(origin);
  const task: WorkerTask = { file: `/files/${name}`, reference: '/files/reference', result: `/results/${name}` };
  const answer = await page.evaluate(
    (data) =>
      new Promise<{ facts?: unknown; error?: string }>((resolve) => {
        const worker = new Worker('/packages/steps/test/browser/worker.ts', { type: 'module' });
        worker.addEventListener('error', (event) =>
          resolve({ error: `${event.message} ${event.filename}:${event.lineno}` }),
        );
        worker.addEventListener('message', (event) => resolve(event.data));
        worker.postMessage(data);
      }),
    task,
  );
  await page.close();
  assert.equal(answer.error, undefined);
  return answer.facts;
}

/** All cells of the first sheet, read again. */
async function cellsOf(file: Blob, name: string): Promise<string[][]> {
  const table = await openTableFile(blobSource(file, name), webCompression());
  const columns = [0, 1, 2, 3, 4, 5, 6];
  const rows: string[][] = [];
  await table.read({ sheet: 0, headerRow: undefined, columns }, (batch) => {
    for (let row = 0; row < batch.rows; row++) {
      rows.push(batch.columns.map((column) => (column.kinds[row] === CellKind.empty ? '' : column.cell(row).text)));
    }
  });
  await table.close();
  return rows;
}
