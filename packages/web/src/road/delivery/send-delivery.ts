import { ApiProblem } from '@verrijk/server/contract';
import type { ApiClient } from '@verrijk/server/contract';
import { sendPieces } from '../../api/send-pieces.ts';
import type { PieceChannel, SendingOptions } from '../../api/send-pieces.ts';
import { tusChannel } from '../../api/tus-channel.ts';

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

/** What a sending tells, and what it needs of the world. */
export interface SendingControl extends Omit<SendingOptions, 'patience'> {
  readonly kept: KeptSending | undefined;
  readonly keep: (kept: KeptSending) => void;
  readonly newAttempt?: () => string;
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

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
  const announced = new AnnouncedDelivery(api, order, file, control);
  await sendPieces(file.blob, announced, control);
  return announced.upload();
}

/** An upload that the service knows of, or will be told of. */
class AnnouncedDelivery implements PieceChannel {
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
    await this.#removeOther();
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

  async offset(signal: AbortSignal): Promise<number> {
    return (await this.#channel()).offset(signal);
  }

  async append(at: number, bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<number> {
    const next = await (await this.#channel()).append(at, bytes, signal);
    this.#isForgotten = false;
    return next;
  }

  /** The service has it no longer: what lies a day is removed. It is announced anew, but twice in a row helps nobody. */
  mend(error: unknown): boolean {
    if (!isGone(error) || this.#kept.upload === undefined || this.#isForgotten) return false;
    this.#isForgotten = true;
    this.#kept = this.#fresh();
    return true;
  }

  async #channel(): Promise<PieceChannel> {
    return tusChannel(this.#api, { kind: 'uploads', upload: await this.upload() });
  }

  /** What was begun of another file is wanted no more. Where that fails it is gone in a day. */
  async #removeOther(): Promise<void> {
    const { kept, signal } = this.#control;
    if (kept?.upload === undefined || kept.sha256 === this.#file.sha256) return;
    await this.#api.call('uploads.remove', { params: { upload: kept.upload }, signal }).catch(() => undefined);
    signal.throwIfAborted();
  }

  #fresh(): KeptSending {
    const { newAttempt = () => crypto.randomUUID() } = this.#control;
    return { sha256: this.#file.sha256, attempt: newAttempt() };
  }
}

/** Whether the service knows an upload no more; a question about bytes is answered without words, so its number must do. */
export function isGone(error: unknown): boolean {
  return error instanceof ApiProblem && (error.problem.status === 404 || error.problem.status === 410);
}
