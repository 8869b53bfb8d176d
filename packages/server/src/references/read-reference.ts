import { createHash } from 'node:crypto';
import { VerrijkError } from '@verrijk/core';
import type { EngineInput } from '../engine/run-engine.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import type { Service } from '../service.ts';

/** What a reference is read by. */
interface StoredReference {
  readonly file: string;
  readonly sha256: string;
}

/**
 * The bytes of a reference that was built, compared with its hash as they pass: the last of them is given only when all of them are what was
 * built. @throws VerrijkError `reference.damaged`, while reading; ServerProblem `request.not-found` when it is gone
 */
export async function readReference(
  { store, vault }: Pick<Service, 'store' | 'vault'>,
  provider: string,
  { file, sha256 }: StoredReference,
): Promise<EngineInput> {
  const facts = await store.asParty(provider, (tx) => vault.facts(tx, file)).catch(notDamaged);
  if (facts === undefined) throw new ServerProblem('request.not-found');
  return { size: facts.bytes, bytes: comparing(vault.read(provider, file), facts.bytes, sha256) };
}

async function* comparing(bytes: AsyncIterable<Uint8Array>, size: number, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let left = size;
  try {
    for await (const chunk of bytes) {
      hash.update(chunk);
      left -= chunk.length;
      if (left <= 0 && hash.digest('hex') !== sha256) throw new VerrijkError('reference.damaged');
      yield chunk;
    }
  } catch (error) {
    notDamaged(error);
  }
  if (left !== 0) throw new VerrijkError('reference.damaged');
}

/** What the vault finds damaged of a reference is a damaged reference. */
function notDamaged(error: unknown): never {
  if (error instanceof ServerProblem && (error.code === 'file.damaged' || error.code === 'file.destroyed')) {
    throw new VerrijkError('reference.damaged', {}, { cause: error });
  }
  throw error;
}
