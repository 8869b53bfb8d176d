import type { QuestionColumn } from '@verrijk/core';
import type { AnswersReport } from '../audience-report.ts';
import { meanInterval } from '../statistics/mean-interval.ts';
import type { Estimate } from '../statistics/mean-interval.ts';
import { npsInterval } from '../statistics/nps-interval.ts';
import type { CountSystem } from '../suppression/count-system.ts';

/** Answers are counted in tenths, 0 to 100. */
export const ANSWER_VALUES = 101;

/** Zero is an answer to how likely somebody recommends; elsewhere it stands for none. */
const LOWEST: Readonly<Record<QuestionColumn['kind'], number>> = { rating: 10, nps: 0 };
const TOP_OF_FIVE = 50;
/** Source: F. F. Reichheld, "The one number you need to grow", Harvard Business Review 81 (2003). */
const FIRST_PROMOTER = 90;
const FIRST_PASSIVE = 70;

type Question = AnswersReport['questions'][number];

/** What a pass over a survey came to, before anything is hidden. */
export interface AnswerFacts {
  /** Rows of the file. */
  readonly answers: number;
  /** Rows of customers with a group. */
  readonly joined: number;
  readonly questions: readonly QuestionColumn[];
  /** Per question, answers by group and tenths: group x ANSWER_VALUES. */
  readonly counts: readonly Float64Array[];
  readonly groupNames: readonly string[];
}

/** Answers per group: first their counts go into the system of all counts, then the report is made of what is not hidden. */
export class AnswerCounts {
  private readonly facts: AnswerFacts;

  constructor(facts: AnswerFacts) {
    this.facts = facts;
  }

  /** How many left a question open is taken to be known: hardly anybody does. */
  register(system: CountSystem): void {
    const { joined, questions, groupNames } = this.facts;
    system.cell('answers.joined', joined);
    for (const [question, { kind }] of questions.entries()) {
      const parts = [...groupNames.keys()].map((group) => ({
        id: idOf(question, group),
        count: this.count(question, group),
      }));
      for (const { id, count } of parts) system.cell(id, count);
      const without = `answers.${question}.none`;
      system.known(without, joined - parts.reduce((sum, { count }) => sum + count, 0));
      system.sum('answers.joined', [...parts.map(({ id }) => id), without]);
      if (kind === 'nps') for (const group of groupNames.keys()) this.registerCamps(system, question, group);
    }
  }

  /** A recommendation score and its interval together tell how many promoters and detractors there are. */
  private registerCamps(system: CountSystem, question: number, group: number): void {
    const camps = Object.entries(campsOf(this.values(question, group)));
    for (const [camp, count] of camps) system.cell(campId(question, group, camp), count);
    system.sum(
      idOf(question, group),
      camps.map(([camp]) => campId(question, group, camp)),
    );
  }

  /** The report, with null for all that is hidden. */
  report(hidden: ReadonlySet<string>): AnswersReport {
    const { answers, joined, questions } = this.facts;
    return {
      answers,
      joined: hidden.has('answers.joined') ? null : joined,
      questions: questions.map(({ header, kind }, question) => ({
        question: header,
        kind,
        scale: kind === 'nps' || this.highest(question) > TOP_OF_FIVE ? 10 : 5,
        groups: this.reportGroups(hidden, question, kind),
      })),
    };
  }

  private reportGroups(hidden: ReadonlySet<string>, question: number, kind: Question['kind']): Question['groups'] {
    return this.facts.groupNames.map((name, group) => {
      const isHidden = hidden.has(idOf(question, group));
      const values = this.values(question, group);
      const isTelling =
        kind === 'nps' && Object.keys(campsOf(values)).some((camp) => hidden.has(campId(question, group, camp)));
      const estimate = isHidden || isTelling ? undefined : estimateOf(values, kind);
      const { mean = null, low = null, high = null } = estimate ?? {};
      return { name, answers: isHidden ? null : this.count(question, group), mean, low, high };
    });
  }

  private values(question: number, group: number): Float64Array {
    return this.facts.counts[question]!.subarray(group * ANSWER_VALUES, (group + 1) * ANSWER_VALUES);
  }

  private count(question: number, group: number): number {
    const lowest = LOWEST[this.facts.questions[question]!.kind];
    return this.values(question, group).reduce((sum, count, value) => sum + (value < lowest ? 0 : count), 0);
  }

  /** Of all groups together, so that nothing follows from it about one. */
  private highest(question: number): number {
    const counts = this.facts.counts[question]!;
    return counts.reduce((most, count, at) => (count > 0 ? Math.max(most, at % ANSWER_VALUES) : most), 0);
  }
}

function idOf(question: number, group: number): string {
  return `answers.${question}.${group}`;
}

function campId(question: number, group: number, camp: string): string {
  return `${idOf(question, group)}.${camp}`;
}

/** Who would recommend, who would not, and who is between. */
function campsOf(values: Float64Array): Readonly<Record<'promoters' | 'passives' | 'detractors', number>> {
  return {
    promoters: countBetween(values, FIRST_PROMOTER, ANSWER_VALUES),
    passives: countBetween(values, FIRST_PASSIVE, FIRST_PROMOTER),
    detractors: countBetween(values, 0, FIRST_PASSIVE),
  };
}

function countBetween(values: Float64Array, first: number, end: number): number {
  return values.subarray(first, end).reduce((sum, count) => sum + count, 0);
}

function estimateOf(values: Float64Array, kind: Question['kind']): Estimate | undefined {
  if (kind === 'nps') {
    const { promoters, passives, detractors } = campsOf(values);
    return npsInterval(promoters, passives, detractors);
  }
  const lowest = LOWEST[kind];
  const rated = values.subarray(lowest);
  const weigh = (weightOf: (tenths: number) => number): number =>
    rated.reduce((sum, count, at) => sum + count * weightOf(at + lowest), 0);
  // Sums of tenths are whole numbers, so that answers which are all the same differ by nothing.
  const estimate = meanInterval(
    countBetween(values, lowest, ANSWER_VALUES),
    weigh((tenths) => tenths),
    weigh((tenths) => tenths ** 2),
  );
  if (estimate === undefined) return undefined;
  return { mean: estimate.mean / 10, low: estimate.low / 10, high: estimate.high / 10 };
}
