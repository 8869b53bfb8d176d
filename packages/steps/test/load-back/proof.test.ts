import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { IdDigest } from '@verrijk/core';
import type { DeliveryManifest } from '@verrijk/core';
import { DeviationList, importPath } from '@verrijk/steps';
import type { LoadBackPlan } from '@verrijk/steps';
import { batchOf } from '../../../core/test/cell-rows.ts';
import { parseCsv } from '../../../files/test/parse-csv.ts';
import { csvText, MemoryFolder, plan, readImport, write } from './load-back-run.ts';
import type { Told } from './load-back-run.ts';

const HEADER = ['Klantnr', 'Culturele Doelgroep'];
const ALLE = 'Culturele Alleseters';
const HOP = 'Sociale Cultuurhoppers';

/** A file with these IDs, all of one group. */
function fileOf(ids: readonly string[], group: string): string {
  return csvText([HEADER, ...ids.map((id) => [id, group])]);
}

/** The manifest of a delivery of these IDs. */
function manifestOf(ids: readonly string[], pseudonymised = false): DeliveryManifest {
  const digest = new IdDigest();
  const batch = batchOf(ids.map((id) => [id]));
  for (const row of ids.keys()) digest.add(batch.columns[0]!, row);
  return {
    format: 'verrijk-manifest',
    formatVersion: 1,
    version: '0.0.0',
    createdOn: '2026-01-15',
    organisation: 'Museum Fictief',
    selection: 'Totaal',
    period: '2025',
    file: { name: 'Totaal Museum Fictief 2025.xlsx', sha256: '', bytes: 0 },
    columns: ['Account nummer'],
    pseudonymised,
    rows: {
      in: ids.length,
      out: ids.length,
      leftOut: { foreign: 0, 'po-box': 0, incomplete: 0, invalid: 0, double: 0, inactive: 0, 'personal-data': 0 },
    },
    ids: { different: new Set(ids).size, digest: digest.hex() },
    repairs: {},
    purgeOn: '2026-04-15',
  };
}

function keyOf(pairs: readonly (readonly [pseudonym: string, id: string])[]): string {
  return csvText([['Pseudoniem', 'Klant-ID'], ...pairs]);
}

interface Case {
  readonly name: string;
  readonly exported: readonly string[];
  readonly returned: readonly string[];
  readonly told?: Told;
  readonly expected: Partial<LoadBackPlan>;
}

const CASES: readonly Case[] = [
  {
    name: 'all came back',
    exported: ['1', '2'],
    returned: ['2', '1'],
    expected: { new: 2, stops: [] },
  },
  {
    name: 'one is missing',
    exported: ['1', '2'],
    returned: ['1'],
    expected: { new: 1, missing: 1, stops: ['missing'] },
  },
  {
    name: 'one is missing, which is allowed',
    exported: ['1', '2'],
    returned: ['1'],
    told: { allowed: ['missing'] },
    expected: { new: 1, missing: 1, stops: [] },
  },
  {
    name: 'an altered one is one thing to allow',
    exported: ['01', '2'],
    returned: ['1', '2'],
    told: { allowed: ['altered'] },
    expected: { new: 1, missing: 1, unknown: 1, altered: 1, stops: [] },
  },
  {
    name: 'a selection was delivered, and the manifest proves that all of it came back',
    exported: ['1', '2', '3'],
    returned: ['1', '3'],
    told: { manifest: manifestOf(['3', '1']) },
    expected: { new: 2, missing: 0, notDelivered: 1, stops: [] },
  },
  {
    name: 'a selection was delivered, and not all of it came back',
    exported: ['1', '2', '3'],
    returned: ['1'],
    told: { manifest: manifestOf(['3', '1']) },
    expected: { new: 1, missing: 2, stops: ['missing'] },
  },
  {
    name: 'the manifest is of another delivery',
    exported: ['1', '2'],
    returned: ['1', '2'],
    told: { manifest: manifestOf(['1', '2', '3']) },
    expected: { new: 2, stops: ['manifest'] },
  },
  {
    name: 'as many IDs came back as were delivered, but not the same ones',
    exported: ['1', '2', '3'],
    returned: ['2', '3'],
    told: { manifest: manifestOf(['1', '2']) },
    expected: { new: 2, missing: 1, notDelivered: 0, stops: ['missing'] },
  },
  {
    name: 'the same IDs came back, but another one twice',
    exported: ['1', '1', '2', '2'],
    returned: ['1', '2', '2'],
    told: { manifest: manifestOf(['1', '1', '2']) },
    expected: { new: 2, duplicate: 0, stops: ['manifest'] },
  },
  {
    name: 'the manifest knows that an ID was delivered twice, and the export has it twice',
    exported: ['1', '1', '2'],
    returned: ['1', '2', '1'],
    told: { manifest: manifestOf(['1', '1', '2']) },
    expected: { customers: 2, new: 2, duplicate: 0, stops: [] },
  },
  {
    name: 'a key leads back, and says who was not delivered',
    exported: ['001', '=1+1', '3'],
    returned: ['BBB', 'AAA'],
    told: {
      key: keyOf([
        ['AAA', '001'],
        ['BBB', '=1+1'],
      ]),
      manifest: manifestOf(['AAA', 'BBB'], true),
    },
    expected: { new: 2, notDelivered: 1, missing: 0, stops: [] },
  },
  {
    name: 'a pseudonym of the key did not come back',
    exported: ['001', '2', '3'],
    returned: ['AAA'],
    told: {
      key: keyOf([
        ['AAA', '001'],
        ['BBB', '2'],
      ]),
    },
    expected: { new: 1, notDelivered: 1, missing: 1, stops: ['missing'] },
  },
  {
    name: 'a pseudonym did not come back whose customer has gone from the export',
    exported: ['001'],
    returned: ['AAA'],
    told: {
      key: keyOf([
        ['AAA', '001'],
        ['BBB', '2'],
      ]),
    },
    expected: { new: 1, missing: 0, stops: ['missing'] },
  },
  {
    name: 'customer IDs came back where pseudonyms were delivered',
    exported: ['001'],
    returned: ['001'],
    told: { key: keyOf([['AAA', '001']]) },
    expected: { new: 0, missing: 1, unknown: 1, stops: ['missing', 'unknown'] },
  },
];

describe('the proof that what was delivered came back', () => {
  for (const { name, exported, returned, told = {}, expected } of CASES) {
    it(name, async () => {
      const { plan: found } = await plan(fileOf(exported, ''), fileOf(returned, ALLE), told);
      for (const [field, value] of Object.entries(expected)) {
        assert.deepEqual(found[field as keyof LoadBackPlan], value, field);
      }
      const { customers, conflicts, missing, notDelivered, unchanged, changed, kept, withoutGroup } = found;
      assert.equal(
        customers,
        found.new + changed + unchanged + kept + withoutGroup + conflicts + missing + notDelivered,
      );
    });
  }

  it('asks for the key of a delivery with pseudonyms', async () => {
    const told = { manifest: manifestOf(['AAA'], true) };
    await assert.rejects(plan(fileOf(['1'], ''), fileOf(['AAA'], ALLE), told), { code: 'load-back.key-needed' });
  });

  it('never loads a customer whose rows contradict each other, and lists them by row and ID', async () => {
    const planned = await plan(
      csvText([HEADER, ['1', ''], ['1', ''], ['2', ALLE], ['2', HOP], ['03', ''], ['4', '']]),
      csvText([HEADER, ['1', ALLE], ['1', HOP], ['2', ALLE], ['3', ALLE], ['4', ALLE], ['4', ALLE], ['9', HOP]]),
    );
    assert.equal(planned.plan.conflicts, 2);
    const { folder } = await write(planned, ['generic'], true);
    assert.deepEqual((await readImport(folder, 'generic', 'import')).slice(1), [['4', ALLE]]);
    const sink = await folder.open('lijst');
    const labels = { missing: 'weg', unknown: 'vreemd', duplicate: 'dubbel', altered: 'anders', conflict: 'tegen' };
    const deviations = new DeviationList(planned, sink, labels);
    await deviations.readExport();
    await deviations.finish();
    await sink.commit();
    const list = parseCsv(folder.files.get('lijst')!.toString().slice(1), ';', '\r\n').slice(1);
    assert.equal(deviations.rows, list.length);
    assert.deepEqual(list, [
      ['klanten.csv', '2', '1', 'tegen'],
      ['klanten.csv', '3', '1', 'tegen'],
      ['klanten.csv', '4', '2', 'tegen'],
      ['klanten.csv', '5', '2', 'tegen'],
      ['klanten.csv', '6', '03', 'weg'],
      ['verrijkt.csv', '5', '3', 'anders'],
      ['verrijkt.csv', '6', '4', 'dubbel'],
      ['verrijkt.csv', '7', '4', 'dubbel'],
      ['verrijkt.csv', '8', '9', 'vreemd'],
    ]);
  });

  it('leaves nothing behind when a file cannot be written', async () => {
    const planned = await plan(fileOf(['1'], ''), fileOf(['1'], ALLE));
    const folder = new MemoryFolder();
    const open = folder.open.bind(folder);
    folder.open = async (path) => {
      const sink = await open(path);
      const isLast = path === importPath('tixly', 'import');
      return isLast ? { ...sink, write: () => Promise.reject(new Error('vol')) } : sink;
    };
    await assert.rejects(write(planned, ['generic', 'tixly'], false, folder), /vol/);
    assert.deepEqual([...folder.files.keys()], []);
  });
});
