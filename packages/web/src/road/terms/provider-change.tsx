import type { OrderView } from '@verrijk/server/contract';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Choices } from '../../design/choices.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { useKept } from '../../kept/use-kept.ts';
import { everyPageTexts } from '../../texts/every-page.ts';
import { useTexts } from '../../texts/language.tsx';
import { termsTexts } from '../../texts/terms.ts';

type Provider = ApiResult<'providers.list'>['items'][number];

/** Places that are named; of more it is said how many. */
const NAMED = 4;

/** Another provider, with the reason that it reads. That of the own place needs none. */
export function ProviderChange({
  order,
  providers,
  own,
  isOpen,
  onClose,
}: {
  readonly order: OrderView;
  readonly providers: readonly Provider[];
  readonly own: string | undefined;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const words = useTexts(termsTexts).provider;
  const common = useTexts(everyPageTexts);
  const [chosen, setChosen] = useState<string>(order.provider.id);
  const [reason, setReason, forgetReason] = useKept(`provider-reason:${order.id}`, order.provider.reason);
  const [isTried, setTried] = useState(false);
  const change = useChange('orders.change', ['orders.read', 'orders.list', 'orders.history']);
  const needsReason = chosen !== own;
  const isMissing = needsReason && reason.trim() === '';
  const choose = (): void => {
    setTried(true);
    if (isMissing) return;
    const body = { provider: chosen, providerReason: needsReason ? reason.trim() : '' };
    const onChanged = (): void => {
      forgetReason();
      onClose();
    };
    // Also when the page is another by then; what went wrong is said by `error`.
    change.mutateAsync({ params: { order: order.id }, body }).then(onChanged, () => undefined);
  };
  return (
    <Dialog title={words.changeTitle} isOpen={isOpen} onClose={onClose}>
      <p>{words.changeLead}</p>
      <Choices
        label={words.who}
        choices={providers.map((each) => ({
          value: each.id,
          label: each.name,
          hint: <ProviderHint provider={each} isOwn={each.id === own} />,
        }))}
        value={chosen}
        onChange={setChosen}
      />
      {needsReason && (
        <Field
          label={words.reason}
          hint={words.reasonHint}
          lines={2}
          maxLength={1000}
          value={reason}
          onChange={setReason}
          error={isTried && isMissing ? words.reasonMissing : undefined}
        />
      )}
      {change.error !== null && <ProblemNotice error={change.error} />}
      <div className="row">
        <Button kind="main" isPending={change.isPending} onPress={choose}>
          {words.choose}
        </Button>
        <Button onPress={onClose}>{common.cancel}</Button>
      </div>
    </Dialog>
  );
}

function ProviderHint({ provider, isOwn }: { readonly provider: Provider; readonly isOwn: boolean }): ReactNode {
  const words = useTexts(termsTexts).provider;
  const names = provider.regions.map(({ municipality }) => municipality);
  const places = [
    ...names.slice(0, NAMED),
    ...(names.length > NAMED ? [words.more(String(names.length - NAMED))] : []),
  ].join(', ');
  const lines = [
    ...(isOwn ? [words.own] : []),
    ...(provider.elsewhere ? [words.elsewhere] : places === '' ? [] : [words.serves(places)]),
    words.days(provider.terms.workingDays),
  ];
  return lines.join(' · ');
}
