import { VerrijkError } from '@verrijk/core';

/** Does the work on a part, and says in every problem with the file which part it is about. */
export async function namingPart<T>(part: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof VerrijkError) || !error.code.startsWith('file.') || 'part' in error.details) throw error;
    throw new VerrijkError(error.code, { part, ...error.details }, { cause: error });
  }
}
