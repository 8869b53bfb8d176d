import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ApiProblem } from '@verrijk/server/contract';
import type { OrderView } from '@verrijk/server/contract';
import { openDemo } from './open-demo.ts';
import type { OpenDemo } from './open-demo.ts';
import { purgeByApi, roadByApi } from './road-by-api.ts';
import { purgeByCommand, roadByCommand } from './road-by-command.ts';
import { assertLoadsBackInto, makeRoadFiles } from './road-files.ts';
import type { RoadFiles } from './road-files.ts';
import { HAS_STAND_ALONE, standAlone } from './stand-alone.ts';

const CUSTOMERS = 50_000;
const ROADS = {
  'the API': { go: roadByApi, purge: purgeByApi },
  'verrijk order': { go: roadByCommand, purge: purgeByCommand },
};
const DATABASES = {
  'embedded PostgreSQL': async () => ({ url: undefined, remove: async () => undefined }),
  'stand-alone PostgreSQL': standAlone,
};

const folder = mkdtempSync(join(tmpdir(), 'verrijk-whole-road-'));
let files: RoadFiles;
before(async () => {
  files = await makeRoadFiles(folder, CUSTOMERS);
});
after(() => rmSync(folder, { recursive: true }));

for (const [database, open] of Object.entries(DATABASES)) {
  const isMissing = open === standAlone && !HAS_STAND_ALONE;
  describe(`on ${database}`, { skip: isMissing && 'no PostgreSQL of the system here' }, () => {
    const home = join(folder, database);
    let service: OpenDemo;
    let remove: () => Promise<void>;

    before(async () => {
      mkdirSync(home);
      const place = await open();
      remove = place.remove;
      service = await openDemo(join(folder, files.reference), place.url);
    });
    after(async () => {
      await service?.close();
      await remove?.();
    });

    for (const [road, { go, purge }] of Object.entries(ROADS)) {
      test(`50,000 customers come back by ${road} with the groups they must have, and then nothing is left`, async () => {
        const { order, result, key, manifest } = await go(service, home, join(folder, files.export));
        const output = join(home, `terugladen ${order.number}`);
        await assertLoadsBackInto(files, { result, key, manifest, output });
        const before = await filesOf(service, order);
        assert.deepEqual(before.map(({ purpose }) => purpose).sort(), [
          'delivery',
          'report-data',
          'report-html',
          'report-pdf',
          'report-slides',
          'report-workbook',
          'result',
        ]);
        assert.equal(new Set(before.map(({ name }) => name)).size, before.length, 'every file has a name of its own');
        const { receipt } = await purge(service, home, order);
        assert.deepEqual([receipt.order, receipt.why, receipt.by.side], [order.number, 'asked', 'organisation']);
        const destroyed = (each: { readonly purpose: string; readonly bytes: number }): string =>
          `${each.purpose} ${each.bytes}`;
        assert.deepEqual(receipt.files.map(destroyed).sort(), before.map(destroyed).sort());
        assert.deepEqual(await filesOf(service, order), []);
        for (const { id } of before) await assertGone(service, id);
      });
    }
  });
}

async function filesOf(service: OpenDemo, { id }: OrderView) {
  return (await service.api('organisation').call('files.list', { params: { order: id } })).files;
}

async function assertGone(service: OpenDemo, file: string): Promise<void> {
  const gone = (error: unknown): boolean => error instanceof ApiProblem && error.problem.status === 404;
  await assert.rejects(service.api('organisation').open('files.download', { params: { file } }), gone);
}
