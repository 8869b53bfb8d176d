import { ApiProblem } from '@verrijk/server/contract';

/** Where pieces go: to one upload, by the tus protocol. */
export interface PieceChannel {
  /** How many bytes have arrived. */
  readonly offset: (signal: AbortSignal) => Promise<number>;
  /** Adds bytes at an offset, and gives the next. */
  readonly append: (at: number, bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal) => Promise<number>;
}

export interface SendingOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (sent: number) => void;
  /** The line broke or the service is busy; it is tried again by itself. */
  readonly onWaiting: () => void;
  /** Milliseconds on some clock. */
  readonly now: () => number;
  /** Waits so many milliseconds, or less when there is reason to try sooner. Rejects when aborted. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

const SMALLEST = 256 * 1024;
const FIRST = 1024 * 1024;
const LARGEST = 16 * 1024 * 1024;
/** Milliseconds that a piece should take: a break loses little, and no request comes near the two minutes that it may take. */
const AIM = 4_000;
/** Milliseconds to wait after each failure in a row: four minutes in all. Then somebody has to say that it goes on. */
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000, 120_000] as const;

/**
 * Sends a file in pieces to where it was left, and goes on after a broken line. Pieces grow and shrink with the line.
 * @throws ApiProblem, or what `fetch` throws when it stays away; what arrived stays there
 */
export async function sendPieces(
  file: Blob,
  channel: PieceChannel,
  { signal, onProgress, onWaiting, now, pause }: SendingOptions,
): Promise<void> {
  let size = FIRST;
  let failures = 0;
  let offset: number | undefined;
  while (offset === undefined || offset < file.size) {
    signal.throwIfAborted();
    try {
      if (offset === undefined) {
        offset = await channel.offset(signal);
        onProgress(offset);
        continue;
      }
      const began = now();
      const bytes = new Uint8Array(await file.slice(offset, offset + size).arrayBuffer());
      offset = await channel.append(offset, bytes, signal);
      failures = 0;
      size = nextSize(size, now() - began);
      onProgress(offset);
    } catch (error) {
      signal.throwIfAborted();
      const milliseconds = isPassing(error) ? PAUSES[failures++] : undefined;
      if (milliseconds === undefined) throw error;
      onWaiting();
      await pause(milliseconds, signal);
      offset = undefined;
      size = SMALLEST;
    }
  }
}

/** Twice as much at most, so that one lucky piece does not make the next too large. */
function nextSize(size: number, took: number): number {
  const wished = took <= 0 ? LARGEST : (size * AIM) / took;
  return Math.round(Math.max(SMALLEST, Math.min(LARGEST, 2 * size, wished)));
}

/** A line that breaks, a service that is busy or away, and bytes that another attempt has brought. */
function isPassing(error: unknown): boolean {
  if (error instanceof ApiProblem) {
    const { status, code } = error.problem;
    return status >= 500 || status === 429 || status === 408 || code === 'request.conflict';
  }
  return error instanceof TypeError;
}
