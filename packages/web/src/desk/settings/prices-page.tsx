import { parsePriceList } from '@verrijk/core';
import type { PriceList } from '@verrijk/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useApi } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { Page } from '../../app/page.tsx';
import { Button } from '../../design/button.tsx';
import { FreshNotice } from '../../design/fresh-notice.tsx';
import { Notice } from '../../design/notice.tsx';
import { useKept } from '../../kept/use-kept.ts';
import { useSession } from '../../session/session.tsx';
import { useMayManage } from '../../session/use-may-manage.ts';
import { deskPricesTexts } from '../../texts/desk-prices.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { draftOf, readDraft } from '../prices/price-draft.ts';
import type { PriceDraft } from '../prices/price-draft.ts';
import { PriceForm } from '../prices/price-form.tsx';
import { PriceListFacts } from '../prices/price-list-facts.tsx';
import type { StoredPriceList } from '../prices/price-list-state.ts';
import { PriceTrial } from '../prices/price-trial.tsx';
import '../prices/prices.css';
import '../references/references.css';
import { PriceVersions } from '../prices/price-versions.tsx';

/** What the provider asks: the list that holds, what it comes to, and how a new one is made. */
export function PricesPage(): ReactNode {
  const words = useTexts(deskPricesTexts);
  const query = useApi('price-lists.list');
  const mayChange = useMayManage();
  return (
    <Page title={words.title} lead={words.lead}>
      {!mayChange && <Notice tone="plain">{words.onlyAdministrators}</Notice>}
      <Loaded query={query}>{({ items }) => <Lists lists={items} mayChange={mayChange} />}</Loaded>
      <p>
        {words.termsDetail} <Link href="/terms">{words.terms}</Link>
      </p>
    </Page>
  );
}

function Lists({
  lists,
  mayChange,
}: {
  readonly lists: readonly StoredPriceList[];
  readonly mayChange: boolean;
}): ReactNode {
  const words = useTexts(deskPricesTexts);
  const { language } = useLanguage();
  const { party } = useSession();
  const [draft, setDraft, forget] = useKept<PriceDraft | null>(`prices:${party.id}`, null);
  const [saved, setSaved] = useState<StoredPriceList>();
  const current = lists.find((each) => each.current);
  const read = current === undefined ? undefined : parsePriceList(JSON.stringify(current.list), current.name);
  const begin = (list: StoredPriceList | undefined): void => {
    setSaved(undefined);
    // A new list holds from now on, whatever the old one says.
    setDraft({ ...draftOf(list?.list, language), validFrom: '', validUntil: '' });
    window.scrollTo(0, 0);
  };
  return (
    <>
      {saved !== undefined && <FreshNotice title={words.draft.saved(saved.name, saved.version)} />}
      {draft === null ? (
        <>
          <Current stored={current} list={read} />
          {mayChange && (
            <p>
              <Button kind="main" onPress={() => begin(current)}>
                {words.draft.begin}
              </Button>
            </p>
          )}
        </>
      ) : (
        <NewList
          draft={draft}
          current={read}
          onChange={setDraft}
          onDiscard={forget}
          onSaved={(list) => {
            forget();
            setSaved(list);
            window.scrollTo(0, 0);
          }}
        />
      )}
      <PriceVersions lists={lists} mayChange={mayChange} onCopy={draft === null ? begin : undefined} />
    </>
  );
}

function Current({
  stored,
  list,
}: {
  readonly stored: StoredPriceList | undefined;
  readonly list: PriceList | undefined;
}): ReactNode {
  const words = useTexts(deskPricesTexts).current;
  if (stored === undefined || list === undefined) {
    return (
      <Notice tone="attention" title={words.none}>
        {words.noneDetail}
      </Notice>
    );
  }
  return (
    <div className="price-side-by-side">
      <section className="stack">
        <h2>{words.title}</h2>
        <p className="reference-name">{words.name(stored.name, stored.version)}</p>
        {list.fictional && <Notice tone="plain">{words.fictional}</Notice>}
        <PriceListFacts list={list} />
      </section>
      <PriceTrial list={list} />
    </div>
  );
}

function NewList({
  draft,
  current,
  onChange,
  onDiscard,
  onSaved,
}: {
  readonly draft: PriceDraft;
  readonly current: PriceList | undefined;
  readonly onChange: (draft: PriceDraft) => void;
  readonly onDiscard: () => void;
  readonly onSaved: (saved: StoredPriceList) => void;
}): ReactNode {
  const words = useTexts(deskPricesTexts).draft;
  const { party } = useSession();
  const reading = readDraft(draft, party.name);
  return (
    <div className="price-side-by-side">
      <section className="stack">
        <h2>{words.title}</h2>
        <PriceForm
          draft={draft}
          reading={reading}
          mayBeFictional={draft.isFictional || current?.fictional === true}
          onChange={onChange}
          onDiscard={onDiscard}
          onSaved={onSaved}
        />
      </section>
      <PriceTrial list={reading.kind === 'list' ? reading.list : undefined} current={current} />
    </div>
  );
}
