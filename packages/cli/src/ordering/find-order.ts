import { VerrijkError } from '@verrijk/core';
import type { ApiClient, OrderView } from '@verrijk/server/contract';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** As people write it: V-000012, v12, 12. */
const NUMBER = /^(?:v-?)?0*(\d{1,9})$/i;

/** The order that is meant, by its number or its id. @throws VerrijkError `usage.option-value` when it is neither; ApiProblem when it is not there */
export async function findOrder(api: ApiClient, given: string): Promise<OrderView> {
  if (UUID.test(given)) return api.call('orders.read', { params: { order: given } });
  const number = NUMBER.exec(given.trim())?.[1];
  if (number === undefined) {
    throw new VerrijkError('usage.option-value', { option: 'V-000012', value: given });
  }
  const { items } = await api.call('orders.list', { query: { number: Number(number), limit: 1 } });
  const [order] = items;
  // Asked by an id that nobody has, the service says in its own words that it is not there.
  return order ?? api.call('orders.read', { params: { order: NOBODY } });
}

const NOBODY = '00000000-0000-4000-8000-000000000000';
