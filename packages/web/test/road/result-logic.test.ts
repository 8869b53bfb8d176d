import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { VerrijkError } from '@verrijk/core';
import type { AudienceReport } from '@verrijk/report';
import type { LoadBackPlan } from '@verrijk/steps';
import { EXAMPLE_REPORT } from '../../../report/test/example-report.ts';
import { parseReport } from '../../src/road/outcome/parse-report.ts';
import { summarizeOutcome } from '../../src/road/outcome/summarize-outcome.ts';
import { thenAndNow } from '../../src/road/own-files/then-and-now.ts';
import { daysBetween, dutchDay } from '../../src/orders/dutch-days.ts';
import { partOf, resultParts } from '../../src/road/result/result-parts.ts';
import { phaseStates } from '../../src/road/result/work-phases.ts';
import { columnOptions, columnsOf, optionsOf, questionOf } from '../../src/table/load-back/load-back-columns.ts';
import type { GivenFile } from '../../src/table/load-back/load-back-files.ts';
import { beginLoadBack, hasWayBack, moveLoadBack, stopsLeft } from '../../src/table/load-back/load-back-state.ts';
import type { LoadBackAction, LoadBackState } from '../../src/table/load-back/load-back-state.ts';
import { openOnce } from '../../src/table/load-back/open-once.ts';

const file = (name: string): GivenFile => ({ name, read: () => Promise.resolve(new Blob([name])) });
const plan = { stops: ['missing', 'unknown'], new: 3, changed: 1 } as unknown as LoadBackPlan;
const after = (state: LoadBackState, ...actions: readonly LoadBackAction[]): LoadBackState =>
  actions.reduce(moveLoadBack, state);

describe('a load-back on a page', () => {
  const begun = beginLoadBack({ export: file('export.csv') });
  const planned = after(begun, { kind: 'begin', step: 'comparing' }, { kind: 'planned', plan });
  const made = after(
    planned,
    { kind: 'allow', deviation: 'missing', isAllowed: true },
    { kind: 'begin', step: 'making' },
    {
      kind: 'made',
      made: { written: {}, rollbacks: [{ name: 'a' }, { name: 'b' }], archive: { name: 'zip' } } as never,
    },
  );

  test('is compared anew when another file or system is chosen', () => {
    for (const action of [
      { kind: 'file', role: 'enriched', file: file('terug.csv') },
      { kind: 'system', system: 'spektrix', isChosen: true },
      { kind: 'answer', question: 'id', answer: 'B' },
    ] as const) {
      assert.equal(after(planned, action).stage.kind, 'choosing');
    }
  });

  test('forgets what was said of a file when it is another, and not of the other file', () => {
    const told = after(
      begun,
      { kind: 'answer', question: 'id', answer: 'B' },
      { kind: 'answer', question: 'group', answer: 'E' },
      { kind: 'failed', failure: new Error('x'), question: { question: 'email', options: [] } },
      { kind: 'file', role: 'export', file: file('ander.csv') },
    );
    assert.deepEqual(told.answers, { group: 'E' });
    assert.deepEqual(told.questions, []);
    assert.equal(told.failure, undefined);
    const without = after(told, { kind: 'file', role: 'export', file: undefined });
    assert.equal('export' in without.files, false);
  });

  test('goes on when all that stops it is allowed, and never for a manifest of another delivery', () => {
    assert.deepEqual(stopsLeft(planned), ['missing', 'unknown']);
    const allowed = after(
      planned,
      { kind: 'allow', deviation: 'missing', isAllowed: true },
      { kind: 'allow', deviation: 'unknown', isAllowed: true },
    );
    assert.deepEqual(stopsLeft(allowed), []);
    const other = after(planned, { kind: 'planned', plan: { ...plan, stops: ['manifest'] } });
    assert.deepEqual(stopsLeft(other), ['manifest']);
    assert.deepEqual(stopsLeft(begun), []);
  });

  test('has a way back when every rollback file is saved, which other wishes undo', () => {
    assert.equal(hasWayBack(made.stage), false);
    const half = after(made, { kind: 'saved', name: 'a' });
    assert.equal(hasWayBack(half.stage), false);
    const whole = after(half, { kind: 'saved', name: 'b' });
    assert.equal(hasWayBack(whole.stage), true);
    assert.equal(after(whole, { kind: 'allow', deviation: 'unknown', isAllowed: true }).stage.kind, 'planned');
  });

  test('is where it was after something was stopped or failed', () => {
    assert.equal(after(begun, { kind: 'begin', step: 'comparing' }, { kind: 'stopped' }).stage.kind, 'choosing');
    assert.equal(after(planned, { kind: 'begin', step: 'making' }, { kind: 'stopped' }).stage.kind, 'planned');
    const failed = after(planned, { kind: 'begin', step: 'making' }, { kind: 'failed', failure: new Error('x') });
    assert.equal(failed.stage.kind, 'planned');
    assert.ok(failed.failure instanceof Error);
  });

  test('asks about a column or a sheet that cannot be told, and offers what is in the file', () => {
    const ask = (code: 'column.choose' | 'file.empty', flag: string) => questionOf(new VerrijkError(code, { flag }));
    assert.equal(ask('column.choose', '--old-group'), 'oldGroup');
    assert.equal(ask('file.empty', '--old-group'), undefined);
    assert.equal(questionOf(new Error('x')), undefined);
    const sheet = (name: string, visible: boolean, ...rows: string[][]) => ({
      ...{ name, visible },
      rows: rows.map((cells, at) => ({ rowNumber: at + 1, cells })),
    });
    const sheets = [sheet('weg', false, ['x']), sheet('een', true, ['ID', '', 'Groep'], ['1', '', 'A'])];
    assert.deepEqual(optionsOf('sheet', { sheets }, {}), [{ value: 'een' }]);
    const columns = [
      { value: 'A', cells: ['ID', '1'] },
      { value: 'C', cells: ['Groep', 'A'] },
    ];
    assert.deepEqual(optionsOf('group', { sheets }, {}), columns);
    assert.deepEqual(columnOptions(sheets[1]!), columns);
    assert.deepEqual(columnsOf({ id: 'B', group: 'C' }).overrides, { id: 'B' });
    assert.equal(columnsOf({ id: 'B', group: 'C' }).group, 'C');
  });

  test('opens a file once, and again when that failed', async () => {
    const opened: string[] = [];
    const closed: number[] = [];
    const engine = {
      open: (_: Blob, name: string) => {
        opened.push(name);
        return opened.length === 1 ? Promise.reject(new Error('broken')) : Promise.resolve({ id: opened.length });
      },
      close: (id: number) => Promise.resolve(void closed.push(id)),
    };
    const tables = openOnce(() => Promise.resolve(engine as never));
    const own = file('a');
    await assert.rejects(tables.open(own));
    await Promise.all([tables.open(own), tables.open(own)]);
    assert.deepEqual(opened, ['a', 'a']);
    tables.close();
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(closed, [2]);
  });
});

describe('what came out', () => {
  test('is counted in customers, and in rows where customers may not be told', () => {
    const { persons, customers } = EXAMPLE_REPORT;
    const summary = summarizeOutcome({ ...EXAMPLE_REPORT, customers: 900, persons: 800 });
    assert.deepEqual([summary.areCustomers, summary.all, summary.withGroup], [true, 900, 800]);
    assert.ok(persons === null || customers === null || summary.groups.length === EXAMPLE_REPORT.groups.length);
    const rows = summarizeOutcome({
      ...EXAMPLE_REPORT,
      ...{ rows: 1000, customers: null },
      missing: { ...EXAMPLE_REPORT.missing, withoutGroup: 40 },
    });
    assert.deepEqual([rows.areCustomers, rows.all, rows.withGroup], [false, 1000, 960]);
    const hidden = summarizeOutcome({
      ...EXAMPLE_REPORT,
      customers: null,
      missing: { ...EXAMPLE_REPORT.missing, withoutGroup: null },
    });
    assert.equal(hidden.withGroup, null);
  });

  test('has the largest group first, and those that may not be told last, without a share', () => {
    const groups: AudienceReport['groups'] = EXAMPLE_REPORT.groups.map((group, at) => ({
      ...group,
      persons: at === 0 ? null : at,
    }));
    const { groups: told } = summarizeOutcome({ ...EXAMPLE_REPORT, groups, persons: 100 });
    assert.equal(told.at(-1)!.persons, null);
    assert.equal(told.at(-1)!.share, null);
    assert.equal(told[0]!.persons, groups.length - 1);
    assert.equal(told[0]!.share, (groups.length - 1) / 100);
  });

  test('is read from figures, and from nothing else', () => {
    assert.deepEqual(
      parseReport(JSON.stringify(EXAMPLE_REPORT)).groups,
      JSON.parse(JSON.stringify(EXAMPLE_REPORT.groups)),
    );
    for (const other of ['{}', '[]', 'null', '<html>']) assert.throws(() => parseReport(other));
  });

  test('then and now are told by where everybody went', () => {
    const told = thenAndNow({
      moves: [
        { from: 'A', to: 'B', customers: 5 },
        { from: 'A', to: 'A', customers: 3 },
        { from: '', to: 'A', customers: 2 },
        { from: 'B', to: '', customers: 1 },
      ],
      ...{ missing: 4, notDelivered: 2, unknown: 7 },
    });
    assert.deepEqual(told, {
      ...{ both: 11, stayed: 3, onlyBefore: 6, onlyNow: 7 },
      groups: [
        { name: 'A', before: 8, now: 5 },
        { name: 'B', before: 1, now: 5 },
        { name: '', before: 2, now: 1 },
      ],
    });
  });
});

test('the days until everything is gone are Dutch days, wherever the reader is', () => {
  const left = (day: string, now: string): number => daysBetween(dutchDay(new Date(now)), day);
  assert.equal(left('2026-11-23', '2026-11-22T22:59:00Z'), 1);
  assert.equal(left('2026-11-23', '2026-11-22T23:00:00Z'), 0);
  assert.equal(left('2026-11-21', '2026-11-22T12:00:00Z'), -1);
  // Past the night in which the clock goes forward.
  assert.equal(left('2027-04-01', '2027-03-26T23:01:00Z'), 5);
});

test('a report has no groups of customers to do anything with, and an address leads to what there is', () => {
  assert.deepEqual(resultParts({ product: 'report' }, { mayFetch: true }), ['outcome', 'report', 'end']);
  assert.equal(partOf('show=load', resultParts({ product: 'records' }, { mayFetch: true })), 'load');
  assert.equal(partOf('show=load', resultParts({ product: 'records' }, { mayFetch: false })), 'outcome');
  assert.equal(partOf('', resultParts({ product: 'records' }, { mayFetch: true })), 'outcome');
});

test('of what is done with a delivery everything before is done, and everything after is to come', () => {
  const at = (state: 'delivered' | 'processing', phase?: 'enriching') =>
    phaseStates({ state, progress: phase === undefined ? null : { share: 0.4, phase, rows: 10 } }).map(({ is }) => is);
  assert.deepEqual(at('processing', 'enriching'), ['done', 'done', 'now', 'later', 'later']);
  assert.deepEqual(at('delivered'), ['done', 'later', 'later', 'later', 'later']);
});
