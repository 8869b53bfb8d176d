import { CellKind } from '@verrijk/core';
import type { Cell } from '@verrijk/core';
import { DATE_CONTENT } from './date-content.ts';

const text = (value: string): Cell => ({ kind: CellKind.text, text: value });
const GENRES = ['Toneel', 'Jazz', 'Dans', 'Klassiek & opera'];

/** Made-up cells of transactions and answers by the kind of content, for row 0, 1, 2 ... */
export const LIST_CONTENT: Readonly<Record<string, (row: number) => Cell>> = {
  ...DATE_CONTENT,
  genre: (row) => text(GENRES[row % GENRES.length]!),
  title: (row) => text(`Fictieve voorstelling ${row % 9}`),
  type: (row) => text(row % 3 === 0 ? 'Normaal' : 'CJP'),
  count: (row) => ({ kind: CellKind.number, text: String(1 + (row % 4)) }),
  money: (row) => text(`${10 + row},50`),
  euro: (row) => text(`€ 1.${100 + row},-`),
  'text-time': () => text('20:15'),
  five: (row) => text(String(1 + (row % 5))),
  ten: (row) => ({ kind: CellKind.number, text: String(1 + ((row * 7) % 10)) }),
  zero: (row) => text(String((row * 7) % 11)),
  'count-zero': (row) => text(String(row % 4)),
  labelled: (row) => text(`${1 + (row % 5)} - ${row % 2 === 0 ? 'goed' : 'matig'}`),
  ages: (row) => text(String(18 + (row % 60))),
  words: (row) => text(row % 2 === 0 ? 'mooi' : 'Te lang, vond ik.'),
};
