import type { ReactNode } from 'react';
import { useApi } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { Page } from '../../app/page.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { Notice } from '../../design/notice.tsx';
import { useSession } from '../../session/session.tsx';
import { useMayManage } from '../../session/use-may-manage.ts';
import { deskRegionsTexts } from '../../texts/desk-regions.ts';
import { useTexts } from '../../texts/language.tsx';
import { ElsewhereChoice } from '../regions/elsewhere.tsx';
import { OwnRegions } from '../regions/own-regions.tsx';
import { PlaceLookup } from '../regions/place-lookup.tsx';
import type { KnownProvider } from '../regions/region-changes.ts';

/** Which places the provider serves, and who serves the others. */
export function RegionsPage(): ReactNode {
  const words = useTexts(deskRegionsTexts);
  const { party } = useSession();
  const mayChange = useMayManage();
  const own = useApi('regions.read');
  const all = useApi('providers.list');
  return (
    <Page title={words.title} lead={words.lead}>
      {!mayChange && <Notice tone="plain">{words.onlyAdministrators}</Notice>}
      <Loaded query={all}>
        {({ items: providers }) => {
          const others = providers.filter(({ id }) => id !== party.id);
          return (
            <>
              <Loaded query={own}>
                {({ regions, elsewhere }) => (
                  <>
                    <Served isElsewhere={elsewhere} others={others} />
                    {!elsewhere && <OwnRegions regions={regions} others={others} mayChange={mayChange} />}
                  </>
                )}
              </Loaded>
              <PlaceLookup />
              {mayChange && party.isHost && <ElsewhereChoice providers={providers} />}
              <Others others={others} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Served({
  isElsewhere,
  others,
}: {
  readonly isElsewhere: boolean;
  readonly others: readonly KnownProvider[];
}): ReactNode {
  const words = useTexts(deskRegionsTexts).elsewhere;
  if (isElsewhere) {
    return (
      <Notice tone="plain" title={words.own}>
        {words.ownDetail}
      </Notice>
    );
  }
  const other = others.find(({ elsewhere }) => elsewhere);
  return other === undefined ? <Notice tone="attention">{words.nobody}</Notice> : <p>{words.other(other.name)}</p>;
}

function Others({ others }: { readonly others: readonly KnownProvider[] }): ReactNode {
  const words = useTexts(deskRegionsTexts).others;
  const served = ({ elsewhere, regions }: KnownProvider): string => {
    if (elsewhere) return words.elsewhere;
    return regions.length === 0 ? words.none : regions.map(({ municipality }) => municipality).join(', ');
  };
  return (
    <section>
      <DataTable
        caption={words.title}
        rows={others}
        rowKey={({ id }) => id}
        empty={words.empty}
        columns={[
          { id: 'name', header: words.name, cell: ({ name }) => name },
          { id: 'municipalities', header: words.municipalities, cell: served },
        ]}
      />
    </section>
  );
}
