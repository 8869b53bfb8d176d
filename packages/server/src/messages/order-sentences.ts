import type { Language } from '@verrijk/core/messages';
import { orderState } from '../contract/orders/order-states.ts';
import type { OrderState } from '../contract/orders/order-states.ts';
import type { OrderHappening } from '../contract/orders/orders.ts';
import { en } from './en/orders.ts';
import { nl } from './nl/orders.ts';

/** What people read of an order. */
export interface OrderSentences {
  readonly states: Readonly<Record<OrderState, string>>;
  /** A line of the history; `who` is the name of a party, or of the service. */
  readonly history: Readonly<Record<OrderHappening, (who: string) => string>>;
  /** What the service calls itself. */
  readonly service: string;
  /** In the place of somebody whose account was deleted. */
  readonly formerMember: string;
  /** Follows a line of the history. */
  readonly why: (why: string) => string;
  readonly register: RegisterSentences;
  /** Headers of the files that are given out. */
  readonly usageColumns: readonly string[];
  readonly registerColumns: readonly string[];
}

/** What the register of processing says of every order. */
export interface RegisterSentences {
  readonly roles: Readonly<Record<'controller' | 'processor', string>>;
  readonly people: string;
  readonly data: Readonly<Record<'records' | 'report', string>>;
  readonly processing: Readonly<Record<'records' | 'report', string>>;
  readonly transfers: string;
  readonly erasure: (days: number) => string;
  readonly security: string;
}

export const ORDER_SENTENCES: Readonly<Record<Language, OrderSentences>> = { nl, en };

/** The word for a state; what is no state stays as it is. */
export function stateWord(language: Language, state: string | number | undefined): string {
  const known = orderState.safeParse(state);
  return known.success ? ORDER_SENTENCES[language].states[known.data] : String(state);
}

/** A line of an order's history in words. */
export function formatHappening(
  language: Language,
  { transition, who, why }: { readonly transition: OrderHappening; readonly who: string; readonly why: string },
): string {
  const sentences = ORDER_SENTENCES[language];
  const line = sentences.history[transition](who);
  return why === '' ? line : `${line} ${sentences.why(why)}`;
}
