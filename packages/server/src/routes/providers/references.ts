import { randomUUID } from 'node:crypto';
import { and, desc, eq, inArray, isNotNull, lt } from 'drizzle-orm';
import { VerrijkError } from '@verrijk/core';
import type { ProblemCode } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import type { PartyActor } from '../../actor.ts';
import { recordEvent } from '../../audit/record-event.ts';
import type { Reference, referenceEndpoints } from '../../contract/providers/references.ts';
import { SERVER_PROBLEMS } from '../../contract/problem.ts';
import type { ServerProblemCode } from '../../contract/problem.ts';
import { describe, languageOf } from '../../http/answer-problem.ts';
import type { Handlers } from '../../http/handler.ts';
import { cutPage, readPosition } from '../../http/page-position.ts';
import { receiveUpload, requireVersion, sayWhereItStands } from '../../http/bytes/receive-upload.ts';
import { ServerProblem } from '../../problems/server-problem.ts';
import { changeReference, lockReference, requireReference } from '../../references/require-reference.ts';
import { verifyStoredReference } from '../../references/verify-references.ts';
import type { Service } from '../../service.ts';
import type { Transaction } from '../../store/store.ts';
import { references } from '../../store/tables/references.ts';
import type { ReferenceRow } from '../../store/tables/references.ts';
import { UPLOAD_HOURS } from '../../vault/open-uploads.ts';

/** Sources of which there is no reference yet: somebody who begins anew without finishing must not fill the disk. */
const MOST_OPEN = 4;
const ACTIVATED_FROM = ['built', 'retired'] as const;
const OPEN = ['uploading', 'uploaded', 'building', 'failed'] as const;

export const referenceHandlers: Handlers<keyof typeof referenceEndpoints> = {
  'references.list': async ({ tx, actor, query, request }) => {
    const rows = await tx
      .select()
      .from(references)
      .where(and(eq(references.provider, actor.party), lt(references.position, readPosition(query.cursor))))
      .orderBy(desc(references.position))
      .limit(query.limit + 1);
    return cutPage(rows, query.limit, (row) => show(row, languageOf(request)));
  },

  'references.create': async ({ service, tx, actor, body, request, reply }) => {
    const { name, edition, modelYear, source } = body;
    const most = service.settings.mostReferenceBytes;
    if (source.bytes > most) throw new ServerProblem('request.too-large', { most });
    await requireRoom(tx, actor);
    const id = randomUUID();
    const upload = await service.vault.begin(tx, {
      scope: { kind: 'reference', reference: id },
      purpose: 'reference-source',
      name: source.name,
      mediaType: source.mediaType,
      promised: { bytes: source.bytes, sha256: source.sha256 },
    });
    const [row] = await tx
      .insert(references)
      .values({
        ...{ id, provider: actor.party, name, edition, modelYear: modelYear ?? null },
        ...{ sourceFile: upload, sourceBytes: source.bytes, createdAt: service.now() },
      })
      .returning();
    void reply.header('location', `/api/references/${id}/source`);
    sayWhereItStands(reply, 0, source.bytes, expiryOf(service));
    await recordEvent(tx, { actor, kind: 'reference.created', details: { reference: id, bytes: source.bytes } });
    return show(row!, languageOf(request));
  },

  'references.read': async ({ tx, actor, params, request }) =>
    show(await requireReference(tx, actor.party, params.reference), languageOf(request)),

  'references.offset': async ({ service, tx, actor, params, request, reply }) => {
    requireVersion(request, reply);
    const upload = await requireOpenSource(tx, actor, params.reference);
    const open = await service.vault.open(tx, upload);
    if (open === undefined) throw new ServerProblem('request.not-found');
    sayWhereItStands(reply, open.offset, open.promised?.bytes, expiryOf(service));
    return undefined;
  },

  'references.append': async ({ service, actor, params: { reference }, request, reply }) => {
    const find = (tx: Transaction): Promise<string> => requireOpenSource(tx, actor, reference);
    const whenWhole = async (tx: Transaction): Promise<void> => {
      await changeReference(tx, actor.party, reference, { state: 'uploaded' });
    };
    return receiveUpload(service, { party: actor.party, find, whenWhole }, request, reply);
  },

  'references.build': async ({ service, tx, actor, params, request }) => {
    const row = await lockReference(tx, actor.party, params.reference, ['uploading', 'uploaded', 'failed']);
    if (row.sourceFile === null) throw new ServerProblem('file.destroyed');
    await requireWhole(service, tx, row.sourceFile, row.sourceBytes);
    const building = await changeReference(tx, actor.party, row.id, { state: 'building', failure: null });
    await service.queue.add(tx, 'build-reference', { reference: row.id }, { party: actor.party });
    return show(building, languageOf(request));
  },

  'references.activate': async ({ service, actor, params, request, once }) => {
    const { store } = service;
    const { id, file, sha256, state } = await store.asParty(actor.party, (tx) =>
      requireReference(tx, actor.party, params.reference),
    );
    const isDue = ACTIVATED_FROM.some((each) => each === state) && file !== null && sha256 !== null;
    // In no transaction: every byte is read.
    if (isDue) await verifyStoredReference(service, actor.party, { id, file, sha256 });
    return store.asParty(actor.party, (tx) =>
      once(tx, async () => {
        if (!isDue) throw new ServerProblem('reference.state', { state });
        const row = await putInUse(service, tx, actor, id);
        await recordEvent(tx, { actor, kind: 'reference.activated', details: { reference: id, sha256 } });
        return show(row, languageOf(request));
      }),
    );
  },

  'references.retire': async ({ service, tx, actor, params, request }) => {
    await lockReference(tx, actor.party, params.reference, ['built', 'active']);
    const changes = { state: 'retired', retiredAt: service.now() } as const;
    const row = await changeReference(tx, actor.party, params.reference, changes);
    await recordEvent(tx, { actor, kind: 'reference.retired', details: { reference: row.id } });
    return show(row, languageOf(request));
  },

  'references.remove': async ({ service, tx, actor, params }) => {
    const states = ['uploading', 'uploaded', 'built', 'failed', 'retired', 'damaged'] as const;
    const { id } = await lockReference(tx, actor.party, params.reference, states);
    await tx.delete(references).where(and(eq(references.id, id), eq(references.provider, actor.party)));
    await service.vault.destroy(tx, { kind: 'reference', reference: id });
    await recordEvent(tx, { actor, kind: 'reference.removed', details: { reference: id } });
  },
};

async function putInUse(service: Service, tx: Transaction, { party }: PartyActor, id: string): Promise<ReferenceRow> {
  // Two who activate at once do so one after the other.
  await tx.$client.query('select pg_advisory_xact_lock(hashtextextended($1, 9))', [party]);
  await lockReference(tx, party, id, ACTIVATED_FROM);
  const now = service.now();
  await tx
    .update(references)
    .set({ state: 'retired', retiredAt: now })
    .where(and(eq(references.provider, party), eq(references.state, 'active')));
  return changeReference(tx, party, id, { state: 'active', activatedAt: now, retiredAt: null });
}

async function requireRoom(tx: Transaction, { party }: PartyActor): Promise<void> {
  await tx.$client.query('select pg_advisory_xact_lock(hashtextextended($1, 9))', [party]);
  const isOpen = and(inArray(references.state, [...OPEN]), isNotNull(references.sourceFile));
  const open = await tx.$count(references, and(eq(references.provider, party), isOpen));
  if (open >= MOST_OPEN) throw new ServerProblem('upload.too-many', { most: MOST_OPEN });
}

/** The file of a source that may still grow. */
async function requireOpenSource(tx: Transaction, { party }: PartyActor, id: string): Promise<string> {
  const { state, sourceFile } = await requireReference(tx, party, id);
  if (sourceFile === null) throw new ServerProblem('request.not-found');
  if (state !== 'uploading') throw new ServerProblem('reference.state', { state });
  return sourceFile;
}

/** @throws ServerProblem `file.incomplete` when bytes are missing that were promised */
async function requireWhole(service: Service, tx: Transaction, file: string, promised: number): Promise<void> {
  const open = await service.vault.open(tx, file);
  if (open !== undefined && open.offset < promised) {
    throw new ServerProblem('file.incomplete', { bytes: open.offset, promised });
  }
}

function expiryOf(service: Service): Date {
  return new Date(service.now().getTime() + UPLOAD_HOURS * 3_600_000);
}

function show(row: ReferenceRow, language: Language): Reference {
  const { id, name, edition, modelYear, state, sourceBytes, sha256, facts, failure } = row;
  const time = (at: Date | null): string | null => at?.toISOString() ?? null;
  return {
    ...{ id, name, edition, modelYear, state, sha256, source: { bytes: sourceBytes }, report: facts },
    failure: failure === null ? null : { code: failure.code, sentence: sentenceOf(failure, language) },
    createdAt: row.createdAt.toISOString(),
    builtAt: time(row.builtAt),
    activatedAt: time(row.activatedAt),
    retiredAt: time(row.retiredAt),
  };
}

function sentenceOf({ code, details }: NonNullable<ReferenceRow['failure']>, language: Language): string {
  const error = Object.hasOwn(SERVER_PROBLEMS, code)
    ? new ServerProblem(code as ServerProblemCode, details)
    : new VerrijkError(code as ProblemCode, details);
  return describe(error, language).detail;
}
