import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CellKind,
  CONTESTED,
  EMPTY_CELL,
  ENRICHED_OUTCOMES,
  formatPostcode,
  NO_SEGMENT,
  NOT_FOUND,
  readAddress,
  RecordClassifier,
  RegisterForecast,
  CellBatch,
  OUTCOMES,
  parseDay,
} from '@verrijk/core';
import type { AddressReading, ColumnRole, HouseholdReference, Outcome } from '@verrijk/core';
import { BlobSink, blobSource, openTableFile, webCompression } from '@verrijk/files';
import { checkTable, enrichTable } from '@verrijk/steps';
import { buildReference, PROVINCES_2026, seededRandom } from '../../core/test-shared/country-reference.ts';

const CUSTOMERS = 300_000;
/** Few groups, so that neighbours share one often enough; one household in fifty has none. */
const reference = buildReference(PROVINCES_2026, (random) => {
  const drawn = random();
  return drawn < 0.02 ? undefined : `Fictieve groep ${1 + Math.floor(drawn * 4)}`;
});
const register = buildReference(PROVINCES_2026, () => undefined);

type Written = readonly [postcode: string, houseNumber: string];

/** How customers write an address, from right to hopeless. */
const WAYS: readonly ((postcode: string, number: number, suffix: string) => Written)[] = [
  (postcode, number, suffix) => [postcode, `${number} ${suffix}`.trim()],
  (postcode, number, suffix) => [postcode.toLowerCase(), `${number}-${suffix}`],
  (postcode, number) => [postcode, String(number)],
  (postcode, number) => [postcode, `${number} ZZ`],
  (postcode, number) => [postcode, `${number} hs`],
  (postcode, number) => [postcode, `${number} 2 hoog`],
  (postcode, number) => [postcode, `${number}-${number + 2}`],
  (postcode, number, suffix) => [postcode.replace('0', 'O'), `${number} ${suffix}`],
  (postcode, number) => [postcode, `${number}-jan`],
  (postcode, number) => [postcode, `${number}-mrt`],
  (postcode, number) => [postcode, `${number},${number % 10}`],
  (postcode, number) => [postcode, String(number + 1)],
  (postcode, number) => [postcode.slice(0, 4), String(number)],
  (_, number) => ['9999ZZ', String(number)],
  (postcode, number) => [postcode, `Postbus ${number}`],
  (_, number) => ['B-2000', String(number)],
];

function drawCustomers(): readonly Written[] {
  const random = seededRandom(3);
  const postcodes = [...register.postcodes()];
  const drawn = Array.from({ length: CUSTOMERS }, (_, at): Written => {
    const { postcode, first, end } = postcodes[Math.floor(random() * postcodes.length)]!;
    const entry = first + Math.floor(random() * (end - first));
    const way = WAYS[at % WAYS.length]!;
    return way(formatPostcode(postcode), register.houseNumber(entry), register.suffixOf(entry));
  });
  // The addresses that a source gives with several groups are too rare to be drawn.
  for (const { postcode, first, end } of reference.postcodes()) {
    for (let entry = first; entry < end; entry++) {
      if (reference.segments[entry] !== CONTESTED) continue;
      drawn.push([formatPostcode(postcode), reference.formatHouseNumber(entry)]);
    }
  }
  return drawn;
}

interface Foreseen {
  readonly outcome: Outcome;
  readonly entry: number;
}

function foresee(customers: readonly Written[]): readonly Foreseen[] {
  const classifier = new RecordClassifier(['postcode', 'houseNumber'] satisfies ColumnRole[]);
  const forecast = new RegisterForecast(register);
  const encoder = new TextEncoder();
  const foreseen: Foreseen[] = [];
  const batch = new CellBatch(2);
  const settle = (): void => {
    classifier.classify(batch);
    forecast.settle(batch.rows, classifier.plain, (row) => classifier.read(row));
    for (let row = 0; row < batch.rows; row++) {
      foreseen.push({ outcome: OUTCOMES[forecast.outcomes[row]!]!, entry: forecast.entries[row]! });
    }
    batch.clear();
  };
  for (const cells of customers) {
    for (const [position, text] of cells.entries()) {
      const bytes = encoder.encode(text);
      batch.columns[position]!.append(CellKind.text, bytes, 0, bytes.length);
    }
    if (++batch.rows === CellBatch.capacity) settle();
  }
  settle();
  return foreseen;
}

/** The outcome and the group of every row, read from the file that the enrichment writes. */
async function enrichAll(csv: Blob): Promise<readonly (readonly [outcome: Outcome, group: string])[]> {
  const file = await openTableFile(blobSource(csv, 'klanten.csv'), webCompression());
  const sink = new BlobSink();
  await enrichTable(file, 'klanten.csv', sink, {
    ...{ reference, match: 'standard', layout: 'keep', compression: webCompression() },
    explain: ({ outcome }) => ({ outcome, reason: '' }),
    columns: { overrides: {}, sheet: undefined, noHeader: false },
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  await sink.commit();
  const lines = (await sink.blob!.text()).trimEnd().split('\n').slice(1);
  return lines.map((line) => {
    const [, , group, outcome] = line.split(';');
    return [outcome as Outcome, group!];
  });
}

const customers = drawCustomers();
const csv = new Blob([['Postcode;Huisnummer', ...customers.map((cells) => cells.join(';'))].join('\n'), '\n']);

describe('the forecast of a check against what an enrichment then does', () => {
  it('knows the same addresses with groups and without', () => {
    assert.deepEqual(register.entries, reference.entries);
    assert.ok(register.segments.every((segment) => segment === NO_SEGMENT));
  });

  it('differs only as the groups of the households explain, row by row', async (context) => {
    const foreseen = foresee(customers);
    const outcomes = await enrichAll(csv);
    assert.equal(outcomes.length, customers.length);
    const unexplained: string[] = [];
    const differences = new Map<string, number>();
    for (const [row, { outcome: expected, entry }] of foreseen.entries()) {
      const [outcome, group] = outcomes[row]!;
      assert.equal(group !== '', ENRICHED_OUTCOMES.includes(outcome));
      if (outcome === expected) continue;
      const [postcode, houseNumber] = customers[row]!;
      const reading = readAddress({ postcode: text(postcode), houseNumber: text(houseNumber) });
      const reason = explain({ expected, outcome, entry, group, reading });
      if (reason === undefined) unexplained.push(`${postcode} ${houseNumber}: ${expected} -> ${outcome}`);
      const change = `${expected} -> ${outcome}: ${reason}`;
      differences.set(change, (differences.get(change) ?? 0) + 1);
    }
    assert.deepEqual(unexplained, []);
    for (const [change, rows] of differences) context.diagnostic(`${rows} ${change}`);
    // Every kind of difference occurs, or its explanation was not tried.
    const reasons = new Set([...differences.keys()].map((change) => change.split(': ')[1]));
    assert.deepEqual(reasons, new Set<string | undefined>(REASONS));
  });

  it('adds up to the rows in the report, and to the forecast of every row', async () => {
    const file = await openTableFile(blobSource(csv, 'klanten.csv'), webCompression());
    const { forecast, rows, counting } = await checkTable(file, 'klanten.csv', {
      columns: { overrides: {}, sheet: undefined, noHeader: false },
      ...{ register, today: parseDay('2026-11-22', 'day-first'), provider: null },
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    const outcomes = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
    for (const { outcome } of foresee(customers)) outcomes[outcome]++;
    assert.deepEqual(forecast!.outcomes, outcomes);
    assert.equal(forecast!.willMatch + forecast!.mayMatch + forecast!.willNotMatch, rows);
    assert.equal(rows, customers.length);
    const notBillable = Object.values(counting.notBillable).reduce((sum, count) => sum + count, 0);
    assert.equal(counting.billable + notBillable, rows);
    for (const name of ['foreign', 'po-box', 'incomplete', 'invalid'] as const) {
      assert.equal(counting.notBillable[name], outcomes[name]);
    }
  });
});

function text(value: string) {
  return value === '' ? EMPTY_CELL : { kind: CellKind.text, text: value };
}

const NO_GROUP = 'the household has no group';
const SEVERAL_GROUPS = 'the source gives it several groups';
const SHARED_GROUP = 'all that fit share a group';
const REASONS = [NO_GROUP, SEVERAL_GROUPS, SHARED_GROUP] as const;

interface Difference {
  readonly expected: Outcome;
  readonly outcome: Outcome;
  readonly entry: number;
  readonly group: string;
  readonly reading: AddressReading;
}

/** Why an outcome is another than was foreseen, by the groups alone; undefined when they do not explain it. */
function explain({ expected, outcome, entry, group, reading }: Difference): string | undefined {
  const segment = entry === NOT_FOUND ? NO_SEGMENT : reference.segments[entry]!;
  if (expected === 'ambiguous') return explainAmbiguous(outcome, group, reading);
  if (outcome === 'no-segment' && segment === NO_SEGMENT) return NO_GROUP;
  if (outcome === 'ambiguous' && segment === CONTESTED) return SEVERAL_GROUPS;
  if (expected !== 'exact-shared' || (outcome !== 'exact' && outcome !== 'respelled')) return undefined;
  const segments = segmentsAtNumbers(reference, reading);
  segments.delete(NO_SEGMENT);
  return segments.size === 1 && segments.has(segment) ? SHARED_GROUP : undefined;
}

function explainAmbiguous(outcome: Outcome, group: string, reading: AddressReading): string | undefined {
  const written = segmentsAsWritten(reference, reading);
  const atNumbers = segmentsAtNumbers(reference, reading);
  const isByNumber = outcome === 'addition-missing' || outcome === 'addition-unknown' || written.size === 0;
  const segments = isByNumber ? atNumbers : written;
  if (segments.size !== 1) return undefined;
  const [only] = segments;
  if (outcome === 'no-segment') return only === NO_SEGMENT ? NO_GROUP : undefined;
  return group === reference.segmentName(only!) ? SHARED_GROUP : undefined;
}

/** The groups of all households at the numbers that a row may mean. */
function segmentsAtNumbers(at: HouseholdReference, reading: AddressReading): Set<number> {
  const segments = new Set<number>();
  if (reading.kind !== 'candidates') return segments;
  const ordinal = at.postcodeOrdinal(reading.postcode);
  for (const { number } of reading.houseNumbers) {
    const first = at.findHouseNumber(ordinal, number);
    if (first === NOT_FOUND) continue;
    for (let entry = first; entry < at.endOfHouseNumber(ordinal, first); entry++) segments.add(at.segments[entry]!);
  }
  return segments;
}

/** The groups of the households that are just as one of the readings says. */
function segmentsAsWritten(at: HouseholdReference, reading: AddressReading): Set<number> {
  const segments = new Set<number>();
  if (reading.kind !== 'candidates') return segments;
  const ordinal = at.postcodeOrdinal(reading.postcode);
  for (const { number, suffix } of reading.houseNumbers) {
    const entry = at.findAddress(ordinal, number, at.suffixes.find(suffix));
    if (entry !== NOT_FOUND) segments.add(at.segments[entry]!);
  }
  return segments;
}
