import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPrivacyStatement } from '@verrijk/core';
import { typesetPdf } from '@verrijk/report/typeset';
import { BlobSink, writeZipParts } from '@verrijk/files';
import { nodeCompression } from '@verrijk/files/node';
import { createApp } from '../../src/app.ts';
import { ORDER_STATES } from '../../src/contract/orders/order-states.ts';
import { checkStatement } from '../../src/privacy/check-statement.ts';
import type { PrivacyCheckView } from '../../src/contract/orders/privacy.ts';
import { turningKeys } from '../support/notice-parties.ts';
import { orderIn } from '../support/orders.ts';
import { makeParty, makePerson, makeToken } from '../support/people.ts';
import type { Headers } from '../support/people.ts';
import { testDatabase } from '../support/test-database.ts';
import { serviceWith } from '../support/fake-parts.ts';

const { store } = await testDatabase();
const app = await createApp(serviceWith(store, { keys: turningKeys() }));
const parties = { organisation: await makeParty(store, 'organisation'), provider: await makeParty(store, 'provider') };
const owner = (await makePerson(store, parties.organisation, 'owner')).headers;
const reader = (await makePerson(store, parties.organisation, 'reader')).headers;
const operator = (await makePerson(store, parties.provider, 'operator')).headers;
const stranger = (await makePerson(store, await makeParty(store, 'organisation'), 'owner')).headers;

/** Fictional, and spread over lines as a page does. */
const PARAGRAPHS = [
  'Stichting De Zilveren Maan (fictief) is verantwoordelijk voor de verwerking van persoonsgegevens.',
  'Wij gebruiken je postcode en huisnummer om ons publiek te analyseren.',
  'Wij delen je gegevens nooit met derden.',
  'Je kunt een klacht indienen bij de Autoriteit Persoonsgegevens.',
];
const FOUND = ['controller', 'purpose', 'address-data', 'complaint'];

async function zip(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const sink = new BlobSink();
  const encoder = new TextEncoder();
  const bytes = new Map(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)]));
  await writeZipParts(bytes, sink, nodeCompression());
  await sink.commit();
  assert.ok(sink.blob);
  return new Uint8Array(await sink.blob.arrayBuffer());
}

function wordDocument(paragraphs: readonly string[]): Promise<Uint8Array> {
  // A paragraph of several runs, as Word makes them, and a deletion that is still tracked.
  const body = paragraphs.map((text) => {
    const middle = text.length >> 1;
    return `<w:p w:rsidR="1"><w:r><w:t xml:space="preserve">${text.slice(0, middle)}</w:t></w:r><w:r><w:t>${text.slice(middle)}</w:t></w:r><w:del><w:r><w:delText>Wij bewaren gegevens 2 jaar.</w:delText></w:r></w:del></w:p>`;
  });
  const xml = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`;
  return zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': xml });
}

const PDF_PROGRAM =
  '#set document(title: "Privacy", date: none)\n#set page(width: 70mm)\n#for text in content { par(text) }\n';

function pdfOf(paragraphs: readonly string[]): Uint8Array {
  return typesetPdf(PDF_PROGRAM, paragraphs, (same) => same);
}

const UTF8 = new TextEncoder();
const TEXT = PARAGRAPHS.join('\n\n');

async function post(
  url: string,
  headers: Headers,
  payload: object,
): Promise<{ status: number; body: PrivacyCheckView & { code?: string } }> {
  const answer = await app.inject({ method: 'POST', url, headers, payload });
  return { status: answer.statusCode, body: answer.json() };
}

function file(bytes: Uint8Array): object {
  return { file: { base64: Buffer.from(bytes).toString('base64') } };
}

function foundIn({ points }: PrivacyCheckView): string[] {
  return points.filter(({ status }) => status === 'found').map(({ point }) => point);
}

const FORMS: readonly (readonly [form: string, payload: object])[] = [
  ['text', { text: TEXT }],
  ['txt', file(UTF8.encode(TEXT))],
  ['txt in Windows-1252', file(Buffer.from(`Privé\n\n${TEXT}`, 'latin1'))],
  ['txt in UTF-16', file(Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(TEXT, 'utf16le')]))],
  ['html', file(UTF8.encode(`<!doctype html><body>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</body>`))],
  ['docx', file(await wordDocument(PARAGRAPHS))],
  ['pdf, its sentences over several lines', file(pdfOf(PARAGRAPHS))],
];

for (const [form, payload] of FORMS) {
  test(`the same points are found in ${form}`, async () => {
    const { status, body } = await post('/api/privacy-check', owner, payload);
    assert.equal(status, 200, JSON.stringify(body));
    assert.deepEqual(foundIn(body), FOUND);
    assert.equal(body.points.find(({ point }) => point === 'recipients')!.status, 'contradicted');
    assert.match(body.notAdvice, /geen juridisch advies/);
    for (const { add, label, why } of body.points) assert.ok(add !== '' && label !== '' && why !== '');
  });
}

const REFUSED: readonly (readonly [what: string, payload: object, status: number, code: string])[] = [
  ['a scan: a PDF without text', file(pdfOf([])), 422, 'privacy.no-text'],
  ['a PDF that is cut off', file(pdfOf(PARAGRAPHS).subarray(0, 900)), 422, 'privacy.unreadable'],
  ['a PDF in name alone', file(UTF8.encode('%PDF-1.7\nnothing')), 422, 'privacy.unreadable'],
  ['a zip that is no text document', file(await zip({ 'a.txt': 'a' })), 422, 'privacy.unreadable'],
  ['a damaged zip', file((await wordDocument(PARAGRAPHS)).subarray(0, 200)), 422, 'privacy.unreadable'],
  ['a document without text', file(await wordDocument([''])), 422, 'privacy.no-text'],
  [
    'a zip bomb',
    file(await zip({ 'word/document.xml': `<w:t>${' '.repeat(60_000_000)}</w:t>` })),
    422,
    'privacy.unreadable',
  ],
  ['a picture', file(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), 415, 'privacy.form'],
  ['blanks', { text: ' \n ' }, 422, 'privacy.no-text'],
  ['a page without words', file(UTF8.encode('<html><body><p> </p></body></html>')), 422, 'privacy.no-text'],
  ['nothing', {}, 400, 'request.invalid'],
  ['no base64', { file: { base64: '***' } }, 400, 'request.invalid'],
  ['too long a text', { text: 'a'.repeat(100_001) }, 400, 'request.invalid'],
];

for (const [what, payload, status, code] of REFUSED) {
  test(`refused in words: ${what}`, async () => {
    const answer = await post('/api/privacy-check', owner, payload);
    assert.deepEqual([answer.status, answer.body.code], [status, code]);
  });
}

test('a statement that is longer than statements are is looked at in a thread, with the same outcome', async () => {
  const text = `${PARAGRAPHS.join('\n')}\n${'Dit is een zin die niets zegt over gegevens. '.repeat(600)}`;
  assert.deepEqual(await checkStatement(text), checkPrivacyStatement(text));
  let ticks = 0;
  const timer = setInterval(() => ticks++, 1);
  await checkStatement(`${'.'.repeat(99_000)} ${text.slice(0, 900)}`).finally(() => clearInterval(timer));
  assert.ok(ticks > 5, 'others were answered meanwhile');
});

test('many files at once: some are asked to come back, none fails, and the service goes on', async () => {
  const payload = file(pdfOf(PARAGRAPHS));
  const answers = await Promise.all(Array.from({ length: 9 }, () => post('/api/privacy-check', owner, payload)));
  const statuses = answers.map(({ status }) => status);
  assert.ok(statuses.includes(200), statuses.join());
  assert.ok(
    statuses.every((status) => status === 200 || status === 429),
    statuses.join(),
  );
  assert.equal((await post('/api/privacy-check', owner, payload)).status, 200);
});

test('with an order the outcome is kept and the statement is not; the organisation alone reads it, in its language', async () => {
  const { id } = await orderIn(store, parties, 'counted');
  const url = `/api/orders/${id}/privacy`;
  const text = `${TEXT} Kanarie4711.`;
  assert.equal((await post(`${url}-check`, owner, { text })).status, 200);
  const read = async (
    headers: Headers,
  ): Promise<{ status: number; body: { legalGround: unknown; privacyCheck: PrivacyCheckView } }> => {
    const answer = await app.inject({ method: 'GET', url, headers });
    return { status: answer.statusCode, body: answer.json() };
  };
  const { body } = await read({ ...reader, 'accept-language': 'en' });
  assert.deepEqual(foundIn(body.privacyCheck), FOUND);
  assert.match(body.privacyCheck.notAdvice, /no legal advice/);
  assert.equal(body.legalGround, null);
  assert.deepEqual([(await read(operator)).status, (await read(stranger)).status], [403, 404]);
  assert.deepEqual(
    [(await post(`${url}-check`, reader, { text })).status, (await post(`${url}-check`, stranger, { text })).status],
    [403, 404],
  );
  const kept = await store.asSystem('audit', ({ $client }) =>
    $client.query('select row_to_json(orders)::text as row from orders where id = $1', [id]),
  );
  assert.ok(!(kept.rows as { row: string }[])[0]!.row.includes('Kanarie4711'));
});

test('the legal ground is recorded as it is given and never judged; nobody but who acts for the organisation gives it', async () => {
  const { id } = await orderIn(store, parties, 'draft');
  const put = async (headers: Headers, payload: object, order = id): Promise<number> =>
    (await app.inject({ method: 'PUT', url: `/api/orders/${order}/legal-ground`, headers, payload })).statusCode;
  const ground = { ground: 'legitimate-interest', explanation: 'Wij willen weten wie er komt (fictief).' };
  const token = (await makeToken(store, parties.organisation, ['orders:write'])).headers;
  assert.deepEqual(
    [
      await put(owner, ground),
      await put(token, ground),
      await put(reader, ground),
      await put(operator, ground),
      await put(stranger, ground),
    ],
    [200, 200, 403, 403, 404],
  );
  assert.equal(await put(owner, { ground: 'vital-interest', explanation: 'Onzin (fictief)' }), 200);
  for (const wrong of [{ ground: 'because' }, { ground: 'consent' }, { ground: 'consent', explanation: ' ' }]) {
    assert.equal(await put(owner, wrong), 400);
  }
  const { legalGround } = (await app.inject({ method: 'GET', url: `/api/orders/${id}/privacy`, headers: owner })).json<{
    legalGround: Record<string, string>;
  }>();
  assert.deepEqual([legalGround['ground'], legalGround['explanation']], ['vital-interest', 'Onzin (fictief)']);
  for (const state of ORDER_STATES) {
    const isOver = state === 'purged' || state === 'refused' || state === 'cancelled';
    assert.equal(await put(owner, ground, (await orderIn(store, parties, state)).id), isOver ? 409 : 200, state);
  }
});
