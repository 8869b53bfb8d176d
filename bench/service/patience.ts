import { setTimeout as wait } from 'node:timers/promises';
import { ApiProblem } from '@verrijk/server/contract';

/** Asks again, after as long as is asked for, while the service says that it is busy. @throws ApiProblem for anything else */
export async function withPatience<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.problem.status !== 429) throw error;
      await wait((error.problem.retryAfter ?? 1) * 1000);
    }
  }
}
