import { openReference } from '@verrijk/core';
import type { BuiltReference } from '@verrijk/core';
import type { MeasuredSink } from '@verrijk/files/node';
import { countReference } from '@verrijk/steps';
import type { ReferenceCounts } from '@verrijk/steps';

export interface WrittenReference {
  readonly output: { readonly path: string; readonly sha256: string; readonly bytes: number };
  readonly counts: ReferenceCounts;
}

/** Writes and commits a reference that was just built; reads it as a user will before it appears. */
export async function writeReference(
  built: BuiltReference,
  path: string,
  sink: MeasuredSink,
): Promise<WrittenReference> {
  const bytes = new Uint8Array(built.parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of built.parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const counts = countReference(openReference(bytes.buffer));
  await sink.write(bytes);
  await sink.commit();
  return { output: { path, sha256: sink.sha256(), bytes: sink.bytes }, counts };
}
