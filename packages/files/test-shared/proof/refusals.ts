import type { ProblemCode } from '@verrijk/core';

/**
 * Workbooks that our simple reader can read and that are refused all the same, each for a reason that holds. Anything
 * else that is refused although it can be read fails the proof.
 */
export const ACCEPTED_REFUSALS: Readonly<Record<string, readonly [code: ProblemCode, reason: string]>> = {};
