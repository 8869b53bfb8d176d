import type { Progress } from '../../contract/orders/progress.ts';
import type { Service } from '../../service.ts';
import type { Transaction } from '../../store/store.ts';
import type { JobData, JobKind } from '../queue/queue.ts';

/** How one kind of work is done. */
export interface JobHandler<Kind extends JobKind> {
  /** Seconds to wait before each further attempt after a failure; when they are used up, `giveUp` has the last word. */
  readonly delays: readonly number[];
  /** An attempt that takes longer has failed. */
  readonly limitSeconds: number;
  /** How many jobs of this kind one worker does at a time; 'worker' is what the worker was started with. */
  readonly atOnce: number | 'worker';
  /**
   * Does the work. May run more than once, also when an earlier attempt seemed to be dead but was not: what must happen once stands in the
   * transaction that calls `finish`. Throws NotYet to be called again later, Hopeless where another attempt cannot help.
   */
  run(job: JobAtWork<Kind>): Promise<void>;
  /** The work will not be done: says so where it is waited for, in the transaction that ends the job. `why` may quote data. */
  giveUp(service: Service, tx: Transaction, data: JobData[Kind], why: unknown): Promise<void>;
}

/** One attempt at a job. */
export interface JobAtWork<Kind extends JobKind> {
  readonly service: Service;
  readonly data: JobData[Kind];
  /** Who waits for it. */
  readonly party: string;
  /** From 1. */
  readonly attempt: number;
  /** Who waits for it has nothing else of the kind under way: the machine is theirs before it is for who has more. */
  readonly isOnlyOne: boolean;
  /** The worker stops, the time is up, or the attempt is no longer ours. */
  readonly signal: AbortSignal;
  /**
   * Ends the job in the transaction of its result, whatever the transaction's role; call it first, so that whoever comes second waits here and then
   * changes nothing. A handler that never calls it ends when it returns.
   * @throws RunLost when this attempt is no longer the one that counts: the transaction must be rolled back.
   */
  readonly finish: (tx: Transaction) => Promise<void>;
  /** How far it is; written at most twice a second. */
  readonly report: (progress: Progress) => void;
}

/** The handlers by kind; the compiler sees to it that none is missing. */
export type JobHandlers = { readonly [Kind in JobKind]: JobHandler<Kind> };

/** Another worker has the job, or it has ended: what this attempt made is dropped. */
export class RunLost extends Error {
  override readonly name = 'RunLost';
}

/** The work waits for something else and is tried again after a while; it counts as no attempt. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
  readonly waitsFor: string;
  readonly seconds: number;

  constructor(waitsFor: string, seconds: number) {
    super(`waits for ${waitsFor}`);
    this.waitsFor = waitsFor;
    this.seconds = seconds;
  }
}

/** Another attempt would fail in the same way; why is its `cause`. */
export class Hopeless extends Error {
  override readonly name = 'Hopeless';

  constructor(cause: unknown) {
    super('Another attempt would fail in the same way', { cause });
  }
}
