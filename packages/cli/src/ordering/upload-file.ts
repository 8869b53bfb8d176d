import { open } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { ApiProblem } from '@verrijk/server/contract';
import type { ApiClient } from '@verrijk/server/contract';

/** A file to be sent, with what is promised of it. */
export interface FileToSend {
  readonly path: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Bytes of one request: little enough to lose, enough not to wait for each. */
const PIECE = 4 * 1024 * 1024;
/** Milliseconds to wait after each failure in a row; then it is given up. */
const WAITS = [200, 500, 1000, 2000, 4000, 8000] as const;

/** Sends a file in pieces, and goes on where it was when a connection breaks. Gives the id of the upload. @throws ApiProblem, or what fetch throws */
export async function uploadFile(
  api: ApiClient,
  order: string,
  { path, ...promised }: FileToSend,
  onProgress: (share: number) => void,
  waits: readonly number[] = WAITS,
): Promise<string> {
  const { upload } = await api.call('uploads.create', {
    params: { order },
    body: promised,
    idempotencyKey: `upload ${order} ${promised.sha256}`,
  });
  const file = await open(path);
  try {
    let offset = await offsetOf(api, upload);
    let failures = 0;
    while (offset < promised.bytes) {
      try {
        offset = await sendPiece(api, upload, file, offset);
        failures = 0;
        onProgress(offset / promised.bytes);
      } catch (error) {
        const pause = isPassing(error) ? waits[failures++] : undefined;
        if (pause === undefined) throw error;
        await wait(pause);
        offset = await offsetOf(api, upload).catch(() => offset);
      }
    }
  } finally {
    await file.close();
  }
  return upload;
}

async function offsetOf(api: ApiClient, upload: string): Promise<number> {
  const answer = await api.open('uploads.offset', { params: { upload } });
  return Number(answer.headers.get('upload-offset'));
}

async function sendPiece(
  api: ApiClient,
  upload: string,
  file: Awaited<ReturnType<typeof open>>,
  offset: number,
): Promise<number> {
  const { bytesRead, buffer } = await file.read(new Uint8Array(PIECE), 0, PIECE, offset);
  const answer = await api.open('uploads.append', {
    params: { upload },
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    bytes: buffer.subarray(0, bytesRead),
  });
  return Number(answer.headers.get('upload-offset'));
}

/** A connection that breaks, a service that is busy or away, and an offset that another attempt has moved. */
function isPassing(error: unknown): boolean {
  if (error instanceof ApiProblem) return error.problem.status >= 500 || [409, 429].includes(error.problem.status);
  return error instanceof TypeError;
}
