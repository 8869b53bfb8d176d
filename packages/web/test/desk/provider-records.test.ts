import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitLinks } from '../../src/desk/parties/split-links.ts';
import { draftOfTerms, readTerms } from '../../src/desk/provider-terms/terms-draft.ts';
import { AUDIT_SUBJECTS, beginningOf, isAbout, parseAuditLines } from '../../src/desk/records/audit-events.ts';
import { monthsOf } from '../../src/desk/records/usage-periods.ts';
import { deskRecords as english } from '../../src/texts/en/desk-records.ts';
import { deskRecords as dutch } from '../../src/texts/nl/desk-records.ts';
import { auditKind } from '../../../server/src/contract/records/audit.ts';

describe('the audit log on a page', () => {
  it('has words for every kind of event, in both languages, and a subject', () => {
    for (const kind of auditKind.options) {
      assert.ok(dutch.audit.kinds[kind] !== undefined, kind);
      assert.ok(english.audit.kinds[kind] !== undefined, kind);
      assert.equal(AUDIT_SUBJECTS.filter((subject) => isAbout({ kind }, subject)).length, 2, kind);
    }
    assert.equal(Object.keys(dutch.audit.kinds).length, auditKind.options.length);
    assert.equal(Object.keys(english.audit.kinds).length, auditKind.options.length);
  });
  it('reads lines, the newest first, and lets half a line go', () => {
    const lines = parseAuditLines('{"seq":1,"kind":"order.created"}\n{"seq":2,"kind":"order.moved"}\n{"seq":3,"ki');
    assert.deepEqual(
      lines.map(({ seq }) => seq),
      [2, 1],
    );
    assert.deepEqual(parseAuditLines(''), []);
  });
  it('begins where so many lines are left', () => {
    assert.equal(beginningOf(1200, 1000), 200);
    assert.equal(beginningOf(12, 1000), 0);
  });
});

it('periods are months', () => {
  assert.deepEqual(monthsOf('year', '2026-11-22'), { from: '2026-01', until: '2026-12' });
  assert.deepEqual(monthsOf('last', '2026-11-22'), { from: '2025-01', until: '2025-12' });
  assert.deepEqual(monthsOf('months', '2026-11-22'), { from: '2025-12', until: '2026-11' });
  assert.deepEqual(monthsOf('months', '2026-12-01'), { from: '2026-01', until: '2026-12' });
  assert.deepEqual(monthsOf('all', '2026-11-22'), {});
});

it('addresses of pages in a mail can be followed', () => {
  const parts = splitLinks('Open https://verrijk.example/invitation#abc-1.\nOf niet.');
  assert.deepEqual(
    parts.map(({ kind, text }) => [kind, text]),
    [
      ['text', 'Open '],
      ['link', 'https://verrijk.example/invitation#abc-1'],
      ['text', '.\nOf niet.'],
    ],
  );
});

describe('terms as they are typed', () => {
  const terms = {
    ...{ contact: 'a@b.example', workingDays: 0, deliveryForm: '', conditions: 'c', analystReferral: '' },
    ...{ quoteDays: 30, mostPurgeDays: 90 },
  };
  it('are what they were when nothing is changed', () => {
    assert.deepEqual(readTerms(draftOfTerms(terms)).terms, terms);
  });
  it('must be days that a year has', () => {
    const draft = { ...draftOfTerms(terms), contact: ' ', workingDays: '', quoteDays: '0', mostPurgeDays: '367' };
    assert.deepEqual(readTerms(draft), {
      terms: undefined,
      errors: { contact: 'contactMissing', workingDays: 'daysOrNone', quoteDays: 'days', mostPurgeDays: 'days' },
    });
  });
});
