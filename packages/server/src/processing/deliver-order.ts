import { VerrijkError } from '@verrijk/core';
import type { PartyActor } from '../actor.ts';
import { requireMinimal } from '../engine/refusals.ts';
import type { DeliveryFacts, inspectDelivery } from '../engine/run-engine.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import { moveOrder, requireStep } from '../orders/move-order.ts';
import { billableOf, countsOf, quoteOf } from '../orders/order-facts.ts';
import { lockOrder } from '../orders/require-order.ts';
import type { Service } from '../service.ts';
import type { Transaction } from '../store/store.ts';
import type { OrderRow } from '../store/tables/orders.ts';
import type { FileFacts } from '../vault/vault.ts';
import { findDelivery, isUploadOf, otherUploads } from './delivery-file.ts';

/** What delivering needs of the engine. */
export type Inspect = typeof inspectDelivery;

/**
 * Takes a whole upload as the delivery of an order: looks into it first, and destroys it when it holds what it should not, so that nothing of it
 * is kept. The order moves and its job is added in one transaction; whoever dies before it finds the upload as it was.
 * @throws ServerProblem `order.transition`, `delivery.not-minimal`, `delivery.more-than-quoted`, and what sealing the file says; VerrijkError for a file
 *   that cannot be read
 */
export async function deliverOrder(
  service: Service,
  actor: PartyActor,
  { order: id, upload }: { readonly order: string; readonly upload: string },
  inspect: Inspect,
  signal?: AbortSignal,
): Promise<void> {
  const { store, vault } = service;
  const removingRefused = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (isRefusal(error)) await store.asParty(actor.party, (tx) => removeUpload(service, tx, actor, id, upload));
      throw error;
    }
  };
  const sealed = await removingRefused(store.asParty(actor.party, (tx) => sealUpload(service, tx, actor, id, upload)));
  if (sealed === 'delivered before') return;
  const { order, file } = sealed;
  const input = { bytes: vault.read(actor.party, file.id), size: file.bytes, product: order.product, signal };
  await removingRefused(inspect(input).then((facts) => requireTakeable(order, file.name, facts)));
  await store.asParty(actor.party, async (tx) => {
    // Whoever delivers another file at the same moment waits here, and then finds the order delivered.
    const locked = await lockOrder(tx, actor, id);
    requireStep(locked, actor, 'deliver');
    // Another may have been delivered and have failed meanwhile, and then this one went with it.
    if (!(await isUploadOf(tx, id, upload))) throw new ServerProblem('request.not-found');
    for (const other of await otherUploads(tx, id, upload)) await vault.remove(tx, other);
    await service.queue.add(tx, 'enrich-order', { order: id }, { party: locked.organisation });
    await moveOrder(service, tx, actor, id, 'deliver');
  });
}

/** Closes the upload, so that what is looked into is what is delivered. */
async function sealUpload(
  { vault }: Service,
  tx: Transaction,
  actor: PartyActor,
  id: string,
  upload: string,
): Promise<{ readonly order: OrderRow; readonly file: FileFacts } | 'delivered before'> {
  const order = await lockOrder(tx, actor, id);
  if (!(await isUploadOf(tx, id, upload))) throw new ServerProblem('request.not-found');
  if (order.state !== 'agreed' && order.state !== 'failed') {
    if ((await findDelivery(tx, id)) === upload) return 'delivered before';
    throw new ServerProblem('order.transition', { state: order.state });
  }
  return { order, file: await vault.seal(tx, upload) };
}

/** What a name may end in, by what is in the file. */
const ENDINGS = { xlsx: ['xlsx', 'xlsm'], csv: ['csv', 'txt', 'tsv'] } as const;

function requireTakeable(order: OrderRow, name: string, facts: DeliveryFacts): void {
  // A name without an ending promises nothing.
  const ending = /\.([a-z][a-z\d]*)$/i.exec(name)?.[1]?.toLowerCase();
  const endings: readonly string[] = ENDINGS[facts.form];
  if (ending !== undefined && !endings.includes(ending)) throw new ServerProblem('delivery.name', { form: facts.form });
  requireMinimal(facts);
  // Without IDs nobody can tell that a row is a customer once more, as the count could.
  const doubles = order.product === 'report' ? (countsOf(order)?.counting.notBillable.double ?? 0) : 0;
  const quoted = (quoteOf(order)?.records ?? billableOf(order)) + doubles;
  if (facts.billable > quoted) {
    throw new ServerProblem('delivery.more-than-quoted', { records: facts.billable, quoted });
  }
}

/** What is not what was announced, cannot be read, or holds what it should not. */
function isRefusal(error: unknown): boolean {
  if (error instanceof VerrijkError) return true;
  return error instanceof ServerProblem && (error.code === 'file.hash' || error.code.startsWith('delivery.'));
}

/** Unless somebody delivered the same upload meanwhile, which a second look found to be good. */
async function removeUpload(
  { vault }: Service,
  tx: Transaction,
  actor: PartyActor,
  id: string,
  upload: string,
): Promise<void> {
  const { state } = await lockOrder(tx, actor, id);
  if (state === 'agreed' || state === 'failed') await vault.remove(tx, upload);
}
