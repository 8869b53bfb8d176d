import type { OrderView } from '@verrijk/server/contract';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { failureOf, isProblem } from '../../api/problem-of.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { ButtonLink } from '../../design/button-link.tsx';
import { Notice } from '../../design/notice.tsx';
import { Progress } from '../../design/progress.tsx';
import { Waiting } from '../../design/waiting.tsx';
import { useHeldFocus } from '../../design/use-held-focus.ts';
import { deliveryTexts } from '../../texts/delivery.ts';
import { formatBytes } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import type { MadeDelivery } from './use-kept-delivery.ts';
import { isRefusal } from './use-sending.ts';
import type { Sending, SendingState } from './use-sending.ts';

interface DeliverySendingProps {
  readonly order: OrderView;
  readonly made: MadeDelivery;
  readonly sending: Sending;
  readonly isAllowed: boolean;
  readonly isKeyKept: boolean;
  readonly onSent: () => void;
}

/** The button that says what goes, how far it is, and why it was not taken. */
export function DeliverySending(props: DeliverySendingProps): ReactNode {
  const place = useHeldFocus<HTMLDivElement>(props.sending.state.kind);
  return (
    <div ref={place} tabIndex={-1}>
      <Now {...props} />
    </div>
  );
}

function Now({ order, made, sending, isAllowed, isKeyKept, onSent }: DeliverySendingProps): ReactNode {
  const words = useTexts(deliveryTexts).send;
  const { language } = useLanguage();
  const { state, before } = sending;
  const { rows, columns, file } = made.manifest;
  if (state.kind === 'sending') return <OnItsWay state={state} onStop={sending.stop} />;
  if (state.kind === 'checking' || state.kind === 'delivered') return <Waiting text={words.checking} />;
  if (state.kind === 'wiping') return <Waiting text={words.wiping} />;
  const send = (): void => void sending.send(onSent);
  const isBegun = state.kind !== 'wiped' && (state.kind === 'stopped' || before !== undefined);
  const size = formatBytes(file.bytes, language);
  return (
    <div className="stack">
      {state.kind === 'stopped' && <Notice tone="plain">{words.stopped}</Notice>}
      {state.kind === 'wiped' && <Wiped />}
      {state.kind === 'failed' && <NotSent error={state.error} onAgain={send} />}
      {state.kind === 'not-wiped' && (
        <ProblemNotice
          error={state.error}
          {...(sending.wipe !== undefined && { onRetry: () => void sending.wipe?.() })}
        />
      )}
      {before !== undefined && state.kind === 'none' && (
        <Notice tone="plain">{words.partly(formatBytes(before, language), size)}</Notice>
      )}
      <p>{words.what(order.provider.name, rows.out, columns.join(', '))}</p>
      <p className="quiet">{words.safe}</p>
      {!isKeyKept && <p id="delivery-key-first">{words.keyFirst}</p>}
      <div className="row">
        <Button
          kind="main"
          isDisabled={!isAllowed || !isKeyKept}
          onPress={send}
          {...(!isKeyKept && { 'aria-describedby': 'delivery-key-first' })}
        >
          {isBegun ? words.goOn : words.action(rows.out)}
        </Button>
        {sending.wipe !== undefined && <Button onPress={() => void sending.wipe?.()}>{words.wipe}</Button>}
      </div>
    </div>
  );
}

/** The button that did it is gone: reading goes on here. */
function Wiped(): ReactNode {
  const words = useTexts(deliveryTexts).send;
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <div ref={said} tabIndex={-1}>
      <Notice tone="good">{words.wiped}</Notice>
    </div>
  );
}

function OnItsWay({
  state: { sent, bytes, isBroken },
  onStop,
}: {
  readonly state: Extract<SendingState, { kind: 'sending' }>;
  readonly onStop: () => void;
}): ReactNode {
  const words = useTexts(deliveryTexts).send;
  const { language } = useLanguage();
  return (
    <div className="stack">
      <Progress
        label={words.sending}
        share={sent / bytes}
        detail={words.of(formatBytes(sent, language), formatBytes(bytes, language))}
      />
      {isBroken && <Notice tone="attention">{words.broken}</Notice>}
      <p className="quiet">{words.stay}</p>
      <Button onPress={onStop}>{words.stop}</Button>
    </div>
  );
}

/** Why a delivery did not come through, with what to do. */
function NotSent({ error, onAgain }: { readonly error: unknown; readonly onAgain: () => void }): ReactNode {
  const words = useTexts(deliveryTexts);
  if (isProblem(error, 'order.transition', 'upload.state')) {
    return (
      <Notice tone="attention" title={words.movedMeanwhile.title}>
        {words.movedMeanwhile.detail}
      </Notice>
    );
  }
  if (!isRefusal(error)) return <ProblemNotice error={error} onRetry={onAgain} />;
  const failure = failureOf(error);
  const isTooMany = isProblem(error, 'delivery.more-than-quoted');
  const todo = isTooMany
    ? words.refused.fewer
    : isProblem(error, 'file.hash')
      ? words.refused.sendAgain
      : words.refused.makeAgain;
  return (
    <Notice
      tone="stop"
      title={words.refused.title}
      action={isTooMany ? <ButtonLink href="/orders/new">{words.refused.newOrder}</ButtonLink> : undefined}
    >
      {failure.kind === 'problem' && <p>{failure.problem.detail}</p>}
      <p>{words.refused.gone}</p>
      <p>{todo}</p>
    </Notice>
  );
}
