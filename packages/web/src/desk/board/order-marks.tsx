import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { StateMark } from '../../design/state-mark.tsx';
import { deskTexts } from '../../texts/desk.ts';
import { useTexts } from '../../texts/language.tsx';
import { urgenciesOf } from './urgency.ts';

/** What is late about an order, or ends soon, in words; nothing where all is well. */
export function OrderMarks({
  order,
  isStateShown = false,
}: {
  readonly order: OrderView;
  /** What the state says itself is then not said twice. */
  readonly isStateShown?: boolean;
}): ReactNode {
  const { urgencies: words } = useTexts(deskTexts);
  const urgencies = urgenciesOf(order).filter(({ kind }) => !isStateShown || kind !== 'failed');
  return urgencies.map(({ kind, days, tone }) => (
    <StateMark key={kind} tone={tone}>
      {words[kind](days)}
    </StateMark>
  ));
}
