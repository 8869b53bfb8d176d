import { ApiProblem } from '@verrijk/server/contract';
import type { ApiClient } from '@verrijk/server/contract';

/** A delivery with what is promised of it. */
export interface DeliveryToSend {
  readonly name: string;
  readonly blob: Blob;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** What is kept of a sending, so that a reload or another day goes on where it was. */
export interface KeptSending {
  /** Of the file: another one is another sending. */
  readonly sha256: string;
  /** Makes announcing it once more harmless. */
  readonly attempt: string;
  /** Where the service takes it; undefined until it has said so. */
  readonly upload?: string | undefined;
}

/** How far a sending is. */
export interface SendingProgress {
  readonly sent: number;
  readonly bytes: number;
  /** Whether the line is broken, and it is tried again by itself. */
  readonly isBroken: boolean;
}

/** What a sending tells, and what it needs of the world. */
export interface SendingControl {
  readonly kept: KeptSending | undefined;
  readonly keep: (kept: KeptSending) => void;
  readonly onProgress: (progress: SendingProgress) => void;
  /** Waits before it is tried again; `failures` counts those in a row. Rejects when the signal is given. */
  readonly pause: (failures: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  readonly newAttempt?: () => string;
  /** Milliseconds, from whenever. */
  readonly now?: () => number;
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TUS = { 'tus-resumable': '1.0.0' } as const;
/** Bytes of a request: little enough to lose on a slow line, enough not to wait for each on a fast one. */
const LEAST_PIECE = 256 * 1024;
const MOST_PIECE = 4 * 1024 * 1024;
/** Milliseconds that a piece may take before the next is smaller, and below which it is larger. */
const SLOW = 10_000;
const FAST = 1_500;

/**
 * Sends a file in pieces and gives the id of the upload. Goes on where it was when a line breaks, for as long as nobody stops it; what the service
 * has forgotten meanwhile is announced anew. @throws ApiProblem where trying again does not help, and the reason of the signal
 */
export async function sendDelivery(
  api: ApiClient,
  order: string,
  file: DeliveryToSend,
  control: SendingControl,
): Promise<string> {
  const { signal, onProgress, pause, now = () => performance.now() } = control;
  const bytes = file.blob.size;
  const sending = new Announced(api, order, file, control);
  let sent: number | undefined;
  let reached = 0;
  let piece = LEAST_PIECE;
  let failures = 0;
  while (sent === undefined || sent < bytes) {
    signal.throwIfAborted();
    try {
      if (sent === undefined) {
        sent = await sending.whereItIs();
      } else {
        const begun = now();
        sent = await appendPiece(api, await sending.upload(), file.blob, { from: sent, to: sent + piece, signal });
        piece = nextPiece(piece, now() - begun);
      }
      failures = 0;
      sending.isThere();
      reached = sent;
      onProgress({ sent, bytes, isBroken: false });
    } catch (error) {
      signal.throwIfAborted();
      if (!isPassing(error) && !(isGone(error) && sending.forget())) throw error;
      failures++;
      onProgress({ sent: reached, bytes, isBroken: true });
      await pause(failures, signal);
      sent = undefined;
    }
  }
  return sending.upload();
}

/** An upload that the service knows of, or will be told of. */
class Announced {
  readonly #api: ApiClient;
  readonly #order: string;
  readonly #file: DeliveryToSend;
  readonly #control: SendingControl;
  #kept: KeptSending;
  #isForgotten = false;

  constructor(api: ApiClient, order: string, file: DeliveryToSend, control: SendingControl) {
    this.#api = api;
    this.#order = order;
    this.#file = file;
    this.#control = control;
    const { kept } = control;
    this.#kept = kept?.sha256 === file.sha256 ? kept : this.#fresh();
  }

  async upload(): Promise<string> {
    if (this.#kept.upload !== undefined) return this.#kept.upload;
    const { name, sha256, blob } = this.#file;
    this.#control.keep(this.#kept);
    const { upload } = await this.#api.call('uploads.create', {
      params: { order: this.#order },
      body: { bytes: blob.size, sha256, name, mediaType: WORKBOOK },
      idempotencyKey: this.#kept.attempt,
      signal: this.#control.signal,
    });
    this.#kept = { ...this.#kept, upload };
    this.#control.keep(this.#kept);
    return upload;
  }

  /** How many bytes the service has. */
  async whereItIs(): Promise<number> {
    return offsetOf(this.#api, await this.upload(), this.#control.signal);
  }

  isThere(): void {
    this.#isForgotten = false;
  }

  /** The service has it no longer: what lies a day is removed. Says whether it can be announced anew; twice in a row helps nobody. */
  forget(): boolean {
    if (this.#kept.upload === undefined || this.#isForgotten) return false;
    this.#isForgotten = true;
    this.#kept = this.#fresh();
    return true;
  }

  #fresh(): KeptSending {
    const { newAttempt = () => crypto.randomUUID() } = this.#control;
    return { sha256: this.#file.sha256, attempt: newAttempt() };
  }
}

/** How many bytes of an upload the service has. @throws ApiProblem */
export async function offsetOf(api: ApiClient, upload: string, signal?: AbortSignal): Promise<number> {
  const answer = await api.open('uploads.offset', {
    params: { upload },
    headers: TUS,
    ...(signal !== undefined && { signal }),
  });
  return Number(answer.headers.get('upload-offset'));
}

async function appendPiece(
  api: ApiClient,
  upload: string,
  blob: Blob,
  { from, to, signal }: { readonly from: number; readonly to: number; readonly signal: AbortSignal },
): Promise<number> {
  const bytes = new Uint8Array(await blob.slice(from, to).arrayBuffer());
  const answer = await api.open('uploads.append', {
    params: { upload },
    headers: { ...TUS, 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' },
    bytes,
    signal,
  });
  return Number(answer.headers.get('upload-offset'));
}

/** The size of the next piece, by how long the last one took. */
export function nextPiece(bytes: number, milliseconds: number): number {
  if (milliseconds > SLOW) return Math.max(LEAST_PIECE, bytes / 2);
  return milliseconds < FAST ? Math.min(MOST_PIECE, bytes * 2) : bytes;
}

/** A line that breaks, a service that is busy or away, and an offset that another window has moved. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return error instanceof TypeError;
  const { status, code } = error.problem;
  return status >= 500 || status === 429 || code === 'request.conflict' || code === 'request.key-in-progress';
}

/** Whether the service knows the upload no more; a question about bytes is answered without words, so its number must do. */
function isGone(error: unknown): boolean {
  return error instanceof ApiProblem && (error.problem.status === 404 || error.problem.status === 410);
}

/** Seconds to wait after so many failures in a row. */
const WAITS = [1, 2, 4, 8, 15] as const;

/** Waits a while, or until the browser says that there is a connection again. */
export async function pauseForLine(failures: number, signal: AbortSignal): Promise<void> {
  const seconds = WAITS[Math.min(failures, WAITS.length) - 1] ?? 1;
  await new Promise<void>((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      signal.removeEventListener('abort', stop);
      resolve();
    };
    const stop = (): void => {
      end();
      reject(signal.reason as Error);
    };
    const timer = setTimeout(end, seconds * 1000);
    window.addEventListener('online', end);
    signal.addEventListener('abort', stop);
  });
}
