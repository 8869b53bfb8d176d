import type { Language } from '@verrijk/core/messages';
import type { ServerProblemCode } from '../contract/problem.ts';
import { en } from './en/problems.ts';
import { nl } from './nl/problems.ts';

/** What a sentence may fill in. */
export type Details = Readonly<Record<string, string | number>>;

/** What is wrong in a few words, and what to do about it. */
export interface ProblemSentence {
  readonly title: string;
  readonly detail: (details: Details) => string;
}

export type ProblemSentences = Readonly<Record<ServerProblemCode, ProblemSentence>>;

/** What the API says when it says no. */
export const PROBLEM_SENTENCES: Readonly<Record<Language, ProblemSentences>> = { nl, en };
