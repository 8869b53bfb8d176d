import { constants } from 'node:os';

/** The user or the system asked us to stop. */
export class Interruption extends Error {
  readonly signal: NodeJS.Signals;

  constructor(signal: NodeJS.Signals) {
    super(signal);
    this.name = 'Interruption';
    this.signal = signal;
  }

  /** 128 + the number of the signal, as shells have it. */
  get exitCode(): number {
    return 128 + constants.signals[this.signal];
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `work` with a signal that fires at the first Ctrl-C, SIGTERM or SIGHUP; the reason is an Interruption. The second
 * one finds no handler and ends the process at once.
 */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController();
  const stop = (signal: NodeJS.Signals): void => {
    release();
    controller.abort(new Interruption(signal));
  };
  const release = (): void => SIGNALS.forEach((signal) => process.off(signal, stop));
  SIGNALS.forEach((signal) => process.on(signal, stop));
  try {
    return await work(controller.signal);
  } catch (error) {
    // Whoever was interrupted may have failed in a way of its own; the interruption is what the user wants to hear.
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    release();
  }
}
