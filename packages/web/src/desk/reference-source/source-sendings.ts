import { useSyncExternalStore } from 'react';
import { sendPieces } from '../../api/send-pieces.ts';
import type { PieceChannel } from '../../api/send-pieces.ts';

/** Milliseconds without a line after which somebody has to say that it goes on. */
const PATIENCE = 240_000;

/** How far the source of a reference is on its way from this window. */
export interface SourceSending {
  readonly phase: 'sending' | 'waiting' | 'stopped' | 'paused';
  readonly sent: number;
  readonly bytes: number;
  /** Why it stopped. */
  readonly error?: unknown;
}

interface Entry {
  readonly file: Blob;
  readonly channel: PieceChannel;
  readonly whenWhole: () => Promise<void>;
  shown: SourceSending;
  stop: AbortController;
}

// Outside of all components: one may look at other pages while a file of a gigabyte is on its way.
const entries = new Map<string, Entry>();
const listeners = new Set<() => void>();

/** Begins to send; `whenWhole` follows once all has arrived. Nothing happens while the same is being sent already. */
export function startSending(reference: string, request: Pick<Entry, 'file' | 'channel' | 'whenWhole'>): void {
  const known = entries.get(reference);
  if (known !== undefined && (known.shown.phase === 'sending' || known.shown.phase === 'waiting')) return;
  const shown = { phase: 'sending', sent: known?.shown.sent ?? 0, bytes: request.file.size } as const;
  const entry: Entry = { ...request, shown, stop: new AbortController() };
  entries.set(reference, entry);
  void run(reference, entry);
}

/** Goes on with what was stopped or broke off, as long as this window has the file. */
export function continueSending(reference: string): void {
  const entry = entries.get(reference);
  if (entry !== undefined) startSending(reference, entry);
}

/** Stops for now; what has arrived stays at the service. */
export function pauseSending(reference: string): void {
  const entry = entries.get(reference);
  entry?.stop.abort();
}

/** Forgets the file, when its reference is removed. */
export function forgetSending(reference: string): void {
  entries.get(reference)?.stop.abort();
  entries.delete(reference);
  tell();
}

/** How far it is; undefined when this window does not send it. */
export function useSourceSending(reference: string): SourceSending | undefined {
  return useSyncExternalStore(listen, () => entries.get(reference)?.shown);
}

async function run(reference: string, entry: Entry): Promise<void> {
  const show = (shown: SourceSending): void => {
    entry.shown = shown;
    tell();
  };
  const { signal } = entry.stop;
  warnBeforeLeaving();
  try {
    await sendPieces(entry.file, entry.channel, {
      signal,
      onProgress: (sent) => show({ phase: 'sending', sent, bytes: entry.file.size }),
      onWaiting: () => show({ ...entry.shown, phase: 'waiting' }),
      patience: PATIENCE,
    });
    await entry.whenWhole();
    entries.delete(reference);
    tell();
  } catch (error) {
    show(signal.aborted ? { ...entry.shown, phase: 'paused' } : { ...entry.shown, phase: 'stopped', error });
  } finally {
    warnBeforeLeaving();
  }
}

function warnBeforeLeaving(): void {
  const isBusy = [...entries.values()].some(({ shown }) => shown.phase === 'sending' || shown.phase === 'waiting');
  if (isBusy) globalThis.addEventListener('beforeunload', askToStay);
  else globalThis.removeEventListener('beforeunload', askToStay);
}

function askToStay(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
