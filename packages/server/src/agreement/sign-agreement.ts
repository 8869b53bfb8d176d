import { eq } from 'drizzle-orm';
import type { PartyActor } from '../actor.ts';
import { recordEvent } from '../audit/record-event.ts';
import type { AgreementFacts } from '../contract/orders/agreement.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import { moveOrder } from '../orders/move-order.ts';
import { lockOrder } from '../orders/require-order.ts';
import type { Service } from '../service.ts';
import type { Transaction } from '../store/store.ts';
import { agreement, agreementSignature } from '../store/tables/agreements.ts';
import { collectFacts } from './collect-facts.ts';
import { factsOf, fileName, keepPaper, latestAgreement, saysTheSame, signaturesOf } from './current-agreement.ts';
import type { AgreementRow } from './current-agreement.ts';
import type { SignedBy } from './text/describe-agreement.ts';
import { typesetAgreement } from './typeset-agreement.ts';

/** Who signs, in their own words, and what they have read. */
export interface NewSignature {
  readonly name: string;
  readonly role: string;
  /** Of the unsigned PDF. */
  readonly sha256: string;
  /** One moment for all tries: the signed copy names it. */
  readonly signedAt: Date;
}

/** The second signature needs the signed copy, which is made outside the transaction; nothing has been written yet. */
class CopyNeeded extends Error {
  override readonly name = 'CopyNeeded';
  readonly facts: AgreementFacts;
  readonly signed: SignedBy;

  constructor(facts: AgreementFacts, signed: SignedBy) {
    super('The signed copy is to be made first');
    this.facts = facts;
    this.signed = signed;
  }
}

/** Runs a transaction that signs; once more with the signed copy when it turns out to be the second signature. */
export async function withSignedCopy<Result>(work: (copy: Uint8Array | undefined) => Promise<Result>): Promise<Result> {
  try {
    return await work(undefined);
  } catch (error) {
    if (!(error instanceof CopyNeeded)) throw error;
    return work(await typesetAgreement(error.facts, error.signed));
  }
}

/**
 * Signs the last version of an agreement for the actor's party. With the second signature the signed copy is kept and the order is agreed.
 * @param copy the signed copy, made of what an earlier try said with CopyNeeded
 * @throws ServerProblem `order.transition` unless the order is accepted, `agreement.incomplete`, `agreement.changed` when this is not what there is to
 *   sign, `agreement.signed-already`
 */
export async function signAgreement(
  service: Service,
  tx: Transaction,
  actor: PartyActor,
  order: string,
  signature: NewSignature,
  copy: Uint8Array | undefined,
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
  const isSecond = before.length > 0;
  if (isSecond && copy === undefined) {
    const own = { ...signature, side: actor.partyKind, signedAt: signature.signedAt.toISOString() };
    const signatures = [...before, own].sort((one, other) => one.side.localeCompare(other.side));
    throw new CopyNeeded(factsOf(latest), { sha256: latest.sha256, signatures });
  }
  await tx.insert(agreementSignature).values({
    agreement: latest.id,
    side: actor.partyKind,
    party: actor.party,
    account: actor.kind === 'member' ? actor.account : null,
    token: actor.kind === 'token' ? actor.token : null,
    ...signature,
  });
  if (isSecond && copy !== undefined) await keepSignedCopy(service, tx, latest, copy);
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

async function keepSignedCopy(service: Service, tx: Transaction, row: AgreementRow, copy: Uint8Array): Promise<void> {
  const { file } = await keepPaper(service, tx, row.orderId, `${fileName(factsOf(row))} ondertekend.pdf`, copy);
  await tx.update(agreement).set({ signedFile: file }).where(eq(agreement.id, row.id));
}
