import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import { CellColumn, CellKind, IdDigest, parseDay, VerrijkError } from '@verrijk/core';
import { openCells, openRows, prepare } from './preparation.ts';
import type { Told } from './preparation.ts';

const HEADER = ['Klantnummer', 'Naam', 'Postcode', 'Huisnummer', 'Toevoeging', 'Land', 'Laatste bezoek'];
/** Fictional customers with every kind of trouble. */
const ROWS = [
  ['00012', 'Fictie A', '1011AB', '1', '', '', '2026-01-03'],
  ['12345678901234567890', 'Fictie B', '1011 ab', '2-4', '', 'Nederland', '2023-01-03'],
  ['=1+1', 'Fictie C', '1O11AB', '3', 'hs', '', '2025-12-31'],
  ['00012', 'Fictie A', '1011AB', '1', '', '', '2025-01-03'],
  ['00013', 'Fictie D', '1011AB', 'Postbus 5', '', '', '2025-06-01'],
  ['00014', 'Fictie E', '10115', '6', '', 'Duitsland', '2025-06-01'],
  ['00015', 'Fictie F', '', '7', '', '', '2025-06-01'],
  ['00016', 'Fictie G', 'onbekend', '8', '', '', '2025-06-01'],
  ['', 'Fictie H', '1011AB', '3-mrt', '', '', ''],
];
const OUT = [
  ['Account nummer', 'Postcode', 'Huisnummer incl. toevoeging'],
  ['00012', '1011AB', '1'],
  ['12345678901234567890', '1011 ab', '2-4'],
  ['=1+1', '1O11AB', '3 hs'],
  ['00012', '1011AB', '1'],
  ['00013', '1011AB', 'Postbus'],
  ['00014', '10115', '6'],
  ['00015', '', '7'],
  ['00016', 'onbekend', '8'],
  ['', '1011AB', '3-mrt'],
];
const NOTHING = { foreign: 0, 'po-box': 0, incomplete: 0, invalid: 0, double: 0, inactive: 0, 'personal-data': 0 };

async function prepareRows(told: Told = {}, rows: readonly (readonly string[])[] = ROWS) {
  return await prepare(await openRows([HEADER, ...rows]), told);
}

test('three columns of text as the customer wrote them, and nothing else', async () => {
  const { table, facts } = await prepareRows();
  assert.deepEqual(table, OUT);
  assert.deepEqual(facts.rows, { in: 9, out: 9, leftOut: NOTHING });
  assert.deepEqual(facts.headers, OUT[0]);
  assert.deepEqual(facts.findings, { 'id.duplicate': 1, 'id.missing': 1 });
  assert.equal(facts.pseudonymised, false);
});

for (const isSplit of [false, true]) {
  test(`for a report alone no customer ID goes out, and none is needed (addition ${isSplit ? 'apart' : 'with the number'})`, async () => {
    const { table, facts } = await prepareRows({ withoutIds: true, isSplit, drop: ['double'] });
    const whole = await prepareRows({ isSplit });
    assert.deepEqual(
      table,
      whole.table.map((row) => row.slice(1)),
    );
    assert.deepEqual(facts.ids, { different: 0, digest: new IdDigest().hex() });
    assert.deepEqual(facts.findings, {});
    assert.equal(facts.columns.id, undefined);
    const anonymous = [HEADER.slice(1), ...ROWS.map((row) => row.slice(1))];
    assert.deepEqual((await prepare(await openRows(anonymous), { withoutIds: true, isSplit })).table, table);
  });
}

test('for a report alone rows with personal data in an address stay home as ever', async () => {
  const rows = [...ROWS, ['00017', 'Fictie I', '1011AB', 'jan@fictief.example', '', '', '']];
  await assert.rejects(prepareRows({ withoutIds: true }, rows), { code: 'delivery.personal-data' });
  const { table, facts } = await prepareRows({ withoutIds: true, drop: ['personal-data'] }, rows);
  assert.equal(table.length, OUT.length);
  assert.equal(facts.rows.leftOut['personal-data'], 1);
});

test('with the addition apart there are four columns', async () => {
  const { table } = await prepareRows({ isSplit: true });
  assert.deepEqual(table[0], ['Account nummer', 'Postcode', 'Huisnummer', 'Toevoeging']);
  assert.deepEqual(
    table.slice(1).map(([, , number, addition]) => [number, addition]),
    [
      ['1', ''],
      ['2-4', ''],
      ['3', 'hs'],
      ['1', ''],
      ['Postbus', ''],
      ['6', ''],
      ['7', ''],
      ['8', ''],
      ['3-mrt', ''],
    ],
  );
});

test('what is certain is repaired when asked, and every repair is listed', async () => {
  const { table, facts, repairs } = await prepareRows({ isRepaired: true });
  assert.equal(table[3]![1], '1011AB');
  assert.equal(table[9]![2], '3-3');
  assert.deepEqual(facts.repairs, { 'postcode-letter-o': 1, 'spreadsheet-date': 1 });
  assert.equal(
    repairs,
    'Rij;Kolom;Was;Wordt;Regel\r\n4;C;1O11AB;1011AB;postcode-letter-o\r\n10;D;3-mrt;3-3;spreadsheet-date\r\n',
  );
});

test('rows whose repair somebody refused go out as they are', async () => {
  const { table, facts, repairs } = await prepareRows({ isRepaired: true, butRows: [10, 2] });
  assert.equal(table[3]![1], '1011AB');
  assert.equal(table[9]![2], '3-mrt');
  assert.deepEqual(facts.repairs, { 'postcode-letter-o': 1 });
  assert.equal(repairs, 'Rij;Kolom;Was;Wordt;Regel\r\n4;C;1O11AB;1011AB;postcode-letter-o\r\n');
});

describe('rows stay at home', () => {
  const CASES: readonly (readonly [what: string, told: Told, out: number, leftOut: Partial<typeof NOTHING>])[] = [
    ['abroad', { drop: ['foreign'] }, 8, { foreign: 1 }],
    ['PO boxes', { drop: ['po-box'] }, 8, { 'po-box': 1 }],
    ['incomplete and unreadable', { drop: ['incomplete', 'invalid'] }, 7, { incomplete: 1, invalid: 1 }],
    ['doubles', { drop: ['double'] }, 8, { double: 1 }],
    [
      'all that is not billable',
      { drop: ['double', 'foreign', 'po-box', 'incomplete', 'invalid'] },
      4,
      { double: 1, foreign: 1, 'po-box': 1, incomplete: 1, invalid: 1 },
    ],
    [
      'who was not active',
      { activity: { since: parseDay('2025-02-01', 'day-first'), column: undefined } },
      6,
      { inactive: 3 },
    ],
  ];
  for (const [what, told, out, leftOut] of CASES) {
    test(what, async () => {
      const { facts, table } = await prepareRows(told);
      assert.deepEqual(facts.rows, { in: 9, out, leftOut: { ...NOTHING, ...leftOut } });
      assert.equal(table.length, out + 1);
    });
  }

  test('an ID whose earlier row was not active is no double', async () => {
    const activity = { since: parseDay('2025-01-01', 'day-first'), column: undefined };
    const rows = [
      ['1', 'Fictie', '1011AB', '1', '', '', '2020-01-03'],
      ['1', 'Fictie', '1011AB', '2', '', '', '2026-01-03'],
      ['1', 'Fictie', '1011AB', '3', '', '', '2026-01-04'],
    ];
    const { table, facts } = await prepareRows({ activity, drop: ['double'] }, rows);
    assert.deepEqual(table.slice(1), [['1', '1011AB', '2']]);
    assert.deepEqual(facts.rows.leftOut, { ...NOTHING, inactive: 1, double: 1 });
  });

  test('somebody abroad with a postcode like ours, whom nobody could tell without the country', async () => {
    const rows = [ROWS[0]!, ['7', 'Fictie', '1011AB', '9', '', 'België', '']];
    const { table, facts } = await prepareRows({}, rows);
    assert.equal(table.length, 2);
    assert.deepEqual(facts.rows, { in: 2, out: 1, leftOut: { ...NOTHING, foreign: 1 } });
  });
});

describe('pseudonyms', () => {
  test('stand for IDs, the same for the same ID, and the key leads back', async () => {
    const { table, key, facts } = await prepareRows({ randomBytes });
    const [header, ...lines] = key
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(';'));
    assert.deepEqual(header, ['Pseudoniem', 'Klant-ID']);
    const ids = new Map(lines.map(([pseudonym, id]) => [pseudonym!, id!]));
    assert.equal(ids.size, 7);
    assert.equal(facts.ids.different, 7);
    assert.equal(table[1]![0], table[4]![0]);
    assert.deepEqual(
      table.slice(1).map(([pseudonym]) => ids.get(pseudonym!) ?? ''),
      ROWS.map(([id]) => id),
    );
    assert.equal(table[9]![0], '', 'without an ID there is nothing to stand for');
  });

  test('IDs that are e-mail addresses may then stay', async () => {
    const rows = [['jan@voorbeeld.nl', 'Fictie', '1011AB', '1', '', '', '']];
    const overrides = { id: 'Klantnummer' };
    const columns = { overrides, sheet: undefined, noHeader: false };
    assert.equal((await prepareRows({ randomBytes, columns }, rows)).facts.rows.out, 1);
    await assert.rejects(
      () => prepareRows({ columns }, rows),
      (error) => error instanceof VerrijkError && error.code === 'delivery.personal-data',
    );
  });

  test('the customers who stayed at home are not in the key', async () => {
    const { key } = await prepareRows({ randomBytes, drop: ['foreign'] });
    assert.doesNotMatch(key, /00014/);
  });
});

test('the digest is that of the IDs as they went out', async () => {
  for (const told of [{}, { randomBytes }]) {
    const { table, facts } = await prepareRows(told);
    const digest = new IdDigest();
    const column = new CellColumn(table.length);
    for (const [row, [id]] of table.slice(1).entries()) {
      const bytes = new TextEncoder().encode(id);
      column.append(CellKind.text, bytes, 0, bytes.length);
      digest.add(column, row);
    }
    assert.equal(facts.ids.digest, digest.hex());
  }
});

test('rows that may hold personal data stay home when they are to, and leave no trace', async () => {
  const rows = [
    ...ROWS,
    ['00021', 'Fictie', '1011AB', '12 t.a.v. mw. Jansen', '', '', ''],
    ['00022', 'Fictie', '1011AB', '12', '06-12345678', '', ''],
    ['jan@voorbeeld.nl', 'Fictie', '1011AB', '12', '', '', ''],
    ['00023', 'Fictie', '1011AB', '14', '', '', ''],
  ];
  const alone = await prepareRows({}, [...ROWS, rows.at(-1)!]);
  const { table, facts } = await prepareRows({ drop: ['personal-data'] }, rows);
  assert.deepEqual(table, alone.table);
  assert.deepEqual(facts.rows, {
    in: rows.length,
    out: alone.facts.rows.out,
    leftOut: { ...NOTHING, 'personal-data': 3 },
  });
  assert.deepEqual(facts.ids, alone.facts.ids);
});

test('names, e-mail addresses and telephone numbers stop the run, by column, count and row and never by value', async () => {
  const rows = [
    ...ROWS,
    ['1', 'Fictie', '1011AB', '12 t.a.v. mw. Jansen', '', '', ''],
    ['2', 'Fictie', '1011AB', '12', '06-12345678', '', ''],
    ['jan@voorbeeld.nl', 'Fictie', '1011AB', '12', '', '', ''],
  ];
  await assert.rejects(
    () => prepareRows({}, rows),
    (error) => {
      assert.ok(error instanceof VerrijkError);
      assert.equal(error.code, 'delivery.personal-data');
      assert.deepEqual(error.details, {
        file: 'export.csv',
        isOfIds: 1,
        isOfAddresses: 1,
        column1: 'A “Klantnummer”',
        kind1: 'email',
        count1: 1,
        rows1: '13',
        column2: 'D “Huisnummer”, E “Toevoeging”',
        kind2: 'name',
        count2: 1,
        rows2: '11',
        column3: 'D “Huisnummer”, E “Toevoeging”',
        kind3: 'phone',
        count3: 1,
        rows3: '12',
      });
      return true;
    },
  );
});

const STOPS: readonly (readonly [code: string, rows: readonly (readonly string[])[], told: Told])[] = [
  ['delivery.empty', ROWS, { activity: { since: parseDay('2030-01-01', 'day-first'), column: undefined } }],
  ['column.missing', [['1011AB', '1']], {}],
  ['column.unknown', ROWS, { activity: { since: 0, column: 'Bestaat niet' } }],
];
for (const [code, rows, told] of STOPS) {
  test(`stops: ${code}`, async () => {
    const header = rows[0]!.length === HEADER.length ? HEADER : ['Postcode', 'Huisnummer'];
    const file = await openRows([header, ...rows]);
    await assert.rejects(
      () => prepare(file, told),
      (error) => error instanceof VerrijkError && error.code === code,
    );
  });
}

test('no date column, no selection by activity: the run stops and says which option decides', async () => {
  const file = await openRows([HEADER.slice(0, 6), ...ROWS.map((row) => row.slice(0, 6))]);
  await assert.rejects(
    () => prepare(file, { activity: { since: 0, column: undefined } }),
    (error) =>
      error instanceof VerrijkError && error.code === 'column.missing' && error.details['flag'] === '--date-column',
  );
});

test('cells of a workbook go out as the text that says as much', async () => {
  const text = (value: string) => ({ kind: CellKind.text, text: value });
  const file = await openCells(
    ['Klantnummer', 'Postcode', 'Huisnummer'],
    [
      [{ kind: CellKind.number, text: '12345' }, text('1011AB'), { kind: CellKind.number, text: '12' }],
      [text('00012'), text('1011AB'), { kind: CellKind.date, text: '2026-01-03' }],
      [text('00013'), text('1011AB'), { kind: CellKind.scientific, text: '120' }],
    ],
    'xlsx',
  );
  const { table } = await prepare(file);
  assert.deepEqual(table.slice(1), [
    ['12345', '1011AB', '12'],
    ['00012', '1011AB', '2026-01-03'],
    ['00013', '1011AB', '1,2E+02'],
  ]);
});
