import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { deskPricesTexts } from '../../texts/desk-prices.ts';
import { useTexts } from '../../texts/language.tsx';
import { withTier, withoutTier } from './price-draft.ts';
import type { DraftErrors, PriceDraft } from './price-draft.ts';
import { useDraftErrors } from './price-errors.ts';

/** The tiers of a draft: up to how many, at what price; the last is for all above. */
export function PriceTiers({
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
  const { tiers } = draft;
  const change = (index: number, field: 'upTo' | 'perRecord', typed: string): void => {
    onChange({ ...draft, tiers: tiers.map((tier, at) => (at === index ? { ...tier, [field]: typed } : tier)) });
  };
  return (
    <fieldset className="price-tiers">
      <legend>{words.tiers}</legend>
      <p className="field-hint">{words.perRecordHint}</p>
      {tiers.map((tier, index) => (
        // A tier is what it is by its place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className="price-tier" role="group" aria-label={words.tier(index + 1)}>
          {index === tiers.length - 1 ? (
            <p className="price-tier-rest">{tiers.length === 1 ? words.all : words.rest}</p>
          ) : (
            <Field
              label={words.upTo}
              value={tier.upTo}
              inputMode="numeric"
              error={say(errors[`tiers.${index}.upTo`])}
              onChange={(typed) => change(index, 'upTo', typed)}
            />
          )}
          <Field
            label={words.perRecord}
            value={tier.perRecord}
            inputMode="decimal"
            error={say(errors[`tiers.${index}.perRecord`])}
            onChange={(typed) => change(index, 'perRecord', typed)}
          />
          {tiers.length > 1 && (
            <Button
              kind="plain"
              aria-label={words.removeTier(index + 1)}
              onPress={() => onChange(withoutTier(draft, index))}
            >
              {words.remove}
            </Button>
          )}
        </div>
      ))}
      <p className="price-tier-add">
        <Button onPress={() => onChange(withTier(draft))}>{words.addTier}</Button>
      </p>
    </fieldset>
  );
}
