import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { TRANSITIONS } from '../../src/contract/orders/order-states.ts';
import type { OrderState, TransitionName } from '../../src/contract/orders/order-states.ts';
import type { Store } from '../../src/store/store.ts';
import type { KnownOrder } from './take-road.ts';

interface StoredOrder {
  readonly id: string;
  readonly purpose: string;
  readonly state: OrderState;
  readonly events: readonly { readonly transition: string; readonly from: string | null; readonly to: string }[];
  readonly audited: readonly string[];
  readonly usage: readonly { readonly records: number; readonly cents: number }[];
  readonly quoted: { readonly records: number; readonly netCents: number; readonly vatCents: number } | null;
  readonly files: readonly { readonly purpose: string; readonly sealed: boolean }[];
  readonly signatures: number;
  readonly done: number;
  readonly receipts: number;
}

const ORDERS = `select id, purpose, state, quote as quoted,
    coalesce((select json_agg(json_build_object('transition', transition, 'from', from_state, 'to', to_state) order by id)
      from order_event where order_id = orders.id), '[]') as events,
    coalesce((select json_agg(details ->> 'transition' order by seq) from audit_event
      where kind = 'order.moved' and order_id = orders.id), '[]') as audited,
    coalesce((select json_agg(json_build_object('records', records, 'cents', net_cents + vat_cents))
      from usage where order_id = orders.id), '[]') as usage,
    coalesce((select json_agg(json_build_object('purpose', purpose, 'sealed', sealed_at is not null))
      from file join data_key on data_key.id = file.data_key where data_key.order_id = orders.id and class = 'customers'), '[]') as files,
    (select count(*)::int from agreement_signature join agreement on agreement.id = agreement where agreement.order_id = orders.id) as signatures,
    (select count(*)::int from run where order_id = orders.id and outcome = 'done') as done,
    (select count(*)::int from purge_receipt where order_id = orders.id) as receipts
  from orders order by number`;

/** Everything that is not as it must be when all has come to rest; empty when nothing was lost, doubled or left over. */
export async function checkOrders(store: Store, known: readonly KnownOrder[]): Promise<string[]> {
  const wrong: string[] = [];
  const { rows } = await store.pool.query<StoredOrder>(ORDERS);
  for (const order of known) {
    const stored = rows.filter(({ purpose }) => purpose === order.purpose);
    if (stored.length !== 1) wrong.push(`"${order.purpose}" was made ${stored.length} times`);
    for (const each of stored)
      wrong.push(...checkOrder(each, order).map((what) => `order ${each.id} (${each.state}): ${what}`));
  }
  wrong.push(...(await checkLeftovers(store)));
  const audit = await verifyAudit(store);
  if (audit.kind !== 'intact') wrong.push(`the audit log is ${audit.kind}`);
  return wrong;
}

function checkOrder(stored: StoredOrder, known: KnownOrder): string[] {
  const wrong: string[] = [];
  const must = (holds: boolean, what: string): void => void (holds || wrong.push(what));
  const { state, events, audited, usage, quoted, files } = stored;
  const steps = events.map(({ transition }) => transition).filter((each) => each in TRANSITIONS);
  must(replay(events) === state, `its history leads to ${replay(events)}`);
  must(audited.join() === steps.join(), `its audit log says ${audited.join()} and its history ${steps.join()}`);
  for (const step of known.steps) {
    must(
      steps.filter((each) => each === step).length === 1,
      `"${step}" was acknowledged and is in its history ${steps.filter((each) => each === step).length} times`,
    );
  }
  must(known.id === '' || known.id === stored.id, 'another order was acknowledged');
  must(
    !known.delivered || state === 'ready' || state === 'purged',
    'its delivery was acknowledged, and it is not ready',
  );
  must(
    known.failures.every((code) => code === 'service.failed'),
    `nothing is wrong with its file, and it failed: ${known.failures.join()}`,
  );
  must(!known.purged || state === 'purged', 'its purge was acknowledged');
  const isReady = state === 'ready' || state === 'purged';
  must(usage.length === (isReady ? 1 : 0), `counted ${usage.length} times`);
  for (const { records, cents } of usage) {
    must(
      records === quoted?.records && cents === quoted.netCents + quoted.vatCents,
      'its usage is not what was quoted',
    );
  }
  const results = files.filter(({ purpose }) => purpose === 'result').length;
  must(results === (state === 'ready' ? 1 : 0), `${results} results`);
  must(!isReady || files.every(({ sealed }) => sealed), 'a file that was never finished');
  must(
    files.filter(({ purpose }) => purpose === 'delivery').length === (state === 'ready' ? 1 : 0),
    'its delivery is not there once',
  );
  must(!isReady || stored.done === 1, `${stored.done} runs say that they did it`);
  must(stored.signatures === 2 || !isReady, `${stored.signatures} signatures`);
  must(stored.receipts === (state === 'purged' ? 1 : 0), `${stored.receipts} receipts`);
  return wrong;
}

/** Where the history leads, one allowed step after the other. */
function replay(events: StoredOrder['events']): string {
  let at: string | null = null;
  for (const { transition, from, to } of events) {
    const rule = TRANSITIONS[transition as TransitionName] as { from: readonly string[]; to: string } | undefined;
    if (from !== at) return `a step from ${from} at ${at}`;
    if (rule !== undefined && (!rule.from.includes(from ?? '') || rule.to !== to))
      return `a step "${transition}" from ${from} to ${to}`;
    at = to;
  }
  return at ?? 'nothing';
}

const LEFTOVERS: Readonly<Record<string, string>> = {
  'jobs that are not done': "select from pgboss.job where state not in ('completed', 'cancelled')",
  'runs that are not ended': 'select from run where ended_at is null',
  'chunks whose key is gone':
    'select from file_chunk join file on file.id = file_chunk.file join data_key on data_key.id = file.data_key where wrapped is null',
  'files without all of their chunks':
    'select from file where chunks <> (select count(*) from file_chunk where file = file.id)',
  'keys of a purged order':
    "select from data_key join orders on orders.id = order_id where state = 'purged' and class = 'customers' and wrapped is not null",
  'mail that is not settled': "select from outbox where state = 'waiting' and attempts > 0",
};

async function checkLeftovers({ pool }: Store): Promise<string[]> {
  const wrong: string[] = [];
  for (const [what, query] of Object.entries(LEFTOVERS)) {
    const { rowCount } = await pool.query(query);
    if (rowCount !== 0) wrong.push(`${rowCount} ${what}`);
  }
  return wrong;
}
