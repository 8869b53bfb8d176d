import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLUMN_ROLES, FINDING_CODES, OUTCOMES, PROBLEM_CODES } from '@verrijk/core';
import { LANGUAGES, catalogue, describeProblem, explainMatch } from '@verrijk/core/messages';

/** Every name of a detail that a sentence may fill in, each with a value that can be found back. */
const EVERY_DETAIL = {
  argument: '<argument>',
  candidates: '<candidates>',
  column: '<column>',
  command: '<command>',
  encoding: '<encoding>',
  expected: '<expected>',
  field: '<field>',
  file: '<file>',
  limit: '<limit>',
  nearest: '<nearest>',
  option: '<option>',
  part: '<part>',
  reason: '<reason>',
  role: '<role>',
  row: '<row>',
  sheet: '<sheet>',
  value: '<value>',
};

function assertIsSentence(text: string): void {
  assert.match(text, /^[\p{Lu}\d“]/u, text);
  assert.match(text, /[.?]$|<candidates>$|<reason>$/, text);
  assert.doesNotMatch(text, /\b(undefined|null|NaN)\b|\[object| {2}|\.\.|“”|\(\)/, text);
}

for (const language of LANGUAGES) {
  const { problems, findings, outcomes, roles } = catalogue(language);

  test(`${language}: every problem has a sentence, with and without its details`, () => {
    for (const code of PROBLEM_CODES) {
      for (const details of [{}, EVERY_DETAIL]) assertIsSentence(problems[code](details));
    }
  });

  test(`${language}: every finding has a sentence for one row and for many`, () => {
    for (const code of FINDING_CODES) for (const count of [1, 2, 12345]) assertIsSentence(findings[code](count));
  });

  test(`${language}: outcomes and roles can be told apart by their labels`, () => {
    assert.equal(new Set(OUTCOMES.map((outcome) => outcomes[outcome].label)).size, OUTCOMES.length);
    assert.equal(new Set(COLUMN_ROLES.map((role) => roles[role])).size, COLUMN_ROLES.length);
    for (const outcome of OUTCOMES) assertIsSentence(outcomes[outcome].meaning);
  });
}

test('no sentence is the same in both languages', () => {
  const [dutch, english] = [catalogue('nl'), catalogue('en')];
  for (const code of PROBLEM_CODES) assert.notEqual(dutch.problems[code]({}), english.problems[code]({}), code);
  for (const code of FINDING_CODES) assert.notEqual(dutch.findings[code](2), english.findings[code](2), code);
});

test('counts are written as the language does', () => {
  assert.match(catalogue('nl').findings['id.missing'](12345), /^12\.345 rijen/);
  assert.match(catalogue('en').findings['id.missing'](12345), /^12,345 rows/);
  assert.match(catalogue('nl').findings['id.missing'](1), /^1 rij /);
});

test('a problem names the file it is about', () => {
  const error = { code: 'file.not-found', details: { file: 'klanten.xlsx' } } as const;
  assert.equal(describeProblem(error, 'nl'), '“klanten.xlsx” is niet gevonden. Controleer de naam en de map.');
  assert.equal(describeProblem(error, 'en'), '“klanten.xlsx” was not found. Check the name and the folder.');
});

const READ = {
  rules: ['ground-floor'],
  addresses: 4,
  groups: 3,
  share: 0.857,
  readFrom: '12 hs',
  readAs: '12 H',
} as const;

test('every outcome can be explained, of one address and of many', () => {
  for (const language of LANGUAGES) {
    for (const outcome of OUTCOMES) {
      for (const addresses of [1, 4]) {
        for (const readFrom of ['12 hs', '']) {
          const { reason } = explainMatch({ ...READ, outcome, addresses, readFrom }, language);
          assertIsSentence(reason);
        }
      }
    }
  }
});

test('an explanation says what was read as what, and by which rule', () => {
  assert.deepEqual(explainMatch({ ...READ, outcome: 'respelled' }, 'nl'), {
    outcome: 'anders gespeld',
    reason: '“12 hs” gelezen als “12 H” (begane grond: huis, hs, bg en dergelijke).',
  });
});

test('a share is never rounded up to what it is not', () => {
  const { reason } = explainMatch({ ...READ, outcome: 'majority', share: 0.999 }, 'en');
  assert.equal(reason, '99% of the 4 addresses at this number have this group.');
});
