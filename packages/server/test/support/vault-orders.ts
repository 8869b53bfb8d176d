import type { OrderState } from '../../src/contract/orders/order-states.ts';
import type { Store } from '../../src/store/store.ts';
import { orderIn, orderParties } from './orders.ts';
import { testParty } from './test-party.ts';

/** An order between two fictional parties, and a party that has nothing to do with it. */
export interface VaultOrder {
  readonly organisation: string;
  readonly provider: string;
  readonly stranger: string;
  readonly order: string;
}

export async function makeOrder(store: Store, state: OrderState = 'agreed'): Promise<VaultOrder> {
  const parties = await orderParties(store);
  const { id } = await orderIn(store, parties, state);
  return { ...parties, stranger: await testParty(store), order: id };
}
