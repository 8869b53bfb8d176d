import { orderState } from '@verrijk/server/contract';
import type { OrderState } from '@verrijk/server/contract';

/** A step that an order took, as the stream of its events tells it. */
export interface Moved {
  readonly to: OrderState;
  readonly by: 'organisation' | 'provider' | 'service';
  readonly at: string;
}

/** Undefined for what this version does not know. */
export function parseMoved(data: unknown): Moved | undefined {
  const { to, by, at } = (data ?? {}) as Readonly<Record<string, unknown>>;
  const state = orderState.safeParse(to);
  if (!state.success || typeof at !== 'string') return undefined;
  if (by !== 'organisation' && by !== 'provider' && by !== 'service') return undefined;
  return { to: state.data, by, at };
}
