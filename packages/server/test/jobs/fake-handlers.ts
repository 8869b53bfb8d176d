import type { JobHandler, JobHandlers } from '../../src/jobs/running/job-handler.ts';
import type { JobKind } from '../../src/jobs/queue/queue.ts';

/** Handlers of which a test names the ones it uses; the others fail. */
export function fakeHandlers(given: Partial<{ [Kind in JobKind]: Partial<JobHandler<Kind>> }>): JobHandlers {
  const unused = {
    delays: [],
    limitSeconds: 60,
    atOnce: 1,
    run: () => Promise.reject(new Error('This test does no such work')),
    giveUp: () => Promise.resolve(),
  };
  return {
    'enrich-order': { ...unused, ...given['enrich-order'] },
    'build-reference': { ...unused, ...given['build-reference'] },
    'send-mail': { ...unused, ...given['send-mail'] },
    'call-webhook': { ...unused, ...given['call-webhook'] },
  };
}

/** Waits until something holds; throws after `seconds`. Returns how long it took, in milliseconds. */
export async function until(holds: () => boolean | Promise<boolean>, seconds = 15): Promise<number> {
  const start = performance.now();
  while (!(await holds())) {
    if (performance.now() - start > seconds * 1000) throw new Error(`not within ${seconds} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return performance.now() - start;
}
