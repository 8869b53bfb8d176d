import { EMPTY_CELL } from '../../cells/cell-batch.ts';
import type { Cell } from '../../cells/cell-batch.ts';
import { dateCell, numberCell, textCell } from '../export/export-cells.ts';
import type { FictionalExportOptions } from '../export/fictional-export.ts';
import { RandomNumbers } from '../random-numbers.ts';
import { drawKnownCustomers } from './known-customers.ts';
import { PLANTED_TRUTH } from './planted-truth.ts';

/** Headers of the fictional survey, in the order of the cells. */
export const FICTIONAL_ANSWER_HEADERS: readonly string[] = [
  'Klantnummer',
  'Ingevuld op',
  'Welk cijfer geef je je bezoek? (1-10)',
  'Hoe tevreden ben je over de sfeer? (1-5)',
  'Hoe waarschijnlijk is het dat je ons aanbeveelt? (0-10)',
  'Wat wil je nog kwijt?',
];

/** Who answers, what they skip, and who cannot be found among the customers, as shares. */
const MESS = { answers: 0.25, skipped: 0.03, unknownCustomer: 0.02 };
const REMARKS = ['', '', '', 'Fictief: prachtig!', 'Fictief; iets te lang', 'Fictief: "graag vaker"'];
/** How far back the survey reaches. */
const SURVEY_DAYS = 90;

/**
 * Rows of a fictional survey among the customers of `generateFictionalExport` with the same options. `PLANTED_TRUTH` is so in it. The same
 * options give the same rows everywhere; memory does not grow.
 */
export function* generateFictionalAnswers(options: FictionalExportOptions): Generator<readonly Cell[]> {
  const random = new RandomNumbers(0);
  for (const { id, group, number } of drawKnownCustomers(options)) {
    random.reset(options.seed ^ 0x6d2b79f5, number);
    if (!random.chance(MESS.answers)) continue;
    const more = group === PLANTED_TRUTH.contented.group ? PLANTED_TRUTH.contented.points : 0;
    yield [
      random.chance(MESS.unknownCustomer) ? textCell(`ONBEKEND-${number}`) : id,
      dateCell(options.today - random.below(SURVEY_DAYS)),
      drawAnswer(5 + random.below(3) + random.below(3) + more, 10, random),
      drawAnswer(2 + random.below(3) + more, 5, random),
      drawAnswer(3 + random.below(5) + random.below(4) + more, 10, random),
      textCell(random.pick(REMARKS)),
    ];
  }
}

function drawAnswer(answer: number, highest: number, random: RandomNumbers): Cell {
  return random.chance(MESS.skipped) ? EMPTY_CELL : numberCell(Math.min(answer, highest));
}
