import { eq } from 'drizzle-orm';
import { VerrijkError } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import type { ServerProblemCode } from '../contract/problem.ts';
import type { StoredFailure } from '../contract/orders/orders.ts';
import type { enrichDelivery } from '../engine/run-engine.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import { countUsage } from '../orders/count-usage.ts';
import { dutchDay } from '../orders/dutch-day.ts';
import { moveOrder } from '../orders/move-order.ts';
import { billableOf, quoteOf } from '../orders/order-facts.ts';
import { lockOrder } from '../orders/require-order.ts';
import type { ActiveReference, activeReference } from '../references/active-reference.ts';
import { isReferenceDamage } from '../references/note-damage.ts';
import type { noteDamage } from '../references/note-damage.ts';
import type { readReference } from '../references/read-reference.ts';
import type { Service } from '../service.ts';
import type { Transaction } from '../store/store.ts';
import type { OrderRow } from '../store/tables/orders.ts';
import { party as parties } from '../store/tables/parties.ts';
import type { FileFacts } from '../vault/vault.ts';
import { findDelivery, leftovers } from './delivery-file.ts';
import { Hopeless, NotYet } from '../jobs/running/job-handler.ts';
import type { JobAtWork, JobHandler } from '../jobs/running/job-handler.ts';
import { outputFiles } from '../engine/output-files.ts';

const SERVICE = { kind: 'service' } as const;
/** Seconds between two looks whether the provider has an active reference by now. */
const REFERENCE_WAIT = 10;
/** Of the whole, what enriching takes; the rest is making the report's forms. */
const ENRICHING_SHARE = 0.9;
/** What the file or the order itself is to blame for: the same would happen again. */
const HOPELESS: readonly ServerProblemCode[] = ['delivery.too-heavy', 'file.damaged', 'file.destroyed'];

/** What enriching an order needs of the other parts. */
export interface OrderEngine {
  readonly enrichDelivery: typeof enrichDelivery;
  readonly activeReference: typeof activeReference;
  readonly readReference: typeof readReference;
  readonly noteDamage: typeof noteDamage;
}

/** What one attempt works from. */
interface Plan {
  readonly order: OrderRow;
  readonly organisation: { readonly municipality: string; readonly language: Language };
  readonly delivery: FileFacts;
  readonly reference: ActiveReference;
}

/**
 * Enriches the delivery of an order. The files are written beside, unsealed; one transaction makes them the result, moves the order and counts it, and
 * changes nothing where another attempt was first. A file that cannot be enriched makes the order fail with the reason.
 */
export function enrichOrder(engine: OrderEngine): JobHandler<'enrich-order'> {
  return {
    delays: [5, 30, 120],
    limitSeconds: 3600,
    atOnce: 'worker',
    run: (job) => enrich(engine, job),
    giveUp: fail,
  };
}

async function enrich(engine: OrderEngine, job: JobAtWork<'enrich-order'>): Promise<void> {
  const { service, party, signal } = job;
  const plan = await begin(engine, job);
  if (plan === undefined) return;
  const { order, organisation, delivery, reference } = plan;
  const outputs = outputFiles(service, party, { kind: 'order', order: order.id, class: 'customers' });
  let rowsDone = 0;
  job.report({ share: 0, phase: 'reading', rows: 0 });
  try {
    await engine.enrichDelivery(
      {
        delivery: { bytes: service.vault.read(party, delivery.id), size: delivery.bytes },
        reference: await engine.readReference(service, order.provider, reference),
        product: order.product,
        language: organisation.language,
        organisation: { municipality: organisation.municipality },
        ...outputNames(delivery.name, organisation.language),
        today: dutchDay(service.now()),
        version: service.settings.version,
        signal,
        standsBack: !job.isOnlyOne,
        onProgress: (share, rows) => {
          rowsDone = rows;
          job.report({ share: share * ENRICHING_SHARE, phase: 'enriching', rows });
        },
      },
      (file) => {
        if (file.purpose === 'result' && order.product === 'report') {
          throw new Error('A report never comes with a result per record');
        }
        const isReport = file.purpose !== 'result' && file.purpose !== 'report-data';
        if (isReport) job.report({ share: ENRICHING_SHARE, phase: 'reporting', rows: rowsDone });
        return outputs.take(file);
      },
    );
  } catch (error) {
    if (isReferenceDamage(error)) {
      // The provider is told, and has to activate another.
      await engine.noteDamage(service, order.provider, reference.id);
      throw new NotYet('reference', REFERENCE_WAIT);
    }
    throw isHopeless(error) ? new Hopeless(error) : error;
  }
  await outputs.flush();
  job.report({ share: 0.99, phase: 'writing', rows: rowsDone });
  await service.store.asParty(party, async (tx) => {
    await job.finish(tx);
    await outputs.seal(tx);
    const ready = await moveOrder(service, tx, SERVICE, order.id, 'finish');
    await countUsage(tx, ready, quoteOf(ready)?.records ?? billableOf(ready));
  });
}

/** Takes the order up, and clears away what an attempt that broke off left; undefined when there is nothing to do any more. */
async function begin(
  engine: OrderEngine,
  { service, party, data }: JobAtWork<'enrich-order'>,
): Promise<Plan | undefined> {
  const { store, vault } = service;
  const found = await store.asParty(party, (tx) => readyToBegin(tx, data.order));
  if (found === undefined) return undefined;
  const { provider } = found;
  const reference = await store.asParty(provider, (tx) => engine.activeReference(tx, provider));
  if (reference === undefined) throw new NotYet('reference', REFERENCE_WAIT);
  return store.asParty(party, async (tx) => {
    let order = await readyToBegin(tx, data.order);
    if (order === undefined) return undefined;
    const file = await findDelivery(tx, order.id);
    const delivery = file && (await vault.facts(tx, file));
    if (!delivery) throw new Hopeless(new ServerProblem('file.destroyed'));
    const [organisation] = await tx
      .select({ municipality: parties.municipality, language: parties.language })
      .from(parties)
      .where(eq(parties.id, order.organisation));
    for (const leftover of await leftovers(tx, order.id)) await vault.remove(tx, leftover);
    if (order.state === 'delivered') order = await moveOrder(service, tx, SERVICE, order.id, 'process');
    return { order, organisation: organisation!, delivery, reference };
  });
}

/** The order while it waits for this work, or an earlier attempt at it broke off. */
async function readyToBegin(tx: Transaction, id: string): Promise<OrderRow | undefined> {
  const order = await lockOrder(tx, SERVICE, id);
  return order.state === 'delivered' || order.state === 'processing' ? order : undefined;
}

const WORDS: Readonly<Record<Language, { readonly result: string; readonly report: string }>> = {
  nl: { result: 'verrijkt', report: 'publieksrapport' },
  en: { result: 'enriched', report: 'audience report' },
};

/** The delivery's own name with a word behind it: what comes back is recognised beside what went out, and nothing has another's name. */
function outputNames(name: string, language: Language): { readonly name: string; readonly reportName: string } {
  const { result, report } = WORDS[language];
  const own = name.replace(/\.(xlsx|csv)$/i, '');
  return { name: `${own} ${result}`, reportName: `${own} ${report}` };
}

function isHopeless(error: unknown): boolean {
  return error instanceof VerrijkError || (error instanceof ServerProblem && HOPELESS.includes(error.code));
}

async function fail(service: Service, tx: Transaction, data: { readonly order: string }, why: unknown): Promise<void> {
  const order = await lockOrder(tx, SERVICE, data.order);
  if (order.state !== 'delivered' && order.state !== 'processing') return;
  const failure: StoredFailure = isHopeless(why)
    ? pickFailure(why as VerrijkError | ServerProblem)
    : { code: 'service.failed', details: {} };
  await moveOrder(service, tx, SERVICE, order.id, 'fail', { changes: { failure } });
}

function pickFailure({ code, details }: VerrijkError | ServerProblem): StoredFailure {
  const told = Object.entries(details).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return { code, details: Object.fromEntries(told) as StoredFailure['details'] };
}
