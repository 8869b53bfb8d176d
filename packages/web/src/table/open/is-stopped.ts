/** Whether this is what a piece of work ends with when somebody stops it. */
export function isStopped(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
