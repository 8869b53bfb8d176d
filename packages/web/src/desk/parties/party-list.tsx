import { useState } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { ConfirmedAction } from '../../app/confirmed-action.tsx';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import type { DataColumn } from '../../design/data-table.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { Notice } from '../../design/notice.tsx';
import { RowActions } from '../../design/row-actions.tsx';
import { StateMark } from '../../design/state-mark.tsx';
import { useSession } from '../../session/session.tsx';
import { deskPartiesTexts } from '../../texts/desk-parties.ts';
import { formatDate } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { QuotaForm } from './quota-form.tsx';

type Party = ApiResult<'parties.list'>['items'][number];

/** More than this is searched rather than read. */
const FEW = 8;

/** The organisations one sees; the host's administrator may close one, and say how much it may ask for. */
export function PartyList({ parties }: { readonly parties: readonly Party[] }): ReactNode {
  const words = useTexts(deskPartiesTexts);
  const { party } = useSession();
  const [search, setSearch] = useState('');
  const [limited, setLimited] = useState<Party>();
  const [saved, setSaved] = useState<string>();
  const wanted = search.trim().toLowerCase();
  const shown = parties.filter((each) => `${each.name} ${each.municipality}`.toLowerCase().includes(wanted));
  const mayManage = party.isHost && party.role === 'administrator';
  return (
    <section className="stack">
      {saved !== undefined && <Notice tone="good">{words.quota.saved(saved)}</Notice>}
      {parties.length > FEW && <Field label={words.list.search} value={search} type="search" onChange={setSearch} />}
      <PartyTable
        parties={shown}
        isEmpty={parties.length === 0}
        showsKind={party.isHost}
        {...(mayManage && { onLimit: setLimited })}
      />
      <Dialog
        title={words.quota.title(limited?.name ?? '')}
        isOpen={limited !== undefined}
        onClose={() => setLimited(undefined)}
      >
        {limited !== undefined && (
          <QuotaForm
            organisation={limited.id}
            onClose={() => setLimited(undefined)}
            onSaved={() => {
              setSaved(limited.name);
              setLimited(undefined);
            }}
          />
        )}
      </Dialog>
    </section>
  );
}

function PartyTable({
  parties,
  isEmpty,
  showsKind,
  onLimit,
}: {
  readonly parties: readonly Party[];
  readonly isEmpty: boolean;
  readonly showsKind: boolean;
  /** Left out for who may not manage them. */
  readonly onLimit?: (party: Party) => void;
}): ReactNode {
  const { list: words } = useTexts(deskPartiesTexts);
  const { language } = useLanguage();
  const kind: readonly DataColumn<Party>[] = showsKind
    ? [{ id: 'kind', header: words.kind, cell: (each) => words.kinds[each.kind] }]
    : [];
  const actions: readonly DataColumn<Party>[] =
    onLimit === undefined
      ? []
      : [
          {
            id: 'actions',
            header: words.actions,
            cell: (each) => each.closedAt === null && <PartyActions party={each} onLimit={onLimit} />,
          },
        ];
  return (
    <DataTable
      caption={words.title}
      rows={parties}
      rowKey={({ id }) => id}
      empty={isEmpty ? words.empty : words.nothing}
      columns={[
        { id: 'name', header: words.name, cell: ({ name }) => name },
        ...kind,
        { id: 'municipality', header: words.municipality, cell: ({ municipality }) => municipality },
        { id: 'since', header: words.since, cell: ({ createdAt }) => formatDate(createdAt, language) },
        {
          id: 'state',
          header: words.state,
          cell: ({ closedAt }) =>
            closedAt === null ? (
              <StateMark tone="good">{words.open}</StateMark>
            ) : (
              <StateMark tone="plain">{words.closed(formatDate(closedAt, language))}</StateMark>
            ),
        },
        ...actions,
      ]}
    />
  );
}

function PartyActions({
  party,
  onLimit,
}: {
  readonly party: Party;
  readonly onLimit: (party: Party) => void;
}): ReactNode {
  const words = useTexts(deskPartiesTexts);
  const session = useSession();
  const change = useChange('parties.close', ['parties.list', 'providers.list']);
  return (
    <RowActions>
      {party.kind === 'organisation' && (
        <Button kind="plain" aria-label={words.quota.labelOf(party.name)} onPress={() => onLimit(party)}>
          {words.quota.label}
        </Button>
      )}
      {party.id !== session.party.id && (
        <ConfirmedAction
          label={words.close.label}
          accessibleName={words.close.labelOf(party.name)}
          kind="plain"
          title={words.close.title(party.name)}
          confirm={words.close.confirm}
          act={() => change.mutateAsync({ params: { party: party.id } })}
        >
          <p>{words.close.detail}</p>
        </ConfirmedAction>
      )}
    </RowActions>
  );
}
