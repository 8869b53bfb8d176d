import { useState } from 'react';
import { useLocation } from 'wouter';
import { useChange } from '../../api/use-api.ts';
import { sha256Of } from '../../local/sha256.ts';
import type { NewReferenceWords } from './new-reference-words.ts';
import { sourceFacts } from './new-reference-words.ts';
import { rememberSource } from './remembered-source.ts';
import { useSendSource } from './send-source.ts';

export type AnnouncementStep =
  | { readonly kind: 'filling' | 'announcing' | 'unreadable' }
  | { readonly kind: 'reading'; readonly done: number; readonly stop: () => void };

/** Reads a source for its fingerprint, announces it, and begins to send it on the page of its reference. */
export function useAnnouncement(onAnnounced: () => void): {
  readonly step: AnnouncementStep;
  readonly setStep: (step: AnnouncementStep) => void;
  /** Why the service did not want it; null when it did. */
  readonly error: unknown;
  readonly announce: (file: File, typed: NewReferenceWords) => Promise<void>;
} {
  const [step, setStep] = useState<AnnouncementStep>({ kind: 'filling' });
  const [, go] = useLocation();
  const create = useChange('references.create', ['references.list']);
  const send = useSendSource();
  const announce = async (file: File, { name, edition, modelYear }: NewReferenceWords): Promise<void> => {
    const stop = new AbortController();
    const read = (done: number): void => setStep({ kind: 'reading', done, stop: () => stop.abort() });
    create.reset();
    read(0);
    const sha256 = await sha256Of(file, { signal: stop.signal, onProgress: read }).catch(() => undefined);
    if (sha256 === undefined) return setStep({ kind: stop.signal.aborted ? 'filling' : 'unreadable' });
    setStep({ kind: 'announcing' });
    const source = { ...sourceFacts(file), sha256 };
    const year = modelYear.trim();
    const body = { name, edition, source, ...(year !== '' && { modelYear: Number(year) }) };
    try {
      const { id } = await create.mutateAsync({ body });
      rememberSource(id, sha256);
      onAnnounced();
      send(id, file);
      go(`/references/${id}`);
    } catch {
      // It is shown from `error`.
      setStep({ kind: 'filling' });
    }
  };
  return { step, setStep, error: create.error, announce };
}
