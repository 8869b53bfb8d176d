import { ApiProblem } from '@verrijk/server/contract';

/** Where pieces go: to one upload. */
export interface PieceChannel {
  /** How many bytes have arrived. */
  readonly offset: (signal: AbortSignal) => Promise<number>;
  /** Adds bytes at an offset, and gives the next. */
  readonly append: (at: number, bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal) => Promise<number>;
  /** Whether a failure that does not pass by itself is mended, so that it helps to try again. */
  readonly mend?: (error: unknown) => boolean;
}

/** What a sending tells, and what it needs of the world. */
export interface SendingOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (sent: number) => void;
  /** The line broke or the service is busy; it is tried again by itself. */
  readonly onWaiting: () => void;
  /** Milliseconds of waiting without a piece that arrives, after which it stops; without it it goes on until somebody stops it. */
  readonly patience?: number;
  /** Milliseconds on some clock. */
  readonly now?: () => number;
  /** Waits so many milliseconds, or less when there is reason to try sooner. Rejects when aborted. */
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Bytes of a request: little enough to lose on a slow line, enough not to wait for each on a fast one. */
const SMALLEST = 256 * 1024;
const LARGEST = 16 * 1024 * 1024;
/** Milliseconds that a piece should take: a break loses little, and no request comes near the two minutes that it may take. */
const AIM = 4_000;
/** Milliseconds to wait after each failure in a row; the last for all that follow. */
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000, 15_000] as const;

/**
 * Sends a file in pieces to where it was left, and goes on after a broken line. Pieces grow and shrink with the line.
 * @throws ApiProblem where trying again does not help, what `fetch` throws when patience is over, and the reason of the signal; what arrived stays
 * there
 */
export async function sendPieces(file: Blob, channel: PieceChannel, options: SendingOptions): Promise<void> {
  const { signal, onProgress, onWaiting, patience = Infinity } = options;
  const { now = () => performance.now(), pause = pauseForLine } = options;
  let size = SMALLEST;
  let failures = 0;
  let waited = 0;
  let offset: number | undefined;
  while (offset === undefined || offset < file.size) {
    signal.throwIfAborted();
    try {
      if (offset === undefined) {
        offset = await channel.offset(signal);
      } else {
        const began = now();
        const bytes = new Uint8Array(await file.slice(offset, offset + size).arrayBuffer());
        offset = await channel.append(offset, bytes, signal);
        failures = 0;
        waited = 0;
        size = nextPiece(size, now() - began);
      }
      onProgress(offset);
    } catch (error) {
      signal.throwIfAborted();
      const helps = isPassing(error) || channel.mend?.(error) === true;
      if (!helps || waited >= patience) throw error;
      onWaiting();
      const milliseconds = PAUSES[Math.min(failures++, PAUSES.length - 1)]!;
      waited += milliseconds;
      await pause(milliseconds, signal);
      offset = undefined;
      size = SMALLEST;
    }
  }
}

/** The size of the next piece, by how long the last one took: twice as much at most, so that a lucky one does not make the next too large. */
export function nextPiece(size: number, took: number): number {
  const wished = took <= 0 ? LARGEST : (size * AIM) / took;
  return Math.round(Math.max(SMALLEST, Math.min(LARGEST, 2 * size, wished)));
}

/** A line that breaks, a service that is busy or away, and bytes that another attempt or another window has brought. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return error instanceof TypeError;
  const { status, code } = error.problem;
  return [408, 429].includes(status) || status >= 500 || ['request.conflict', 'request.key-in-progress'].includes(code);
}

/** Waits until the time is over, or the browser says that there is a connection again. */
async function pauseForLine(milliseconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  const done = (): void => resolve();
  globalThis.addEventListener('online', done);
  signal.addEventListener('abort', done);
  await promise;
  clearTimeout(timer);
  globalThis.removeEventListener('online', done);
  signal.removeEventListener('abort', done);
  signal.throwIfAborted();
}
