import { VerrijkError } from '@verrijk/core';
import { recordEvent } from '../audit/record-event.ts';
import { buildReference } from '../engine/run-engine.ts';
import type { ProducedFile } from '../engine/engine-task.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import { Hopeless } from '../jobs/running/job-handler.ts';
import type { JobAtWork, JobHandler } from '../jobs/running/job-handler.ts';
import { outputFiles } from '../engine/output-files.ts';
import { dutchDay } from '../orders/dutch-day.ts';
import type { StoredReferenceFailure } from '../contract/providers/references.ts';
import type { Service } from '../service.ts';
import type { Transaction } from '../store/store.ts';
import { changeReference, lockReference } from './require-reference.ts';

const SERVICE = { kind: 'service' } as const;
/** The source itself is to blame: the same would happen again. */
const HOPELESS: readonly string[] = [
  'delivery.too-heavy',
  'file.damaged',
  'file.destroyed',
  'file.hash',
  'file.incomplete',
  'request.not-found',
  'reference.state',
];

/** Builds a reference of its source; what was built is sealed in the transaction that ends the job, and read once more before. */
export const buildReferenceJob: JobHandler<'build-reference'> = {
  delays: [10, 60],
  limitSeconds: 3600,
  atOnce: 1,
  run: build,
  giveUp,
};

async function build(job: JobAtWork<'build-reference'>): Promise<void> {
  const { service, party, data, signal } = job;
  const { store, vault } = service;
  try {
    const row = await store.asParty(party, (tx) => lockReference(tx, party, data.reference, ['building']));
    const source = await store.asParty(party, async (tx) => {
      if (row.sourceFile === null) throw new ServerProblem('file.destroyed');
      return vault.seal(tx, row.sourceFile);
    });
    await store.asParty(party, (tx) => removeLeftovers(service, tx, data.reference));
    const outputs = outputFiles(service, party, { kind: 'reference', reference: data.reference });
    const facts = await buildReference(
      {
        source: { bytes: vault.read(party, source.id), size: source.bytes },
        file: source.name,
        name: undefined,
        edition: undefined,
        today: dutchDay(service.now()),
        signal,
        onProgress: (share, rows) => job.report({ share: share * 0.9, phase: 'reading', rows }),
      },
      (file: ProducedFile) => outputs.take(file),
    );
    await outputs.flush();
    job.report({ share: 0.95, phase: 'writing', rows: facts.rows });
    await store.asParty(party, async (tx) => {
      await job.finish(tx);
      await lockReference(tx, party, data.reference, ['building']);
      await outputs.seal(tx);
      const built = await builtFile(service, tx, data.reference);
      await changeReference(tx, party, data.reference, {
        ...{ state: 'built', file: built.id, sha256: built.sha256, facts, failure: null, builtAt: service.now() },
      });
      await recordEvent(tx, {
        actor: SERVICE,
        kind: 'reference.built',
        party,
        details: { reference: data.reference, addresses: facts.addresses, contested: facts.contested },
      });
    });
  } catch (error) {
    throw isHopeless(error) ? new Hopeless(error) : error;
  }
}

/** What an attempt that broke off left behind, sealed or not: never what the reference points at. */
async function removeLeftovers(service: Service, tx: Transaction, reference: string): Promise<void> {
  const { rows } = await tx.$client.query<{ id: string }>(
    `select file.id from file join data_key on data_key.id = file.data_key
     where data_key.reference_id = $1 and file.purpose = 'reference'`,
    [reference],
  );
  for (const { id } of rows) await service.vault.remove(tx, id);
}

async function builtFile(service: Service, tx: Transaction, reference: string) {
  const { rows } = await tx.$client.query<{ id: string }>(
    `select file.id from file join data_key on data_key.id = file.data_key
     where data_key.reference_id = $1 and file.purpose = 'reference' and file.sealed_at is not null`,
    [reference],
  );
  const facts = rows.length === 1 ? await service.vault.facts(tx, rows[0]!.id) : undefined;
  if (facts === undefined) throw new ServerProblem('file.destroyed');
  return facts;
}

function isHopeless(error: unknown): error is VerrijkError | ServerProblem {
  return error instanceof VerrijkError || (error instanceof ServerProblem && HOPELESS.includes(error.code));
}

async function giveUp(
  _service: Service,
  tx: Transaction,
  { reference }: { readonly reference: string },
  why: unknown,
): Promise<void> {
  const { rows } = await tx.$client.query<{ provider: string }>(
    "select provider from reference where id = $1 and state = 'building' for update",
    [reference],
  );
  const provider = rows[0]?.provider;
  if (provider === undefined) return;
  const failure: StoredReferenceFailure = isHopeless(why)
    ? { code: why.code, details: why.details }
    : { code: 'service.failed', details: {} };
  await changeReference(tx, provider, reference, { state: 'failed', failure });
}
