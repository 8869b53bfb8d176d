import { type ProblemCode, VerrijkError } from '@verrijk/core';

const READING: Readonly<Record<string, ProblemCode>> = { ENOENT: 'file.not-found', ENOTDIR: 'file.not-found' };
const WRITING: Readonly<Record<string, ProblemCode>> = {
  EEXIST: 'file.exists',
  ENOSPC: 'file.disk-full',
  EDQUOT: 'file.disk-full',
};

/** A failure to open or read `file` as a reason to stop; what the system did not say is passed on as it is. */
export function readingProblem(error: unknown, file: string): unknown {
  return problem(error, file, READING, 'file.not-readable');
}

/** A failure to make or write `file` as a reason to stop; what the system did not say is passed on as it is. */
export function writingProblem(error: unknown, file: string): unknown {
  return problem(error, file, WRITING, 'file.not-writable');
}

/** The reader of our output went away: nothing to report, the run just ends with exit code 0. */
export function isBrokenPipe(error: unknown): boolean {
  return systemCode(error) === 'EPIPE';
}

/** The system's code of an error ("ENOENT"); undefined when it is none of the system's. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function problem(
  error: unknown,
  file: string,
  known: Readonly<Record<string, ProblemCode>>,
  otherwise: ProblemCode,
): unknown {
  const reason = systemCode(error);
  if (reason === undefined || isBrokenPipe(error)) return error;
  return new VerrijkError(known[reason] ?? otherwise, { file, reason }, { cause: error });
}
