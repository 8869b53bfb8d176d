import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi, useChange } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { deskPartiesTexts } from '../../texts/desk-parties.ts';
import { everyPageTexts } from '../../texts/every-page.ts';
import { useTexts } from '../../texts/language.tsx';
import { parseTypedCount } from '../prices/typed-amount.ts';

interface QuotaProps {
  readonly organisation: string;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** How much an organisation may ask for in a month. */
export function QuotaForm(props: QuotaProps): ReactNode {
  const query = useApi('quota.read', { params: { organisation: props.organisation } });
  return <Loaded query={query}>{(most) => <Fields {...props} most={most} />}</Loaded>;
}

function Fields({
  organisation,
  most,
  onClose,
  onSaved,
}: QuotaProps & {
  readonly most: { readonly orders: number | null; readonly records: number | null };
}): ReactNode {
  const words = useTexts(deskPartiesTexts).quota;
  const { save, cancel } = useTexts(everyPageTexts);
  const [orders, setOrders] = useState(String(most.orders ?? ''));
  const [records, setRecords] = useState(String(most.records ?? ''));
  const change = useChange('quota.replace', ['quota.read']);
  const [asked, counted] = [limitOf(orders), limitOf(records)];
  return (
    <Form
      onSend={() => {
        if (asked === undefined || counted === undefined) return;
        change.mutate({ params: { organisation }, body: { orders: asked, records: counted } }, { onSuccess: onSaved });
      }}
    >
      <p>{words.detail}</p>
      <Field
        label={words.orders}
        value={orders}
        inputMode="numeric"
        mayBeEmpty
        error={asked === undefined ? words.wrong : undefined}
        onChange={setOrders}
      />
      <Field
        label={words.records}
        value={records}
        inputMode="numeric"
        mayBeEmpty
        error={counted === undefined ? words.wrong : undefined}
        onChange={setRecords}
      />
      {change.error !== null && <ProblemNotice error={change.error} />}
      <div className="row">
        <Button kind="main" type="submit" isPending={change.isPending}>
          {save}
        </Button>
        <Button onPress={onClose}>{cancel}</Button>
      </div>
    </Form>
  );
}

/** Null is no limit; undefined is no number. */
function limitOf(typed: string): number | null | undefined {
  return typed.trim() === '' ? null : parseTypedCount(typed);
}
