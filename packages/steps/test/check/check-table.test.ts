import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDay, VerrijkError } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import { BlobSink, blobSource, openTableFile, webCompression } from '@verrijk/files';
import type { TableFile } from '@verrijk/files';
import { checkTable, RowsToRepair, writeErrors } from '@verrijk/steps';
import type { CheckFacts, CheckRequest } from '@verrijk/steps';

const TODAY = parseDay('2026-11-22', 'day-first');

/** Fictional customers with every kind of trouble; ID, name, postcode, house number, addition, place, last visit. */
const LINES = [
  'Klantnummer;Naam;Postcode;Huisnummer;Toevoeging;Plaats;Laatste bezoek',
  '00012;Fictie A;1011AB;1;;Amsterdam;2026-03-01',
  '00013;Fictie B;1011 AB;1;;Amsterdam;2025-03-01',
  '14;Fictie C;1O11AB;2;;Amsterdam;2024-03-01',
  '00012;Fictie A;1011AB;1;;Amsterdam;2020-03-01',
  ';Fictie D;1011AB;3;;Amsterdam;',
  '=1+1;Fictie E;1011;4;;Amsterdam;2026-01-01',
  '00015;Fictie F;2000;5;;Antwerpen;2026-01-01',
  '00016;Fictie G;1011AB;Postbus 6;;Amsterdam;2026-01-01',
  '00017;Fictie H;1011AB;3-jan;;Amsterdam;2026-01-01',
  '"00018";Fictie I;1011AB;"zeven; of acht";;Amsterdam;2026-01-01',
  '00019;Fictie J;1011AB;12,5;;Amsterdam;2026-01-01',
];

async function open(lines: readonly string[]): Promise<TableFile> {
  return openTableFile(blobSource(new Blob([lines.join('\r\n')]), 'klanten.csv'), webCompression());
}

async function check(lines: readonly string[], more: Partial<CheckRequest> = {}): Promise<CheckFacts> {
  return checkTable(await open(lines), 'klanten.csv', {
    columns: { overrides: {}, sheet: undefined, noHeader: false },
    today: TODAY,
    provider: null,
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...more,
  });
}

async function errorList(lines: readonly string[], kind: 'csv' | 'xlsx'): Promise<Blob> {
  const repairs = new RowsToRepair();
  await check(lines, { repairs });
  const sink = new BlobSink();
  const { size } = repairs;
  const request = { kind, sentences: catalogue('nl').check, compression: webCompression() };
  assert.deepEqual(await writeErrors(repairs, sink, request), { rows: size, left: 0 });
  await sink.commit();
  return sink.blob!;
}

describe('checkTable', () => {
  it('counts only who was active, as if the others were not in the file', async () => {
    const activeSince = parseDay('2025-06-01', 'day-first');
    const active = LINES.filter((line, at) => at === 0 || line.endsWith(';2026-03-01') || line.endsWith(';2026-01-01'));
    const facts = await check(LINES, { activeSince, isOnlyActive: true });
    const alone = await check(active, { activeSince });
    assert.equal(facts.rows, 7);
    assert.deepEqual(facts.counting, alone.counting);
    assert.deepEqual(facts.identity, alone.identity);
    assert.deepEqual(
      facts.findings.map(({ code, count }) => [code, count]),
      alone.findings.map(({ code, count }) => [code, count]),
    );
    await assert.rejects(check(LINES, { activeSince, isOnlyActive: true, dateColumn: '' }), { code: 'column.missing' });
  });

  it('answers what there is, is it fit, and what it brings', async () => {
    const facts = await check(LINES, { activeSince: parseDay('2024-01-01', 'day-first') });
    assert.equal(facts.rows, 11);
    assert.deepEqual(facts.columns.date, { letter: 'G', header: 'Laatste bezoek' });
    const { verdict, customers, duplicate, shared, missing, damaged } = facts.identity;
    assert.deepEqual([verdict, customers, duplicate, shared, missing, damaged], ['repair', 9, 1, 1, 1, 1]);
    assert.deepEqual(facts.identity.duplicateRows, [{ row: 5, first: 2 }]);
    assert.deepEqual(facts.identity.missingRows, [6]);
    const { counting } = facts;
    assert.equal(counting.billable, 6);
    assert.deepEqual(counting.notBillable, { double: 1, foreign: 1, 'po-box': 1, incomplete: 1, invalid: 1 });
    assert.equal(counting.households, 5);
    assert.deepEqual(
      counting.customersPerHousehold.map(({ households }) => households),
      [4, 1, 0, 0, 0],
    );
    assert.deepEqual(
      facts.period!.years.map(({ from, active }) => [from, active]),
      [
        ['2025-11-22', 7],
        ['2024-11-22', 8],
        ['2023-11-22', 9],
      ],
    );
    assert.equal(facts.period!.since!.active, 9);
    assert.equal(facts.period!.empty, 1);
    assert.equal(facts.forecast, null);
  });

  it('says that an audience report fits better when there are no IDs, by the step that is open', async () => {
    const facts = await check(['Postcode;Huisnummer', '1011AB;1', '1011AC;2']);
    assert.equal(facts.identity.verdict, 'none');
    assert.equal(facts.identity.missing, 2);
    assert.deepEqual(facts.steps[0], { code: 'add-id', done: false });
    assert.deepEqual(facts.findings, []);
  });

  it('stops for a date column that is not there', async () => {
    await assert.rejects(
      check(LINES, { dateColumn: 'Verjaardag' }),
      (error) => error instanceof VerrijkError && error.code === 'column.unknown',
    );
    assert.equal((await check(LINES, { dateColumn: '' })).period, null);
    const odd = await check(LINES, { dateColumn: 'Postcode' });
    assert.equal(odd.period!.unreadable, 11);
    assert.deepEqual(odd.counting, (await check(LINES)).counting);
  });
});

describe('writeErrors', () => {
  it('lists rows by what helps most, with IDs to the letter and nothing that Excel would calculate', async () => {
    const bytes = await (await errorList(LINES, 'csv')).arrayBuffer();
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const lines = text.split('\r\n');
    assert.equal(lines[0], '\ufeffRij;Klant-ID;Postcode;Huisnummer;Wat is er;Voorstel;Wat te doen');
    const withoutAdvice = lines.slice(1, -1).map((line) => line.replace(/;(?:"[^"]*"|[^;"]*)$/, ''));
    assert.deepEqual(withoutAdvice, [
      '4;14;1O11AB;2;klant-ID mist voorloopnullen;00014',
      '6;;1011AB;3;geen klant-ID;',
      '10;00017;1011AB;3-jan;"huisnummer werd een datum of tijd; kan 3-1 of 1-3 zijn geweest";',
      '12;00019;1011AB;12,5;"huisnummer met een komma; kan 12-5 of 12-50 zijn geweest";',
      "7;'=1+1;1011;4;postcode zonder letters;",
      '11;00018;1011AB;"zeven; of acht";geen huisnummer;',
      '5;00012;1011AB;1;"klant-ID staat er vaker in; stond al in rij 2";',
      '9;00016;1011AB;Postbus 6;postbus;',
      '4;14;1O11AB;2;letter O in de postcode;1011AB',
    ]);
  });

  it('writes a workbook that is read back the same, IDs as text', async () => {
    const workbook = await openTableFile(
      blobSource(await errorList(LINES, 'xlsx'), 'herstellen.xlsx'),
      webCompression(),
    );
    const rows = workbook.sheets[0]!.rows.map(({ cells }) =>
      cells
        .slice(0, 4)
        .map(({ text }) => text)
        .join(';'),
    );
    assert.deepEqual(rows.slice(0, 3), ['Rij;Klant-ID;Postcode;Huisnummer', '4;14;1O11AB;2', '6;;1011AB;3']);
    assert.equal(
      rows.find((row) => row.startsWith('7;')),
      '7;=1+1;1011;4',
    );
    await workbook.close();
  });
});
