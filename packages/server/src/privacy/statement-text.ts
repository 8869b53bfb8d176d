import { readStatement } from '../engine/run-engine.ts';
import { ServerProblem } from '../problems/server-problem.ts';

/** How many files may wait for the engine; who waits holds a connection of the database. */
const MOST_AT_ONCE = 3;
const COME_BACK_AFTER = 5;
const MOST_CHARACTERS = 100_000;
let reading = 0;

/**
 * The words of a privacy statement that came as a file: text or HTML as it is, PDF and text documents by the engine, in a process of its own.
 * @throws ServerProblem `privacy.form`, `privacy.unreadable`, `privacy.no-text`, or `request.too-many` when several are being read
 */
export async function statementText(bytes: Uint8Array): Promise<string> {
  const text = isDocument(bytes) ? await readDocument(bytes) : decodeText(bytes);
  if (text.replace(/<[^<>]*>/g, '').trim() === '') throw new ServerProblem('privacy.no-text');
  return text.slice(0, MOST_CHARACTERS);
}

/** A zip, or a PDF, which may have something before its mark. */
function isDocument(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b) || Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

async function readDocument(bytes: Uint8Array): Promise<string> {
  if (reading >= MOST_AT_ONCE) throw new ServerProblem('request.too-many', {}, { retryAfter: COME_BACK_AFTER });
  reading++;
  try {
    const text = await readStatement(bytes);
    if (text === undefined) throw new ServerProblem('privacy.unreadable');
    return text;
  } catch (error) {
    // What it says of deliveries is of no use here.
    if (error instanceof ServerProblem && error.code === 'delivery.too-heavy') {
      throw new ServerProblem('privacy.unreadable', {}, { cause: error });
    }
    throw error;
  } finally {
    reading--;
  }
}

function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
  if (encoding !== undefined) return new TextDecoder(encoding).decode(bytes);
  if (bytes.includes(0)) throw new ServerProblem('privacy.form');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Every byte is a character of it.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
