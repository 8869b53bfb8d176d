import type { ReactNode } from 'react';
import { Disclosure } from '../../design/disclosure.tsx';
import { Facts } from '../../design/facts.tsx';
import { deskReferencesTexts } from '../../texts/desk-references.ts';
import { formatBytes, formatMoment } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import type { Reference } from './compare-references.ts';

/** What is known of a reference besides what is in it. */
export function ReferenceFacts({ reference }: { readonly reference: Reference }): ReactNode {
  const words = useTexts(deskReferencesTexts).facts;
  const { language } = useLanguage();
  const { createdAt, builtAt, activatedAt, retiredAt, source, modelYear, sha256 } = reference;
  const moment = (at: string | null): string | undefined => (at === null ? undefined : formatMoment(at, language));
  return (
    <Disclosure summary={words.title}>
      <Facts
        facts={[
          [words.added, moment(createdAt)],
          [words.built, moment(builtAt)],
          [words.activated, moment(activatedAt)],
          [words.retired, moment(retiredAt)],
          [words.size, formatBytes(source.bytes, language)],
          [words.modelYear, modelYear === null ? undefined : String(modelYear)],
          [words.fingerprint, sha256 === null ? undefined : <span className="reference-fingerprint">{sha256}</span>],
        ]}
      />
    </Disclosure>
  );
}
