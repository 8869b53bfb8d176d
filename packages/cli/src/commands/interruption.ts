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
/** How long the work may take to stop, in milliseconds; it may be waiting for input that never comes. */
const GRACE = 1000;

/**
 * Runs `work` with a signal that fires at the first Ctrl-C, SIGTERM or SIGHUP; the reason is an Interruption. Work that
 * does not stop by itself is ended after a second, and a second Ctrl-C finds no handler and ends it at once.
 */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const controller = new AbortController();
  let ending: NodeJS.Timeout | undefined;
  const stop = (signal: NodeJS.Signals): void => {
    release();
    const interruption = new Interruption(signal);
    controller.abort(interruption);
    // Output that is not whole removes itself when the process exits.
    ending = setTimeout(() => process.exit(interruption.exitCode), GRACE);
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
    clearTimeout(ending);
  }
}
