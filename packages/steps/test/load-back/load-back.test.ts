import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LOAD_BACK_SYSTEMS, describeSystem } from '@verrijk/core';
import type { LoadBackSystem } from '@verrijk/core';
import { formatDataPackage, importPath } from '@verrijk/steps';
import { parseCsv } from '../../../files/test/parse-csv.ts';
import { oddId } from '../../../core/test/ids/odd-id.ts';
import { csvText, plan, readImport, write } from './load-back-run.ts';

const BY_ID = LOAD_BACK_SYSTEMS.filter((system) => describeSystem(system).key === 'id');

interface DataPackage {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly format: string;
    readonly dialect: { readonly delimiter: string; readonly lineTerminator: string };
    readonly schema: { readonly fields: readonly { readonly name: string }[] };
  }[];
}

type Customer = readonly [id: string, group: string];

function exportOf(customers: readonly Customer[]): string {
  return csvText([
    ['Klantnr', 'Naam', 'Culturele Doelgroep'],
    ...customers.map(([id, group]) => [id, 'Fictief', group]),
  ]);
}

function enrichedOf(customers: readonly Customer[]): string {
  return csvText([['Account nummer', 'Culturele Doelgroep'], ...customers]);
}

/** What stands around an ID does not count; what is in it does. */
function bare(id: string): string {
  return id.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '');
}

/** The organisation's data as a system would have them after an import: known keys are updated, and nothing else. */
function imported(start: ReadonlyMap<string, string>, rows: readonly (readonly string[])[]): Map<string, string> {
  const state = new Map(start);
  for (const [key, group] of rows.slice(1)) {
    assert.ok(state.has(bare(key!)), 'only known customers');
    state.set(bare(key!), group!);
  }
  return state;
}

describe('the files of a load-back', () => {
  for (const system of BY_ID) {
    it(`bring the groups home by ID and turn it back, for ${system}`, async () => {
      const group = fc.constantFrom('', 'Culturele Alleseters', 'Actieve Vermaakvangers', 'Proevende Buitenwijkers');
      const id = oddId.filter(
        (each) => bare(each) !== '' && !/^[\s\u00a0]*$/.test(each) && !/^0+([.,]0+)?$/.test(each),
      );
      const customers = fc.uniqueArray(fc.tuple(id, group, group), {
        minLength: 1,
        maxLength: 25,
        selector: ([each]) => bare(each),
      });
      await fc.assert(
        fc.asyncProperty(customers, fc.boolean(), fc.nat(), async (drawn, all, turn) => {
          // Whatever is drawn, the columns are known: the ID by name, and the group by its header.
          const known: Customer[] = [['vast', 'Culturele Alleseters']];
          const before: Customer[] = [...known, ...drawn.map(([each, old]): Customer => [each, old])];
          const after = [...known, ...drawn.map(([each, , back]): Customer => [each, back])];
          const at = turn % after.length;
          const planned = await plan(exportOf(before), enrichedOf([...after.slice(at), ...after.slice(0, at)]), {
            columns: { overrides: { id: 'Klantnr' }, enrichedId: 'Account nummer' },
          });
          assert.deepEqual(planned.plan.stops, []);
          assert.equal(planned.plan.customers, before.length);
          const { folder } = await write(planned, [system], all);
          const start = new Map(before.map(([each, old]) => [bare(each), old]));
          const rows = await readImport(folder, system, 'import');
          const end = imported(start, rows);
          const back = new Map(after.map(([each, groupBack]) => [bare(each), groupBack]));
          for (const [each, old] of start) assert.equal(end.get(each), back.get(each) === '' ? old : back.get(each));
          // IDs are those of the export, byte for byte.
          const own = new Set(before.map(([each]) => each));
          for (const [key] of rows.slice(1)) assert.ok(own.has(key!), JSON.stringify(key));
          const rollback = await readImport(folder, system, 'rollback');
          assert.deepEqual(imported(end, rollback), start);
          assert.deepEqual(
            rollback.map(([key]) => key),
            rows.map(([key]) => key),
          );
          if (!all) for (const [key, value] of rows.slice(1)) assert.notEqual(start.get(bare(key!)), value);
        }),
        { numRuns: system === 'generic' ? 150 : 25 },
      );
    });
  }

  it('have the headers that their system wants, and the export’s where it wants none', async () => {
    const planned = await plan(
      csvText([
        ['Klantnr', 'E-mail'],
        ['1', 'a@voorbeeld.nl'],
        ['2', 'b@voorbeeld.nl'],
      ]),
      enrichedOf([
        ['1', 'Culturele Alleseters'],
        ['2', 'Culturele Alleseters'],
      ]),
      { needsEmail: true },
    );
    const { folder } = await write(planned, LOAD_BACK_SYSTEMS);
    const headers: Record<LoadBackSystem, readonly string[]> = {
      generic: ['Klantnr', 'Culturele Doelgroep'],
      spektrix: ['Customer ID', 'Culturele Doelgroep'],
      tixly: ['Customer ID', 'Culturele Doelgroep'],
      hubspot: ['Record ID', 'Culturele Doelgroep'],
      salesforce: ['Id', 'Culturele_Doelgroep__c'],
      mailchimp: ['Email Address', 'Culturele Doelgroep'],
      copernica: ['Klantnr', 'Culturele Doelgroep'],
      ticketmatic: ['Klantnr', 'Culturele Doelgroep'],
      tessitura: ['CUSTOMER_NO', 'Culturele Doelgroep'],
    };
    for (const system of LOAD_BACK_SYSTEMS) {
      for (const kind of ['rollback', 'import'] as const) {
        assert.deepEqual((await readImport(folder, system, kind))[0], headers[system]);
      }
    }
  });

  it('are described as what they are', async () => {
    const planned = await plan(exportOf([['1', '']]), enrichedOf([['1', 'Culturele Alleseters']]));
    const { folder, written } = await write(planned, BY_ID);
    const texts = {
      title: 'Titel',
      key: { id: 'ID', email: 'E-mail' },
      group: { rollback: 'Oud', import: 'Nieuw' },
    };
    const { resources } = JSON.parse(formatDataPackage(planned, written.files, texts, '2026-01-15')) as DataPackage;
    assert.deepEqual(resources.map(({ path }) => path).toSorted(), [...folder.files.keys()].toSorted());
    for (const { name, path, bytes, hash, format, dialect, schema } of resources) {
      assert.match(name, /^[a-z0-9-]+$/);
      const content = folder.files.get(path)!;
      assert.equal(bytes, content.length);
      assert.equal(hash, `sha256:${createHash('sha256').update(content).digest('hex')}`);
      assert.ok(path.endsWith(`.${format}`));
      if (format !== 'csv') continue;
      const [header] = parseCsv(content.toString(), dialect.delimiter, dialect.lineTerminator);
      assert.deepEqual(
        header,
        schema.fields.map((field) => field.name),
      );
    }
  });

  it('appear rollback first, for all systems', async () => {
    const planned = await plan(exportOf([['1', '']]), enrichedOf([['1', 'Culturele Alleseters']]));
    const { folder, written } = await write(planned, ['tixly', 'hubspot']);
    const order = ['rollback', 'import'].flatMap((kind) =>
      (['tixly', 'hubspot'] as const).map((system) => importPath(system, kind as 'rollback' | 'import')),
    );
    assert.deepEqual([...folder.files.keys()], order);
    for (const { path, bytes } of written.files) assert.equal(folder.files.get(path)!.length, bytes);
  });

  it('are made of an export without headers too, from a delivery that has them', async () => {
    const exported = csvText([
      ['7', 'Fictief', 'Sociale Cultuurhoppers'],
      ['8', 'Fictief', 'Sociale Cultuurhoppers'],
    ]);
    const enriched = enrichedOf([
      ['7', 'Culturele Alleseters'],
      ['8', 'Sociale Cultuurhoppers'],
    ]);
    const planned = await plan(exported, enriched, { columns: { noHeader: true, overrides: { id: 'A' } } });
    const { folder } = await write(planned, ['generic']);
    assert.deepEqual(await readImport(folder, 'generic', 'import'), [
      ['Klant-ID', 'Culturele Doelgroep'],
      ['7', 'Culturele Alleseters'],
    ]);
  });

  it('leave out an ID that would make a customer', async () => {
    const exported: Customer[] = [
      ['0', ''],
      ['00', ''],
      ['10', ''],
    ];
    const planned = await plan(exportOf(exported), enrichedOf(exported.map(([id]) => [id, 'Culturele Alleseters'])));
    const { folder, written } = await write(planned, ['tixly', 'generic']);
    assert.deepEqual((await readImport(folder, 'tixly', 'import')).slice(1), [['10', 'Culturele Alleseters']]);
    assert.deepEqual(
      written.systems.map(({ lines, leftOut }) => [lines, leftOut.reserved]),
      [
        [1, 2],
        [3, 0],
      ],
    );
  });

  it('know a contact by e-mail address where that is the key, and leave out whom they cannot tell apart', async () => {
    const alle = 'Culturele Alleseters';
    const hop = 'Sociale Cultuurhoppers';
    const rows: readonly (readonly [id: string, email: string, old: string, back: string])[] = [
      ['1', 'een@voorbeeld.nl', '', alle],
      // Two of a household, one address, in two cases.
      ['2', 'samen@voorbeeld.nl', '', alle],
      ['3', 'Samen@Voorbeeld.nl', '', alle],
      // The same address, other groups.
      ['4', 'apart@voorbeeld.nl', '', alle],
      ['5', 'apart@voorbeeld.nl', '', hop],
      // Would turn back to two groups.
      ['6', 'oud@voorbeeld.nl', alle, hop],
      ['7', 'oud@voorbeeld.nl', hop, hop],
      ['8', '', '', alle],
      // Has the group by way of the other customer.
      ['9', 'al@voorbeeld.nl', alle, ''],
      ['10', 'al@voorbeeld.nl', '', alle],
      // A blank never overwrites.
      ['11', 'blijft@voorbeeld.nl', hop, ''],
      ['12', 'anders@voorbeeld.nl', hop, alle],
    ];
    const planned = await plan(
      csvText([['Klantnr', 'E-mail', 'Culturele Doelgroep'], ...rows.map(([id, email, old]) => [id, email, old])]),
      enrichedOf(rows.map(([id, , , back]) => [id, back])),
      { needsEmail: true },
    );
    const { folder, written } = await write(planned, ['mailchimp']);
    assert.deepEqual((await readImport(folder, 'mailchimp', 'import')).slice(1), [
      ['een@voorbeeld.nl', alle],
      ['samen@voorbeeld.nl', alle],
      ['anders@voorbeeld.nl', alle],
    ]);
    assert.deepEqual((await readImport(folder, 'mailchimp', 'rollback')).slice(1), [
      ['een@voorbeeld.nl', ''],
      ['samen@voorbeeld.nl', ''],
      ['anders@voorbeeld.nl', hop],
    ]);
    assert.deepEqual(written.systems[0]!.leftOut, { reserved: 0, withoutEmail: 1, sharedEmail: 2 });
  });
});
