import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { OrderView } from '@verrijk/server/contract';
import { uploadFile } from '../../src/ordering/upload-file.ts';
import { columnOf, readElsewhere } from '../circle/independent-reader.ts';
import type { PlainTable } from '../circle/independent-reader.ts';
import type { Prepared } from '../circle/go-round.ts';
import { openDemo } from './open-demo.ts';
import type { OpenDemo, Side } from './open-demo.ts';
import { agreeOn } from '../order/agree-on.ts';
import { makeRoadFiles } from './road-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'verrijk-report-road-'));
let demo: OpenDemo;
let table: PlainTable;
before(async () => {
  const files = await makeRoadFiles(folder, 3000);
  table = files.table;
  demo = await openDemo(join(folder, files.reference));
});
after(async () => {
  await demo?.close();
  rmSync(folder, { recursive: true });
});

async function run(side: Side, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await demo.run(side, ['order', ...args], folder);
  assert.equal(code, 0, `${args.join(' ')}\n${stderr}${stdout}`);
  return stdout;
}

test('an order for a report alone sends no IDs, and no result per record ever exists', async () => {
  const order = await agreeOn(demo, folder, 'export.xlsx', '--report-only');
  assert.equal(order.product, 'report');
  const sent = await run('organisation', 'send', order.number, 'export.xlsx', '--output', 'aanleveren', '--json');
  const delivery = await readElsewhere(join(folder, (JSON.parse(sent) as Prepared).file));
  const ids = table.rows.map((row) => row[columnOf(table, 'Klantnummer')]!).filter((id) => id !== '');
  const cells = new Set(delivery.rows.flat());
  assert.deepEqual(
    ids.filter((id) => cells.has(id)),
    [],
  );
  const fetched = await run('organisation', 'fetch', order.number, '--wait', '--output', 'rapport', '--json');
  const { files } = JSON.parse(fetched) as { files: { name: string }[] };
  const extensions = files.map(({ name }) => name.slice(name.lastIndexOf('.') + 1)).sort();
  assert.deepEqual(extensions, ['html', 'json', 'pdf', 'pptx', 'xlsx']);
  for (const { name } of files) assert.match(name, / publieksrapport\.\w+$/);
  assert.deepEqual(readdirSync(join(folder, 'rapport')).sort(), files.map(({ name }) => name).sort());
  const kept = await demo.api('provider').call('files.list', { params: { order: order.id } });
  const purposes = kept.files.map(({ purpose }) => purpose).sort();
  assert.deepEqual(purposes, [
    'delivery',
    'report-data',
    'report-html',
    'report-pdf',
    'report-slides',
    'report-workbook',
  ]);
});

test('a file without IDs becomes an order for a report, whatever was asked', async () => {
  const [postcode, number] = ['Postcode', 'Huisnummer'].map((header) => columnOf(table, header));
  const rows = table.rows.map((row) => `${row[postcode!]};${row[number!]}`);
  writeFileSync(join(folder, 'zonder.csv'), `Postcode;Huisnummer\n${rows.join('\n')}\n`);
  const made = await run('organisation', 'new', 'zonder.csv', '--purpose', 'Wie komt er (fictief)', '--json');
  const { product, wishedProduct } = JSON.parse(made) as OrderView;
  assert.deepEqual([product, wishedProduct], ['report', 'records']);
});

test('what holds IDs is refused for a report, and destroyed', async () => {
  const order = await agreeOn(demo, folder, 'export.xlsx', '--report-only');
  const [api, params] = [demo.api('organisation'), { order: order.id }];
  const { code, stdout, stderr } = await demo.run(
    'organisation',
    ['prepare', 'export.xlsx', '--organisation', 'Museum Fictie', '--period', '2025', '--output', 'met-id', '--json'],
    folder,
  );
  assert.equal(code, 0, stderr);
  const { file } = JSON.parse(stdout) as Prepared;
  const path = join(folder, file);
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const facts = { path, name: 'met-id.xlsx', mediaType: 'application/octet-stream', bytes: bytes.length, sha256 };
  const upload = await uploadFile(api, order.id, facts, () => undefined);
  await assert.rejects(api.call('orders.deliver', { params, body: { upload } }), /delivery\.not-minimal/);
  assert.deepEqual((await api.call('files.list', { params })).files, []);
  assert.equal((await api.call('orders.read', { params })).state, 'agreed');
});
