import { createHash, randomUUID } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import type { PartyActor } from '../actor.ts';
import { recordEvent } from '../audit/record-event.ts';
import { agreementFacts } from '../contract/orders/agreement.ts';
import type { AgreementFacts, AgreementSignature, AgreementState } from '../contract/orders/agreement.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import { lockOrder } from '../orders/require-order.ts';
import type { Service } from '../service.ts';
import type { Transaction } from '../store/store.ts';
import { agreement, agreementSignature } from '../store/tables/agreements.ts';
import type { OrderRow } from '../store/tables/orders.ts';
import { collectFacts } from './collect-facts.ts';
import type { CollectedFacts } from './collect-facts.ts';
import { typesetAgreement } from './typeset-agreement.ts';

export type AgreementRow = typeof agreement.$inferSelect;
type Making = Pick<Service, 'vault' | 'now'>;

/** The agreement that holds for an order now, if there is one. */
export interface CurrentAgreement {
  readonly row: AgreementRow | undefined;
  readonly missing: AgreementState['missing'];
}

/**
 * The agreement of an order. While the order is accepted and not agreed it follows the facts: the first one, and one for every change, is made here. `order`
 * was read in this transaction for this actor.
 */
export async function currentAgreement(
  service: Making,
  tx: Transaction,
  actor: PartyActor,
  order: OrderRow,
): Promise<CurrentAgreement> {
  const latest = await latestAgreement(tx, order.id);
  const canChange = order.state === 'accepted';
  if (latest !== undefined && !canChange) return { row: latest, missing: [] };
  const collected = await collectFacts(tx, order);
  const missing = [...collected.missing];
  if (!canChange || missing.length > 0) return { row: undefined, missing };
  if (latest !== undefined && saysTheSame(latest, collected)) return { row: latest, missing };
  return { row: await makeVersion(service, tx, actor, order, collected, latest), missing };
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

async function makeVersion(
  service: Making,
  tx: Transaction,
  actor: PartyActor,
  order: OrderRow,
  { facts }: CollectedFacts,
  latest: AgreementRow | undefined,
): Promise<AgreementRow> {
  const version = (latest?.version ?? 0) + 1;
  const written = agreementFacts.parse({ ...facts, version });
  // Before anything is locked: it takes a while.
  const pdf = await typesetAgreement(written);
  const locked = await lockOrder(tx, actor, order.id);
  const meanwhile = await latestAgreement(tx, order.id);
  if (locked.state !== order.state) throw new ServerProblem('request.conflict');
  // The other party was first: what it made follows from the same facts, or the next look makes one more.
  if (meanwhile !== undefined && meanwhile.version !== latest?.version) return meanwhile;
  const paper = await keepPaper(service, tx, order.id, `${fileName(written)}.pdf`, pdf);
  const [row] = await tx
    .insert(agreement)
    .values({ id: randomUUID(), orderId: order.id, version, facts: written, ...paper, madeAt: service.now() })
    .returning();
  if (row === undefined) throw new Error('The agreement was not stored');
  await recordEvent(tx, {
    actor,
    kind: 'agreement.made',
    order: order.id,
    details: { version, sha256: paper.sha256 },
  });
  return row;
}

/** What its file is called, without extension. */
export function fileName({ order, version }: Pick<AgreementFacts, 'order' | 'version'>): string {
  return `Verwerkersovereenkomst ${order} versie ${version}`;
}
