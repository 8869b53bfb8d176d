import { z } from 'zod';
import type { Language } from '@verrijk/core/messages';
import { REPORT_PURPOSES } from '../contract/orders/files.ts';
import { referenceReport } from '../contract/providers/references.ts';
import type { FilePurpose } from '../vault/vault.ts';

/** What the process is asked to do; the inputs follow behind it in the order named. */
export type EngineTask =
  /** Input: the delivery. */
  | { readonly kind: 'inspect'; readonly product: Product }
  /** Inputs: the reference, the delivery. */
  | ({ readonly kind: 'enrich' } & EnrichTask)
  /** Input: what `enrich` wrote as `report-data`. */
  | { readonly kind: 'render'; readonly name: string; readonly language: Language }
  /** Input: the source. */
  | ({ readonly kind: 'build' } & BuildTask)
  /** Input: the reference. */
  | { readonly kind: 'verify' }
  /** Input: a privacy statement as PDF or as a text document. */
  | { readonly kind: 'statement' };

export type Product = 'records' | 'report';

export interface EnrichTask {
  readonly product: Product;
  /** Of the delivery, without extension; the outputs are named after it. */
  readonly name: string;
  readonly reportName: string;
  readonly municipality: string;
  /** ISO day. */
  readonly today: string;
  readonly version: string;
}

export interface BuildTask {
  /** Of the source, for when nothing else names the reference. */
  readonly file: string;
  /** Of the source, in bytes. */
  readonly size: number;
  readonly name: string | undefined;
  readonly edition: string | undefined;
  /** ISO day. */
  readonly today: string;
}

/** A file in the making, as the process announces it. */
export const producedFile = z.object({
  purpose: z.enum(['result', ...REPORT_PURPOSES, 'reference'] as const satisfies readonly FilePurpose[]),
  name: z.string().min(1).max(200),
  mediaType: z.string().min(1).max(100),
});
export type ProducedFile = z.infer<typeof producedFile>;

const count = z.int().min(0);
/** How much is done, from 0 to 1, and the rows so far. */
export const progress = z.tuple([z.number(), count]);
const counts = z.record(z.string().max(200), count);
const details = z.record(z.string().max(40), z.union([z.string().max(2000), z.number()]));

/** Why a task could not be done: the code and details of a VerrijkError, and nothing else that an error may say. */
export const engineProblem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('problem'), code: z.string(), details }),
  z.object({ kind: z.literal('too-heavy') }),
  /** Our fault; `place` is a class and a line of our code. */
  z.object({ kind: z.literal('failed'), place: z.string().max(300) }),
]);
export type EngineProblem = z.infer<typeof engineProblem>;

/** Something in a delivery that does not belong there. `what` names columns, sheets or parts, never a cell of a row. */
const refusal = z.object({
  reason: z.string().max(40),
  what: z.string().max(600),
  count,
  rows: z.string().max(100),
});

export const inspectResult = z.object({
  form: z.enum(['xlsx', 'csv']),
  rows: count,
  billable: count,
  ids: count,
  columns: z.array(z.object({ role: z.string(), letter: z.string().max(3), header: z.string().max(200) })),
  refusals: z.array(refusal),
});

export const enrichResult = z.object({
  rows: count,
  enriched: count,
  households: count,
  outcomes: counts,
  groups: counts,
  findings: counts,
  fictional: z.boolean(),
  /** Whether the report compares with the organisation's municipality too. */
  hasMunicipality: z.boolean(),
});

const renderResult = z.object({});

export const verifyResult = z.object({
  name: z.string(),
  edition: z.string(),
  addresses: count,
  fictional: z.boolean(),
  groups: z.array(z.string()),
});

/** More than any privacy statement has. */
export const MOST_STATEMENT_CHARACTERS = 100_000;

/** Null when it cannot be read; empty when there is no text in it. */
const statementResult = z.object({ text: z.string().max(MOST_STATEMENT_CHARACTERS).nullable() });

/** What each kind of task answers when it is done; read by these, for the process is not believed. */
export const TASK_RESULTS = {
  inspect: inspectResult,
  enrich: enrichResult,
  render: renderResult,
  build: referenceReport,
  verify: verifyResult,
  statement: statementResult,
} as const satisfies Readonly<Record<EngineTask['kind'], z.ZodType>>;
export type TaskResult<Kind extends EngineTask['kind']> = z.infer<(typeof TASK_RESULTS)[Kind]>;
