import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { deskQuoteTexts } from '../../texts/desk-quote.ts';
import { formatMoney } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { readDraft } from './quote-draft.ts';
import type { QuoteAnswer, QuoteDraft, QuoteField, QuoteReading } from './quote-draft.ts';
import type { QuoteBasis } from './use-quote-basis.ts';

/** Anything of a quote may be changed here; what it comes to is in view all the while. */
export function QuoteForm({
  draft,
  onChange,
  basis,
  onReady,
  onStop,
  stopLabel,
}: {
  readonly draft: QuoteDraft;
  readonly onChange: (draft: QuoteDraft) => void;
  readonly basis: QuoteBasis;
  readonly onReady: (answer: QuoteAnswer) => void;
  /** Undefined where there is nothing to go back to. */
  readonly onStop?: (() => void) | undefined;
  readonly stopLabel: string;
}): ReactNode {
  const { form: words, actions } = useTexts(deskQuoteTexts);
  const [isTried, setTried] = useState(false);
  const reading = readDraft(draft, basis.listed, basis.today);
  const of = (field: QuoteField): FieldState => ({
    value: draft[field],
    onChange: (value) => onChange({ ...draft, [field]: value }),
    error: isTried && reading.errors[field] !== undefined ? words.errors[reading.errors[field]] : undefined,
  });
  return (
    <Form
      onSend={() => {
        setTried(true);
        if (reading.answer !== null) onReady(reading.answer);
      }}
    >
      <p className="quiet">{words.lead}</p>
      <AmountFields of={of} basis={basis} isReasonAsked={(reading.difference ?? 0) !== 0} />
      <NewTotal reading={reading} />
      <TermFields of={of} />
      <div className="row">
        <Button kind="main" type="submit">
          {actions.check}
        </Button>
        {onStop !== undefined && <Button onPress={onStop}>{stopLabel}</Button>}
      </div>
    </Form>
  );
}

interface FieldState {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}
type FieldsOf = (field: QuoteField) => FieldState;

function AmountFields({
  of,
  basis: { listed },
  isReasonAsked,
}: {
  readonly of: FieldsOf;
  readonly basis: QuoteBasis;
  readonly isReasonAsked: boolean;
}): ReactNode {
  const { form: words } = useTexts(deskQuoteTexts);
  const { language } = useLanguage();
  return (
    <div className="quote-form">
      <Field
        {...of('net')}
        label={words.net}
        hint={listed === undefined ? words.netHintFree : words.netHint(formatMoney(listed.netCents, language))}
        inputMode="decimal"
        autoComplete="off"
      />
      <Field {...of('vat')} label={words.vat} inputMode="decimal" autoComplete="off" />
      {isReasonAsked && (
        <div className="quote-form-wide">
          <Field {...of('reason')} label={words.reason} hint={words.reasonHint} lines={2} maxLength={1000} />
        </div>
      )}
    </div>
  );
}

/** What it comes to with what was typed, and how that is beside the list. */
function NewTotal({ reading: { total, difference } }: { readonly reading: QuoteReading }): ReactNode {
  const { form: words } = useTexts(deskQuoteTexts);
  const { language } = useLanguage();
  const money = (cents: number): string => formatMoney(cents, language);
  const beside =
    difference === null || difference === 0
      ? words.same
      : (difference > 0 ? words.more : words.less)(money(Math.abs(difference)));
  return (
    <div className="quote-new-total" role="status">
      {total === null ? (
        <p>{words.noTotal}</p>
      ) : (
        <>
          <p className="quote-total">{words.newTotal(money(total.totalCents))}</p>
          <p>{words.ofWhich(money(total.netCents), money(total.vatCents))}</p>
          {difference !== null && <p>{beside}</p>}
        </>
      )}
    </div>
  );
}

function TermFields({ of }: { readonly of: FieldsOf }): ReactNode {
  const { form: words } = useTexts(deskQuoteTexts);
  return (
    <div className="quote-form">
      <Field
        {...of('workingDays')}
        label={words.workingDays}
        hint={words.workingDaysHint}
        inputMode="numeric"
        autoComplete="off"
      />
      <Field {...of('validUntil')} label={words.validUntil} type="date" />
      <div className="quote-form-wide">
        <Field {...of('deliveryForm')} label={words.deliveryForm} lines={2} maxLength={1000} mayBeEmpty />
      </div>
      <div className="quote-form-wide">
        <Field {...of('conditions')} label={words.conditions} lines={4} maxLength={10_000} mayBeEmpty />
      </div>
      <div className="quote-form-wide">
        <Field
          {...of('analystReferral')}
          label={words.analystReferral}
          hint={words.analystHint}
          lines={2}
          maxLength={1000}
          mayBeEmpty
        />
      </div>
    </div>
  );
}
