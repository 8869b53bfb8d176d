import type { ReactNode } from 'react';
import { ConfirmedAction } from '../../app/confirmed-action.tsx';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import type { DataColumn } from '../../design/data-table.tsx';
import { RowActions } from '../../design/row-actions.tsx';
import { deskRegionsTexts } from '../../texts/desk-regions.ts';
import { useTexts } from '../../texts/language.tsx';
import { formatPostcodes } from './postcode-ranges.ts';
import type { KnownProvider, Region } from './region-changes.ts';

/** Municipalities with the names and postcodes by which they are found, and what may be done with each. */
export function RegionTable({
  regions,
  others,
  empty,
  onChange,
  onRemove,
}: {
  readonly regions: readonly Region[];
  readonly others: readonly KnownProvider[];
  readonly empty: string;
  /** Left out for who looks. */
  readonly onChange?: (region: Region) => void;
  readonly onRemove?: (region: Region) => Promise<void>;
}): ReactNode {
  const words = useTexts(deskRegionsTexts).list;
  const elsewhere = others.find((each) => each.elsewhere)?.name ?? words.nobody;
  const actions: readonly DataColumn<Region>[] =
    onChange === undefined || onRemove === undefined
      ? []
      : [
          {
            id: 'actions',
            header: words.actions,
            cell: (region) => (
              <RowActions>
                <Button kind="plain" aria-label={words.changeOf(region.municipality)} onPress={() => onChange(region)}>
                  {words.change}
                </Button>
                <ConfirmedAction
                  label={words.remove}
                  accessibleName={words.removeOf(region.municipality)}
                  kind="plain"
                  title={words.removeTitle(region.municipality)}
                  confirm={words.removeConfirm}
                  act={() => onRemove(region)}
                >
                  <p>{words.removeDetail(elsewhere)}</p>
                </ConfirmedAction>
              </RowActions>
            ),
          },
        ];
  return (
    <DataTable
      caption={words.caption}
      rows={regions}
      rowKey={({ municipality }) => municipality}
      empty={empty}
      columns={[
        { id: 'municipality', header: words.municipality, cell: ({ municipality }) => municipality },
        { id: 'places', header: words.places, cell: ({ places }) => places.join(', ') },
        {
          id: 'postcodes',
          header: words.postcodes,
          cell: ({ pc4 }) => (pc4.length === 0 ? words.noPostcodes : formatPostcodes(pc4)),
        },
        ...actions,
      ]}
    />
  );
}
