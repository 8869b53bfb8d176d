import { eq } from 'drizzle-orm';
import type { PartyActor } from '../actor.ts';
import { recordEvent } from '../audit/record-event.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import { moveOrder } from '../orders/move-order.ts';
import { lockOrder } from '../orders/require-order.ts';
import type { Service } from '../service.ts';
import type { Transaction } from '../store/store.ts';
import { agreement, agreementSignature } from '../store/tables/agreements.ts';
import { collectFacts } from './collect-facts.ts';
import { factsOf, fileName, keepPaper, latestAgreement, saysTheSame, signaturesOf } from './current-agreement.ts';
import type { AgreementRow } from './current-agreement.ts';
import { typesetAgreement } from './typeset-agreement.ts';

/** Who signs, in their own words, and what they have read. */
export interface NewSignature {
  readonly name: string;
  readonly role: string;
  /** Of the unsigned PDF. */
  readonly sha256: string;
}

/**
 * Signs the last version of an agreement for the actor's party. With the second signature the signed copy is made and the order is agreed.
 * @throws ServerProblem `order.transition` unless the order is accepted, `agreement.incomplete`, `agreement.changed` when this is not what there is to
 *   sign, `agreement.signed-already`
 */
export async function signAgreement(
  service: Service,
  tx: Transaction,
  actor: PartyActor,
  order: string,
  signature: NewSignature,
): Promise<AgreementRow> {
  // Nobody else signs or changes the order before this is through.
  const row = await lockOrder(tx, actor, order);
  if (row.state !== 'accepted') throw new ServerProblem('order.transition', { state: row.state });
  const collected = await collectFacts(tx, row);
  if (collected.missing.length > 0) throw new ServerProblem('agreement.incomplete');
  const latest = await latestAgreement(tx, order);
  if (latest === undefined || latest.sha256 !== signature.sha256 || !saysTheSame(latest, collected)) {
    throw new ServerProblem('agreement.changed');
  }
  const before = await signaturesOf(tx, latest);
  if (before.some(({ side }) => side === actor.partyKind)) throw new ServerProblem('agreement.signed-already');
  await tx.insert(agreementSignature).values({
    agreement: latest.id,
    side: actor.partyKind,
    party: actor.party,
    account: actor.kind === 'member' ? actor.account : null,
    token: actor.kind === 'token' ? actor.token : null,
    ...signature,
    signedAt: service.now(),
  });
  const isSecond = before.length > 0;
  if (isSecond) await keepSignedCopy(service, tx, latest);
  await tx.$client.query("select pg_notify('verrijk_order', $1)", [order]);
  await recordEvent(tx, {
    actor,
    kind: 'agreement.signed',
    order,
    details: { version: latest.version, sha256: latest.sha256 },
  });
  if (isSecond) await moveOrder(service, tx, actor, order, 'agree');
  return latest;
}

async function keepSignedCopy(service: Service, tx: Transaction, row: AgreementRow): Promise<void> {
  const facts = factsOf(row);
  const pdf = await typesetAgreement(facts, { sha256: row.sha256, signatures: await signaturesOf(tx, row) });
  const { file } = await keepPaper(service, tx, row.orderId, `${fileName(facts)} ondertekend.pdf`, pdf);
  await tx.update(agreement).set({ signedFile: file }).where(eq(agreement.id, row.id));
}
