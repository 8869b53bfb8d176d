import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportEn } from '../../src/messages/report-en.ts';
import { reportNl } from '../../src/messages/report-nl.ts';
import { ProgressLine } from '../../src/reporters/progress-line.ts';
import { barChart, figureWidths, fit, labelWidth } from '../../src/terminal/bar-chart.ts';
import { chooseLanguage } from '../../src/terminal/language.ts';
import { numberFormat } from '../../src/terminal/number-format.ts';
import { displayWidth, wrapText } from '../../src/terminal/wrap-text.ts';

const LANGUAGES: readonly (readonly [args: readonly string[], env: Record<string, string>, expected: 'nl' | 'en'])[] = [
  [[], {}, 'nl'],
  [[], { LANG: 'C.UTF-8' }, 'nl'],
  [[], { LANG: 'POSIX' }, 'nl'],
  [[], { LANG: 'en_GB.UTF-8' }, 'en'],
  [[], { LANG: 'nl_BE.UTF-8' }, 'nl'],
  [[], { LANG: 'de_DE.UTF-8' }, 'en'],
  [[], { LANG: 'en_GB.UTF-8', LC_ALL: 'nl_NL' }, 'nl'],
  [[], { LANG: 'nl_NL', VERRIJK_LANG: 'en' }, 'en'],
  [[], { LANG: 'en_US', VERRIJK_LANG: 'frysk' }, 'en'],
  [['enrich', '--lang', 'en'], { VERRIJK_LANG: 'nl' }, 'en'],
  [['enrich', '--lang=nl'], { LANG: 'en_US' }, 'nl'],
  [['enrich', '--lang'], { LANG: 'en_US' }, 'en'],
];
for (const [args, env, expected] of LANGUAGES) {
  test(`language of ${JSON.stringify(args)} with ${JSON.stringify(env)} is ${expected}`, () => {
    assert.equal(chooseLanguage(args, env), expected);
  });
}

test('text is wrapped at spaces, and only there', () => {
  assert.deepEqual(wrapText('een twee drie', 8), ['een twee', 'drie']);
  assert.deepEqual(wrapText('een twee drie', 8, '  '), ['een twee', '  drie']);
  assert.deepEqual(wrapText('huisnummertoevoeging is lang', 8), ['huisnummertoevoeging', 'is lang']);
  assert.deepEqual(wrapText('', 8), ['']);
});

test('text from a file cannot steer the terminal', () => {
  assert.deepEqual(wrapText('rood \u001b[31malarm\u0007\r\n', 40), ['rood  [31malarm ']);
  assert.equal(fit('a\u001b[2J', 5), 'a [2J');
});

test('a mark on a letter takes no column', () => {
  assert.equal(displayWidth('één'), 3);
  assert.equal(displayWidth('één'.normalize('NFD')), 3);
});

test('text is fitted to its width', () => {
  assert.equal(fit('abc', 5), 'abc  ');
  assert.equal(fit('abcdef', 5), 'abcd…');
});

test('numbers are written as the language does', () => {
  const [nl, en] = [numberFormat(reportNl), numberFormat(reportEn)];
  assert.deepEqual([nl.count(1234567), en.count(1234567), nl.count(1234)], ['1.234.567', '1,234,567', '1.234']);
  assert.deepEqual([nl.share(1, 3), en.share(1, 3), nl.share(0, 0)], ['33,3%', '33.3%', '–']);
  assert.deepEqual(
    [nl.duration(1234), en.duration(65_000), nl.duration(3_720_000)],
    ['1,2 s', '1 min 05 s', '1 u 02 min'],
  );
  assert.deepEqual([en.size(999), en.size(1000), en.size(61_400_000)], ['999 B', '1.0 kB', '61.4 MB']);
});

test('a share is 0 or 100 percent only when it is', () => {
  const { share } = numberFormat(reportEn);
  assert.deepEqual(
    [share(0, 9), share(1, 99_999), share(99_998, 99_999), share(9, 9)],
    ['0.0%', '<0.1%', '>99.9%', '100.0%'],
  );
});

const ROWS = [
  { label: 'exact', value: 800, figures: ['800', '80.0%'] },
  { label: 'postcode onbekend', value: 1, figures: ['1', '0.1%'] },
  { label: 'postbus', value: 0, figures: ['0', '0.0%'] },
];
const chart = (width: number): string[] =>
  barChart(ROWS, { width, labels: labelWidth(ROWS), figures: figureWidths(ROWS), full: 800, paint: (bar) => bar });

test('a chart lines up, shows the smallest share and nothing for nothing', () => {
  assert.deepEqual(chart(50), [
    `  exact              800  80.0%  ${'█'.repeat(17)}`,
    '  postcode onbekend    1   0.1%  ▏',
    '  postbus              0   0.0%',
  ]);
});

test('a chart drops its bars and then cuts its labels when the terminal is narrow', () => {
  assert.deepEqual(chart(34), [
    '  exact              800  80.0%',
    '  postcode onbekend    1   0.1%',
    '  postbus              0   0.0%',
  ]);
  assert.deepEqual(chart(24), ['  exact       800  80.0%', '  postcode …    1   0.1%', '  postbus       0   0.0%']);
});

test('no line of a chart is wider than the terminal', () => {
  for (let width = 24; width <= 120; width++) for (const line of chart(width)) assert.ok(displayWidth(line) <= width);
});

/** What a progress line writes in a terminal of this width when half the work is done after ten seconds. */
function progressAt(columns: number, isTerminal = true): string {
  let [now, written] = [0, ''];
  const outlet = { isTerminal, columns, hasColour: false, write: (text: string): void => void (written += text) };
  const progress = new ProgressLine(
    { env: {}, stdout: outlet, stderr: outlet, now: () => now, today: () => '2026-01-15' },
    reportEn,
  );
  now = 10_000;
  progress.update(0.5, 123_456);
  return written;
}

test('progress tells share, rows, rate and remaining time, and less where there is no room', () => {
  assert.equal(progressAt(80), '\r\u001b[K 50.0%  123,456 rows  12,346 a second  10 s to go');
  assert.equal(progressAt(40), '\r\u001b[K 50.0%  123,456 rows  10 s to go');
  assert.equal(progressAt(22), '\r\u001b[K 50.0%  10 s to go');
  assert.equal(progressAt(12), '\r\u001b[K 50.0%');
});

test('progress is silent when nobody sees it', () => {
  assert.equal(progressAt(80, false), '');
});
