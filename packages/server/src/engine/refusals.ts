import type { DeliveryFacts } from './run-engine.ts';
import { ServerProblem } from '../problems/server-problem.ts';

/**
 * Lets a delivery through that holds what it should and nothing else.
 * @throws ServerProblem `delivery.not-minimal`, with everything that is to change
 */
export function requireMinimal({ refusals }: Pick<DeliveryFacts, 'refusals'>): void {
  if (refusals.length === 0) return;
  const details = refusals.flatMap(({ reason, what, count, rows }, at): [string, string | number][] => [
    [`reason${at + 1}`, reason],
    [`what${at + 1}`, what],
    [`count${at + 1}`, count],
    [`rows${at + 1}`, rows],
  ]);
  throw new ServerProblem('delivery.not-minimal', Object.fromEntries(details));
}
