import { useState } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Choices } from '../../design/choices.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { Tick } from '../../design/tick.tsx';
import { dutchDay } from '../../orders/dutch-days.ts';
import { deskPricesTexts } from '../../texts/desk-prices.ts';
import { everyPageTexts } from '../../texts/every-page.ts';
import { formatDate } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import type { DraftErrors, DraftReading, PriceDraft } from './price-draft.ts';
import { useDraftErrors } from './price-errors.ts';
import type { StoredPriceList } from './price-list-state.ts';
import { PriceTiers } from './price-tiers.tsx';

/** Writes a new price list, and lets it hold once it is right. */
export function PriceForm({
  draft,
  reading,
  mayBeFictional,
  onChange,
  onDiscard,
  onSaved,
}: {
  readonly draft: PriceDraft;
  readonly reading: DraftReading;
  /** Asked of who works with made-up lists already. */
  readonly mayBeFictional: boolean;
  readonly onChange: (draft: PriceDraft) => void;
  readonly onDiscard: () => void;
  readonly onSaved: (saved: StoredPriceList) => void;
}): ReactNode {
  const words = useTexts(deskPricesTexts).draft;
  const [isTried, setTried] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const errors = isTried && reading.kind === 'errors' ? reading.errors : {};
  return (
    <Form
      onSend={() => {
        setTried(true);
        if (reading.kind === 'list') setAsked(true);
      }}
    >
      <PriceFields draft={draft} errors={errors} onChange={onChange} />
      {mayBeFictional && (
        <Tick
          isTicked={draft.isFictional}
          hint={words.fictionalHint}
          onChange={(isFictional) => onChange({ ...draft, isFictional })}
        >
          {words.fictional}
        </Tick>
      )}
      {Object.keys(errors).length > 0 && <Notice tone="stop">{words.fix}</Notice>}
      <div className="row">
        <Button kind="main" type="submit">
          {words.save}
        </Button>
        <Button onPress={onDiscard}>{words.discard}</Button>
      </div>
      <Dialog title={words.confirmTitle} isOpen={isAsked} onClose={() => setAsked(false)}>
        {reading.kind === 'list' && (
          <Confirmation draft={draft} list={reading.json} onClose={() => setAsked(false)} onSaved={onSaved} />
        )}
      </Dialog>
    </Form>
  );
}

function PriceFields({
  draft,
  errors,
  onChange,
}: {
  readonly draft: PriceDraft;
  readonly errors: DraftErrors;
  readonly onChange: (draft: PriceDraft) => void;
}): ReactNode {
  const words = useTexts(deskPricesTexts).draft;
  const say = useDraftErrors();
  const typed = (field: 'name' | 'validFrom' | 'validUntil' | 'startFee' | 'minimum' | 'vat') => ({
    label: words[field],
    value: draft[field],
    error: say(errors[field]),
    onChange: (value: string) => onChange({ ...draft, [field]: value }),
  });
  return (
    <>
      <Field {...typed('name')} hint={words.nameHint} maxLength={120} />
      <div className="price-pair">
        <Field {...typed('validFrom')} type="date" mayBeEmpty />
        <Field {...typed('validUntil')} type="date" mayBeEmpty />
      </div>
      <p className="field-hint">{words.validHint}</p>
      <div className="price-pair">
        <Field {...typed('startFee')} hint={words.startFeeHint} inputMode="decimal" mayBeEmpty />
        <Field {...typed('minimum')} hint={words.minimumHint} inputMode="decimal" mayBeEmpty />
      </div>
      <PriceTiers draft={draft} errors={errors} onChange={onChange} />
      {draft.tiers.length > 1 && (
        <Choices
          label={words.tiering}
          value={draft.tiering}
          choices={[
            { value: 'graduated', label: words.graduated, hint: words.graduatedHint },
            { value: 'volume', label: words.volume, hint: words.volumeHint },
          ]}
          onChange={(tiering) => onChange({ ...draft, tiering })}
        />
      )}
      <Field {...typed('vat')} inputMode="decimal" />
    </>
  );
}

function Confirmation({
  draft,
  list,
  onClose,
  onSaved,
}: {
  readonly draft: PriceDraft;
  readonly list: Readonly<Record<string, unknown>>;
  readonly onClose: () => void;
  readonly onSaved: (saved: StoredPriceList) => void;
}): ReactNode {
  const words = useTexts(deskPricesTexts).draft;
  const { cancel } = useTexts(everyPageTexts);
  const { language } = useLanguage();
  const change = useChange('price-lists.create', ['price-lists.list']);
  const today = dutchDay();
  const when =
    draft.validUntil !== '' && draft.validUntil < today
      ? words.confirmOver
      : draft.validFrom > today
        ? words.confirmLater(formatDate(draft.validFrom, language))
        : words.confirmNow;
  return (
    <>
      <p>{when}</p>
      <p>{words.confirmQuotes}</p>
      {change.error !== null && <ProblemNotice error={change.error} />}
      <div className="row">
        <Button
          kind="main"
          isPending={change.isPending}
          onPress={() => {
            // Also when she went elsewhere meanwhile: what was saved is no draft any longer.
            change.mutateAsync({ body: { list: { ...list } } }).then(onSaved, () => undefined);
          }}
        >
          {words.confirm}
        </Button>
        <Button onPress={onClose}>{cancel}</Button>
      </div>
    </>
  );
}
