import { parsePriceList } from '@verrijk/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../../api/use-api.ts';
import { ConfirmedAction } from '../../app/confirmed-action.tsx';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { RowActions } from '../../design/row-actions.tsx';
import { StateMark } from '../../design/state-mark.tsx';
import { dutchDay } from '../../orders/dutch-days.ts';
import { deskPricesTexts } from '../../texts/desk-prices.ts';
import { everyPageTexts } from '../../texts/every-page.ts';
import { formatDate } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { PriceListFacts, useValidity } from './price-list-facts.tsx';
import { priceListState } from './price-list-state.ts';
import type { StoredPriceList } from './price-list-state.ts';

const TONES = { current: 'good', later: 'attention', over: 'plain', retired: 'plain', replaced: 'plain' } as const;

/** All price lists there ever were, the newest first. */
export function PriceVersions({
  lists,
  mayChange,
  onCopy,
}: {
  readonly lists: readonly StoredPriceList[];
  readonly mayChange: boolean;
  /** Left out while another is being written: that would be lost. */
  readonly onCopy?: ((list: StoredPriceList) => void) | undefined;
}): ReactNode {
  const words = useTexts(deskPricesTexts).versions;
  const { language } = useLanguage();
  const valid = useValidity();
  const today = dutchDay();
  const [looked, setLooked] = useState<StoredPriceList>();
  const { close } = useTexts(everyPageTexts);
  return (
    <section>
      <DataTable
        caption={words.title}
        rows={lists}
        rowKey={({ id }) => id}
        empty={words.empty}
        columns={[
          {
            id: 'name',
            header: words.name,
            cell: ({ name, version, createdAt }) => (
              <>
                {name}
                <span className="reference-edition quiet">
                  {words.version} {version}, {words.added(formatDate(createdAt, language))}
                </span>
              </>
            ),
          },
          {
            id: 'state',
            header: words.state,
            cell: (list) => {
              const state = priceListState(list, today);
              return <StateMark tone={TONES[state]}>{words.states[state]}</StateMark>;
            },
          },
          { id: 'valid', header: words.valid, cell: ({ validFrom, validUntil }) => valid(validFrom, validUntil) },
          {
            id: 'actions',
            header: words.actions,
            cell: (list) => (
              <RowActions>
                <Button kind="plain" aria-label={words.lookOf(list.name)} onPress={() => setLooked(list)}>
                  {words.look}
                </Button>
                {mayChange && onCopy !== undefined && (
                  <Button kind="plain" aria-label={words.copyOf(list.name)} onPress={() => onCopy(list)}>
                    {words.copy}
                  </Button>
                )}
                {mayChange && list.retiredAt === null && <Retirement list={list} lists={lists} />}
              </RowActions>
            ),
          },
        ]}
      />
      <Dialog title={looked?.name ?? ''} isOpen={looked !== undefined} onClose={() => setLooked(undefined)}>
        {looked !== undefined && <PriceListFacts list={parsePriceList(JSON.stringify(looked.list), looked.name)} />}
        <Button onPress={() => setLooked(undefined)}>{close}</Button>
      </Dialog>
    </section>
  );
}

function Retirement({
  list,
  lists,
}: {
  readonly list: StoredPriceList;
  readonly lists: readonly StoredPriceList[];
}): ReactNode {
  const words = useTexts(deskPricesTexts).versions;
  const change = useChange('price-lists.retire', ['price-lists.list']);
  const today = dutchDay();
  // The newest that holds today comes next.
  const next = lists.find((each) => priceListState(each, today) === 'replaced');
  const then = !list.current ? words.retireOther : next === undefined ? words.retireNone : words.retireNow(next.name);
  return (
    <ConfirmedAction
      label={words.retire}
      accessibleName={words.retireOf(list.name)}
      kind="plain"
      title={words.retireTitle(list.name)}
      confirm={words.retireConfirm}
      act={() => change.mutateAsync({ params: { priceList: list.id } })}
    >
      <p>{then}</p>
    </ConfirmedAction>
  );
}
