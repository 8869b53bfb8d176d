import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useApi } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { Page } from '../../app/page.tsx';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { Notice } from '../../design/notice.tsx';
import { useMayManage } from '../../session/use-may-manage.ts';
import { deskReferencesTexts } from '../../texts/desk-references.ts';
import { formatCount, formatDate } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { NewReference } from '../reference-source/new-reference.tsx';
import type { Reference } from '../references/compare-references.ts';
import { ReferenceStateMark } from '../references/reference-state-mark.tsx';
import '../references/references.css';

/** Shown at once; who has more asks for them. */
const FEW = 12;
const ALL = 200;

/** The household references: what is in use, all there are, and how a new one comes in. */
export function ReferencesPage(): ReactNode {
  const words = useTexts(deskReferencesTexts);
  const query = useApi('references.list', { query: { limit: ALL } });
  const mayChange = useMayManage();
  return (
    <Page title={words.title} lead={words.lead}>
      {!mayChange && <Notice tone="plain">{words.onlyAdministrators}</Notice>}
      <Loaded query={query}>
        {({ items }) => (
          <>
            <InUse reference={items.find(({ state }) => state === 'active')} />
            <AllReferences references={items} />
            {mayChange && (
              <section className="stack">
                <h2>{words.create.title}</h2>
                <p>{words.create.lead}</p>
                <NewReference known={items} />
              </section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function InUse({ reference }: { readonly reference: Reference | undefined }): ReactNode {
  const words = useTexts(deskReferencesTexts);
  const { language } = useLanguage();
  if (reference === undefined) {
    return (
      <Notice tone="attention" title={words.inUse.none}>
        {words.inUse.noneDetail}
      </Notice>
    );
  }
  const { id, name, edition, report, activatedAt } = reference;
  return (
    <section className="card stack reference-in-use">
      <h2>{words.inUse.title}</h2>
      <p className="reference-name">
        {name} {edition !== '' && <span className="quiet">{words.edition(edition)}</span>}
      </p>
      {report !== null && (
        <p>
          {words.inUse.facts(
            formatCount(report.addresses, language),
            formatCount(Object.keys(report.groups).length, language),
          )}
        </p>
      )}
      {activatedAt !== null && <p className="quiet">{words.inUse.since(formatDate(activatedAt, language))}</p>}
      <p>
        <Link href={`/references/${id}`}>{words.inUse.look}</Link>
      </p>
    </section>
  );
}

function AllReferences({ references }: { readonly references: readonly Reference[] }): ReactNode {
  const { list: words, edition: editionWords } = useTexts(deskReferencesTexts);
  const { language } = useLanguage();
  const [isAll, setAll] = useState(false);
  return (
    <section className="stack">
      <DataTable
        caption={words.title}
        rows={isAll ? references : references.slice(0, FEW)}
        rowKey={({ id }) => id}
        empty={words.empty}
        columns={[
          {
            id: 'name',
            header: words.name,
            cell: ({ id, name, edition }) => (
              <>
                <Link href={`/references/${id}`}>{name}</Link>
                {edition !== '' && <span className="reference-edition quiet">{editionWords(edition)}</span>}
              </>
            ),
          },
          { id: 'state', header: words.state, cell: ({ state }) => <ReferenceStateMark state={state} /> },
          {
            id: 'addresses',
            header: words.addresses,
            isNumeric: true,
            cell: ({ report }) => (report === null ? '' : formatCount(report.addresses, language)),
          },
          { id: 'added', header: words.added, cell: ({ createdAt }) => formatDate(createdAt, language) },
        ]}
      />
      {references.length > FEW && !isAll && <Button onPress={() => setAll(true)}>{words.older}</Button>}
    </section>
  );
}
