import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { createApp } from '../../src/app.ts';
import { keepPaper } from '../../src/agreement/current-agreement.ts';
import { makeAgreementPdf } from '../../src/agreement/make-agreement-pdf.ts';
import { AGREEMENT_EDITION, describeAgreement } from '../../src/agreement/text/describe-agreement.ts';
import { agreementDocument } from '../../src/contract/orders/agreement.ts';
import type { AgreementBlock, AgreementState, AgreementText } from '../../src/contract/orders/agreement.ts';
import { agreement as agreements } from '../../src/store/tables/agreements.ts';
import { listeningQueue, turningKeys } from '../support/notice-parties.ts';
import { orderIn } from '../support/orders.ts';
import { makeParty, makePerson } from '../support/people.ts';
import type { Headers } from '../support/people.ts';
import { testDatabase } from '../support/test-database.ts';
import { serviceWith } from '../support/fake-parts.ts';
import { testVault } from '../support/test-vault.ts';
import { EXAMPLE_FACTS } from './example-facts.ts';

const HAS_PDFTOTEXT = spawnSync('pdftotext', ['-v']).error === undefined;
const READS_TEXT = { skip: HAS_PDFTOTEXT ? false : 'pdftotext is not here, so the text of the PDF is not read' };

const { store } = await testDatabase();
const { vault } = await testVault(store);
const app = await createApp(serviceWith(store, { vault, queue: listeningQueue(), keys: turningKeys() }));

/** The parties of the example, so that its agreement is the one that is read here. */
function profileOf(side: 'organisation' | 'provider'): Parameters<typeof makeParty>[2] {
  const { privacyEmail: _, isFictional: __, ...profile } = EXAMPLE_FACTS[side];
  return profile;
}
const parties = {
  organisation: await makeParty(store, 'organisation', profileOf('organisation')),
  provider: await makeParty(store, 'provider', profileOf('provider')),
};
const owner = (await makePerson(store, parties.organisation, 'owner')).headers;
const reader = (await makePerson(store, parties.organisation, 'reader')).headers;
const operator = (await makePerson(store, parties.provider, 'operator')).headers;
const stranger = (await makePerson(store, await makeParty(store, 'organisation', {}), 'owner')).headers;

async function readText(
  order: string,
  headers: Headers = owner,
): Promise<{ readonly status: number; readonly body: AgreementText & { readonly code?: string } }> {
  const answer = await app.inject({ method: 'GET', url: `/api/orders/${order}/agreement/text`, headers });
  return { status: answer.statusCode, body: answer.json() };
}

async function readAgreement(order: string): Promise<NonNullable<AgreementState['agreement']>> {
  const answer = await app.inject({ method: 'GET', url: `/api/orders/${order}/agreement`, headers: owner });
  return answer.json<AgreementState>().agreement!;
}

async function sign(order: string, headers: Headers, sha256: string): Promise<void> {
  const url = `/api/orders/${order}/agreement/signatures`;
  const payload = { name: 'A. de Voorbeeld', role: 'directeur', sha256, agrees: true };
  assert.equal((await app.inject({ method: 'POST', url, headers, payload })).statusCode, 201);
}

/** Every text of it in the order of the PDF. */
function textsOf({ document }: AgreementText): string[] {
  assert.ok(document !== null);
  const { title, subtitle, parts } = document;
  return [title, subtitle, ...parts.flatMap((part) => [part.title, ...part.blocks.flatMap(textsOfBlock)])];
}

function textsOfBlock(block: AgreementBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'clauses':
      return block.clauses.flatMap(({ text, points }) => [text, ...points]);
    case 'table':
      return [...block.headers, ...block.rows.flat()];
    case 'signatures':
      return block.signers.flatMap(({ side, party, lines }) => [
        side,
        party,
        ...lines.flatMap(({ label, text }) => [label, text]),
      ]);
  }
}

/** Without what a line, a hyphen at its end, a page or a column may do to it. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

function lettersOf(pdf: Uint8Array): string {
  const { stdout } = spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], { input: pdf });
  const lines = stdout
    .toString()
    .split(/[\n\f]/)
    .filter((line) => !/^(FICTIEF|pagina \d|Verwerkersovereenkomst V-)/.test(line));
  // The number of a clause stands before it.
  return letters(lines.map((line) => line.replace(/^\d+\.\d+(?= |$)/, '')).join('\n'));
}

/** Each text behind the one before it, and nothing else between them. */
function inThisOrder(whole: string, texts: readonly string[]): void {
  assert.equal(texts.map(letters).join(''), whole);
}

async function pdfOf(order: string, copy: 'signed' | 'unsigned'): Promise<Uint8Array> {
  const url = `/api/orders/${order}/agreement.pdf?copy=${copy}`;
  return (await app.inject({ method: 'GET', url, headers: owner })).rawPayload;
}

function accepted(): Promise<{ readonly id: string }> {
  const { purpose, selection, period } = EXAMPLE_FACTS;
  return orderIn(store, parties, 'accepted', { purpose, selection, period });
}

test('the text is what the PDF is made of, before and after both have signed', async () => {
  const { id } = await accepted();
  const { facts, sha256 } = await readAgreement(id);
  const { footer: _, ...unsigned } = describeAgreement(facts);
  const first = await readText(id, reader);
  assert.deepEqual(first, { status: 200, body: { version: 1, sha256, isSigned: false, document: unsigned } });
  await sign(id, owner, sha256);
  assert.deepEqual(await readText(id, operator), first);
  await sign(id, operator, sha256);
  const { signatures } = await readAgreement(id);
  const { footer: __, ...signed } = describeAgreement(facts, { sha256, signatures });
  const last = await readText(id, operator);
  assert.deepEqual(last, { status: 200, body: { version: 1, sha256, isSigned: true, document: signed } });
});

test('its words, one after another, are those of the PDF that is downloaded', READS_TEXT, async () => {
  const { id } = await accepted();
  const { facts, sha256 } = await readAgreement(id);
  assert.equal(facts.organisation.name, EXAMPLE_FACTS.organisation.name);
  const unsigned = textsOf((await readText(id)).body);
  assert.ok(unsigned.length > 100);
  inThisOrder(lettersOf(await pdfOf(id, 'unsigned')), unsigned);
  await sign(id, owner, sha256);
  await sign(id, operator, sha256);
  inThisOrder(lettersOf(await pdfOf(id, 'signed')), textsOf((await readText(id)).body));
  const document = agreementDocument.parse(describeAgreement(EXAMPLE_FACTS));
  inThisOrder(lettersOf(makeAgreementPdf(EXAMPLE_FACTS)), textsOf({ version: 1, sha256, isSigned: false, document }));
});

test('what was signed in an edition that is no longer here says so, and keeps its PDF', async () => {
  const { id } = await orderIn(store, parties, 'agreed');
  const facts = { ...EXAMPLE_FACTS, edition: AGREEMENT_EDITION - 1 };
  const sha256 = await store.asParty(parties.organisation, async (tx) => {
    const paper = await keepPaper({ vault }, tx, id, 'Oud.pdf', makeAgreementPdf(facts));
    await tx
      .insert(agreements)
      .values({ id: randomUUID(), orderId: id, version: 1, facts, ...paper, madeAt: new Date() });
    return paper.sha256;
  });
  const { status, body } = await readText(id);
  assert.deepEqual([status, body], [200, { version: 1, sha256, isSigned: false, document: null }]);
  assert.ok((await pdfOf(id, 'unsigned')).length > 1000);
});

test('there is none to read for others, and none before it is made', async () => {
  const { id } = await accepted();
  assert.equal((await readText(id, stranger)).status, 404);
  const draft = await orderIn(store, parties, 'quoted');
  const { status, body } = await readText(draft.id);
  assert.deepEqual([status, body.code], [409, 'agreement.incomplete']);
});
