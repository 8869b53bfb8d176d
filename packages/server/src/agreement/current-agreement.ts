import { createHash, randomUUID } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import type { PartyActor } from '../actor.ts';
import { recordEvent } from '../audit/record-event.ts';
import { agreementFacts } from '../contract/orders/agreement.ts';
import type { AgreementFacts, AgreementSignature, AgreementState } from '../contract/orders/agreement.ts';
import { lockOrder, requireOrder } from '../orders/require-order.ts';
import type { Service } from '../service.ts';
import type { Transaction } from '../store/store.ts';
import { agreement, agreementSignature } from '../store/tables/agreements.ts';
import type { OrderRow } from '../store/tables/orders.ts';
import { collectFacts } from './collect-facts.ts';
import type { CollectedFacts } from './collect-facts.ts';
import { typesetAgreement } from './typeset-agreement.ts';

export type AgreementRow = typeof agreement.$inferSelect;
type Making = Pick<Service, 'store' | 'vault' | 'now'>;

/** The agreement that holds for an order now, if there is one. */
export interface CurrentAgreement {
  readonly row: AgreementRow | undefined;
  readonly missing: AgreementState['missing'];
}

/**
 * The agreement of an order. While the order is accepted and not agreed it follows the facts: the first one, and one for every change, is made here.
 * Opens its own transactions. @throws ServerProblem `request.not-found`
 */
export async function currentAgreement(service: Making, actor: PartyActor, order: string): Promise<CurrentAgreement> {
  const { store } = service;
  const seen = await store.asParty(actor.party, async (tx) => look(tx, await requireOrder(tx, actor, order)));
  const { due } = seen;
  if (due === undefined) return seen;
  // In no transaction: it takes a while.
  const pdf = await typesetAgreement(due);
  const row = await store.asParty(actor.party, (tx) => keepVersion(service, tx, actor, order, due, pdf));
  // The order went on meanwhile, and what holds for it is looked at anew.
  return row === undefined ? currentAgreement(service, actor, order) : { row, missing: [] };
}

/** What there is; `due` is a version that is still to be made. */
async function look(tx: Transaction, order: OrderRow): Promise<CurrentAgreement & { readonly due?: AgreementFacts }> {
  const latest = await latestAgreement(tx, order.id);
  const canChange = order.state === 'accepted';
  if (latest !== undefined && !canChange) return { row: latest, missing: [] };
  const collected = await collectFacts(tx, order);
  const missing = [...collected.missing];
  if (!canChange || missing.length > 0) return { row: undefined, missing };
  if (latest !== undefined && saysTheSame(latest, collected)) return { row: latest, missing };
  const version = (latest?.version ?? 0) + 1;
  return { row: undefined, missing, due: agreementFacts.parse({ ...collected.facts, version }) };
}

/** The last version of an order's agreement. */
export async function latestAgreement(tx: Transaction, order: string): Promise<AgreementRow | undefined> {
  const [row] = await tx
    .select()
    .from(agreement)
    .where(eq(agreement.orderId, order))
    .orderBy(desc(agreement.version))
    .limit(1);
  return row;
}

/** Whether a version still says what is true. */
export function saysTheSame(row: AgreementRow, { facts }: CollectedFacts): boolean {
  return JSON.stringify(factsOf(row)) === JSON.stringify(agreementFacts.parse({ ...facts, version: row.version }));
}

export function factsOf({ facts }: Pick<AgreementRow, 'facts'>): AgreementFacts {
  return agreementFacts.parse(facts);
}

/** Who has signed a version, the organisation first. */
export async function signaturesOf(tx: Transaction, { id }: Pick<AgreementRow, 'id'>): Promise<AgreementSignature[]> {
  const rows = await tx
    .select()
    .from(agreementSignature)
    .where(eq(agreementSignature.agreement, id))
    .orderBy(agreementSignature.side);
  return rows.map(({ side, name, role, signedAt, sha256 }) => ({
    side,
    name,
    role,
    signedAt: signedAt.toISOString(),
    sha256,
  }));
}

/** Keeps a PDF with the papers of an order, which stay when its customers are destroyed. */
export async function keepPaper(
  { vault }: Pick<Service, 'vault'>,
  tx: Transaction,
  order: string,
  name: string,
  pdf: Uint8Array,
): Promise<{ readonly file: string; readonly sha256: string }> {
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const file = await vault.begin(tx, {
    scope: { kind: 'order', order, class: 'papers' },
    purpose: 'agreement',
    name,
    mediaType: 'application/pdf',
  });
  await vault.append(tx, file, 0, pdf);
  await vault.seal(tx, file, sha256);
  return { file, sha256 };
}

/** Undefined when the order is no longer one whose agreement can change. */
async function keepVersion(
  service: Making,
  tx: Transaction,
  actor: PartyActor,
  order: string,
  facts: AgreementFacts,
  pdf: Uint8Array,
): Promise<AgreementRow | undefined> {
  const { version } = facts;
  const { state } = await lockOrder(tx, actor, order);
  if (state !== 'accepted') return undefined;
  const latest = await latestAgreement(tx, order);
  // The other party was first: what it made follows from the same facts, or the next look makes one more.
  if (latest !== undefined && latest.version >= version) return latest;
  const paper = await keepPaper(service, tx, order, `${fileName(facts)}.pdf`, pdf);
  const [row] = await tx
    .insert(agreement)
    .values({ id: randomUUID(), orderId: order, version, facts, ...paper, madeAt: service.now() })
    .returning();
  if (row === undefined) throw new Error('The agreement was not stored');
  await recordEvent(tx, {
    actor,
    kind: 'agreement.made',
    order,
    details: { version, sha256: paper.sha256 },
  });
  return row;
}

/** What its file is called, without extension. */
export function fileName({ order, version }: Pick<AgreementFacts, 'order' | 'version'>): string {
  return `Verwerkersovereenkomst ${order} versie ${version}`;
}
