import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CellKind, detectEmailColumn, EMPTY_CELL } from '@verrijk/core';
import type { ColumnSampleRow, EmailColumnChoice } from '@verrijk/core';

const CONTENT: Readonly<Record<string, (row: number) => string>> = {
  email: (row) => `fictief${row}@example.invalid`,
  'half-email': (row) => (row % 3 === 0 ? 'geen' : `Fictief.${row}@example.invalid`),
  'rare-email': (row) => (row % 3 === 0 ? `fictief${row}@example.invalid` : 'zie kaartenbak'),
  name: (row) => `Fictief ${row}`,
  yes: () => 'ja',
  empty: () => '',
};

function choose(header: string | undefined, content: string, asked?: string, taken: number[] = []): string {
  const lines = Array.from({ length: 30 }, (_, row) => content.split(' ').map((kind) => CONTENT[kind]!(row)));
  if (header !== undefined) lines.unshift(header.split('|'));
  const rows: ColumnSampleRow[] = lines.map((line, index) => ({
    rowNumber: index + 1,
    cells: line.map((text) => (text === '' ? EMPTY_CELL : { kind: CellKind.text, text })),
  }));
  const options = asked === undefined ? { taken } : { taken, asked };
  const choice: EmailColumnChoice = detectEmailColumn(rows, header === undefined ? undefined : 1, options);
  if (choice.kind === 'one') return `${choice.letter} ${choice.how}`;
  return [choice.kind, ...choice.candidates.map(({ letter }) => letter)].join(' ');
}

describe('which column has the e-mail addresses', () => {
  const named = 'header-and-content';
  const cases: readonly (readonly [string, string, string | undefined, string, (string | undefined)?, number[]?])[] = [
    ['B header-and-content', 'own, plainly', 'Naam|E-mailadres', 'name email'],
    [`A ${named}`, 'one word', 'Email|Naam', 'email name'],
    [`B ${named}`, 'own before work', 'E-mail werk|E-mail', 'email email'],
    [`A ${named}`, 'work when there is no other', 'E-mail werk|Naam', 'email name'],
    [`A ${named}`, 'the first of two', 'E-mail 1|E-mail 2', 'email email'],
    [`B ${named}`, 'consent beside it', 'E-mail opt-in|emailAddress', 'yes email'],
    [`A ${named}`, 'not all are good', 'E-mail|Naam', 'half-email name'],
    ['B content', 'by content', 'Naam|Bereikbaar via', 'name email'],
    ['B content', 'without a header', undefined, 'name email'],
    ['several A B', 'twice', 'E-mail|E-mail', 'email email'],
    ['several A B', 'twice by content', undefined, 'email email'],
    ['none', 'nowhere', 'Naam|E-mail', 'name empty'],
    ['none B', 'too few', 'Naam|E-mail', 'name rare-email'],
    ['B option', 'asked', 'E-mail|E-mail werk', 'email email', 'E-mail werk'],
    ['A option', 'asked by letter', 'E-mail|E-mail werk', 'email email', 'A'],
    ['unknown A B', 'asked, and not there', 'E-mail|E-mail werk', 'email email', 'Adres'],
    ['none', 'asked for none', 'E-mail|Naam', 'email name', ''],
    ['A content', 'taken', 'Naam|E-mail', 'email email', undefined, [1]],
  ];
  for (const [expected, name, header, content, asked, taken] of cases) {
    test(name, () => assert.equal(choose(header, content, asked, taken), expected));
  }
});
