import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block, Page } from '@verrijk/steps';
import { formatPageText } from '../../src/terminal/page-text.ts';

const outlet = (columns: number, hasColour = false) => ({
  isTerminal: true,
  columns,
  hasColour,
  write: () => undefined,
});
const page = (...blocks: Block[]): Page => ({ language: 'nl', title: 'Titel', blocks });
// Below the title and the empty line.
const shown = (columns: number, ...blocks: Block[]): string =>
  formatPageText(page(...blocks), outlet(columns))
    .split('\n')
    .slice(2)
    .join('\n');

const PRICES: Block = {
  kind: 'table',
  caption: 'Prijs',
  head: [{ label: 'Onderdeel' }, { label: 'Aantal', numeric: true }, { label: 'Bedrag', numeric: true }],
  rows: [
    ['Startbedrag', '', '€ 250,00'],
    ['Records', '10.000', '€ 500,00'],
  ],
  totals: ['Samen', '10.000', '€ 750,00'],
};

test('the answer stands straight below its question, other blocks apart', () => {
  assert.equal(
    shown(
      40,
      { kind: 'heading', level: 2, text: 'Een vraag?' },
      { kind: 'paragraph', text: 'Een antwoord dat niet op een regel past.' },
      { kind: 'list', items: ['een', 'twee'] },
      { kind: 'note', tone: 'good', text: 'goed' },
      { kind: 'note', tone: 'attention', text: 'minder' },
    ),
    [
      'Een vraag?',
      '  Een antwoord dat niet op een regel',
      '  past.',
      '',
      '  - een',
      '  - twee',
      '',
      '  In orde: goed',
      '  Let op: minder',
      '',
    ].join('\n'),
  );
});

test('a table stands in columns, numbers to the right', () => {
  assert.equal(
    shown(40, PRICES),
    [
      '  Prijs',
      '  Onderdeel    Aantal    Bedrag',
      '  Startbedrag          € 250,00',
      '  Records      10.000  € 500,00',
      '  Samen        10.000  € 750,00',
      '',
    ].join('\n'),
  );
});

test('a terminal that is too narrow for the columns gets a list for each row, with all that is in it', () => {
  const narrow = shown(24, PRICES);
  for (const line of narrow.split('\n')) assert.ok(line.length <= 24, line);
  for (const text of ['Startbedrag', '€ 250,00', '10.000', 'Samen', '€ 750,00']) assert.ok(narrow.includes(text), text);
});

test('the last column is wrapped when that is enough', () => {
  const table: Block = {
    kind: 'table',
    caption: 'Uitkomst',
    head: [{ label: 'Naam' }, { label: 'Wat het betekent' }],
    rows: [['exact', 'Het adres staat precies zo in het bestand.']],
  };
  assert.equal(
    shown(34, table),
    [
      '  Uitkomst',
      '  Naam   Wat het betekent',
      '  exact  Het adres staat precies',
      '         zo in het bestand.',
      '',
    ].join('\n'),
  );
});

test('what is done and what is open shows without colours', () => {
  const steps: Block = {
    kind: 'steps',
    items: [
      { text: 'Klaar', done: true, explanation: 'zo gedaan' },
      { text: 'Nog niet', done: false, explanation: 'doe dit' },
    ],
  };
  assert.equal(shown(40, steps), '  [x] Klaar\n  [ ] Nog niet\n      doe dit\n');
});

test('a tone is a word, and a colour only where there are colours', () => {
  const note: Block = { kind: 'note', tone: 'stop', text: 'dit eerst' };
  assert.match(formatPageText(page(note), outlet(40, true)), /\u001b\[31mEerst doen\u001b\[39m: dit eerst/);
  assert.doesNotMatch(formatPageText(page(note), outlet(40)), /\u001b/);
});

test('a text from a file moves no cursor', () => {
  const nasty = 'a\u001b[2Jb';
  const table: Block = { kind: 'table', caption: nasty, head: [{ label: nasty }], rows: [[nasty]], totals: [nasty] };
  const facts: Block = { kind: 'facts', facts: [{ label: nasty, value: nasty }] };
  const bars: Block = { kind: 'bars', caption: nasty, rows: [{ label: nasty, value: 1, shown: '1' }] };
  const text = formatPageText({ ...page(table, facts, bars), title: nasty }, outlet(60));
  assert.doesNotMatch(text, /\u001b/);
});
