import { placeKey } from '@verrijk/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Field } from '../../design/field.tsx';
import { FreshNotice } from '../../design/fresh-notice.tsx';
import { deskRegionsTexts } from '../../texts/desk-regions.ts';
import { useTexts } from '../../texts/language.tsx';
import { PastedRegions } from './pasted-regions.tsx';
import type { KnownProvider, Region, RegionChange } from './region-changes.ts';
import { RegionForm } from './region-form.tsx';
import { RegionTable } from './region-table.tsx';
import { useRegionChange } from './use-region-change.ts';

type Said = { readonly tone: 'good' | 'attention'; readonly text: string };
type Edited = Region | 'new' | undefined;

/** The municipalities of one's own: found, added, changed, taken away; each at once. */
export function OwnRegions({
  regions,
  others,
  mayChange,
}: {
  readonly regions: readonly Region[];
  readonly others: readonly KnownProvider[];
  readonly mayChange: boolean;
}): ReactNode {
  const words = useTexts(deskRegionsTexts);
  const [search, setSearch] = useState('');
  const [edited, setEdited] = useState<Edited>();
  const [said, setSaid] = useState<Said>();
  const change = useRegionChange();
  const send = async (wanted: RegionChange, done: string): Promise<void> => {
    const isDone = await change.send(wanted);
    setSaid(isDone ? { tone: 'good', text: done } : { tone: 'attention', text: words.form.overtaken });
    setEdited(undefined);
  };
  const open = (what: Edited): void => {
    change.reset();
    setSaid(undefined);
    setEdited(what);
  };
  return (
    <section className="stack">
      <h2>{words.list.title(regions.length)}</h2>
      {said !== undefined && <FreshNotice key={said.text} tone={said.tone} title={said.text} />}
      {mayChange && <Button onPress={() => open('new')}>{words.form.add}</Button>}
      {regions.length > 0 && (
        <Field
          label={words.list.search}
          hint={words.list.searchHint}
          value={search}
          type="search"
          onChange={setSearch}
        />
      )}
      <RegionTable
        regions={regions.filter((region) => isFound(region, search))}
        empty={regions.length === 0 ? words.list.empty : words.list.nothing}
        others={others}
        {...(mayChange && {
          onChange: open,
          onRemove: (region: Region) => send({ kind: 'remove', was: region }, words.form.removed(region.municipality)),
        })}
      />
      {mayChange && (
        <Disclosure summary={words.paste.title}>
          <PastedRegions
            own={regions}
            others={others}
            change={change}
            onAdded={(count) => setSaid({ tone: 'good', text: words.paste.added(count) })}
          />
        </Disclosure>
      )}
      <RegionEditor
        edited={edited}
        regions={regions}
        others={others}
        change={change}
        send={send}
        onClose={() => setEdited(undefined)}
      />
    </section>
  );
}

function RegionEditor({
  edited,
  regions,
  others,
  change,
  send,
  onClose,
}: {
  readonly edited: Edited;
  readonly regions: readonly Region[];
  readonly others: readonly KnownProvider[];
  readonly change: ReturnType<typeof useRegionChange>;
  readonly send: (wanted: RegionChange, done: string) => Promise<void>;
  readonly onClose: () => void;
}): ReactNode {
  const words = useTexts(deskRegionsTexts).form;
  const was = edited === 'new' ? undefined : edited;
  const save = (region: Region): Promise<void> =>
    was === undefined
      ? send({ kind: 'add', regions: [region] }, words.added(region.municipality))
      : send({ kind: 'replace', was, region }, words.changed(region.municipality));
  return (
    <Dialog
      title={was === undefined ? words.addTitle : words.changeTitle(was.municipality)}
      isOpen={edited !== undefined}
      onClose={onClose}
    >
      <RegionForm
        region={was}
        own={regions.filter(({ municipality }) => municipality !== was?.municipality)}
        others={others}
        isSending={change.isSending}
        error={change.error}
        onSave={save}
        onClose={onClose}
      />
    </Dialog>
  );
}

function isFound({ municipality, places, pc4 }: Region, search: string): boolean {
  const key = placeKey(search);
  if (key === '') return true;
  if (/^\d+$/.test(key)) return pc4.some((digits) => String(digits).startsWith(key));
  return [municipality, ...places].some((name) => placeKey(name).includes(key));
}
