import { ORDER_STATES } from '@verrijk/server/contract';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useApi } from '../../api/use-api.ts';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { Select } from '../../design/select.tsx';
import { deskRecordsTexts } from '../../texts/desk-records.ts';
import { formatMoment } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { orderWordsTexts } from '../../texts/order-words.ts';
import { AUDIT_SUBJECTS, isAbout } from './audit-events.ts';
import type { AuditLine, AuditSubject } from './audit-events.ts';

const STEP = 50;

/** Events in words, by subject. */
export function AuditTable({ lines }: { readonly lines: readonly AuditLine[] }): ReactNode {
  const words = useTexts(deskRecordsTexts).audit;
  const { language } = useLanguage();
  const [subject, setSubject] = useState<AuditSubject>('all');
  const [many, setMany] = useState(STEP);
  const found = lines.filter((line) => isAbout(line, subject));
  return (
    <>
      <Select
        label={words.filter}
        value={subject}
        options={AUDIT_SUBJECTS.map((value) => ({ value, label: words.subjects[value] }))}
        onChange={(next) => {
          setSubject(next);
          setMany(STEP);
        }}
      />
      <DataTable
        caption={words.caption}
        rows={found.slice(0, many)}
        rowKey={({ seq }) => String(seq)}
        empty={words.empty}
        columns={[
          { id: 'what', header: words.what, cell: (line) => <What line={line} /> },
          { id: 'when', header: words.when, cell: ({ at }) => formatMoment(at, language) },
          { id: 'who', header: words.who, cell: (line) => <Who line={line} /> },
          { id: 'about', header: words.about, cell: (line) => <About line={line} /> },
        ]}
      />
      {found.length > many && <Button onPress={() => setMany(many + STEP)}>{words.more}</Button>}
    </>
  );
}

function What({ line: { kind, details } }: { readonly line: AuditLine }): ReactNode {
  const words = useTexts(deskRecordsTexts).audit;
  const { states } = useTexts(orderWordsTexts);
  const name = words.kinds[kind] ?? kind;
  const { to } = details;
  const state = ORDER_STATES.find((each) => each === to);
  return kind === 'order.moved' && state !== undefined ? words.moved(name, states.provider[state]) : name;
}

function Who({ line: { actor, actorKind, details } }: { readonly line: AuditLine }): ReactNode {
  const words = useTexts(deskRecordsTexts).audit;
  const members = useApi('members.list');
  // Whoever signs in is nobody yet; the event says who it then was.
  const person = members.data?.items.find(({ account }) => account === (actor ?? details['account']));
  if (person !== undefined) return person.name;
  return isActorKind(actorKind, words.actors) ? words.actors[actorKind] : words.gone;
}

function About({ line: { order, details } }: { readonly line: AuditLine }): ReactNode {
  const words = useTexts(deskRecordsTexts).audit;
  if (order !== null) return <Link href={`/orders/${order}`}>{words.order}</Link>;
  const { reference } = details;
  if (typeof reference === 'string') return <Link href={`/references/${reference}`}>{words.reference}</Link>;
  return null;
}

function isActorKind<Words extends object>(kind: string, words: Words): kind is Extract<keyof Words, string> {
  return Object.hasOwn(words, kind);
}
