import { checkPrivacyStatement } from '@verrijk/core';
import type { PrivacyCheck } from '@verrijk/core';
import { runInThread } from '../threads/run-in-thread.ts';
import type { ThreadWork } from '../threads/run-in-thread.ts';

/** As long as statements are; a longer text may be made to keep a core busy, and goes to a thread. */
const SHORT = 20_000;

const IS_SOURCE = import.meta.url.endsWith('.ts');
const WORK: ThreadWork = {
  module: IS_SOURCE
    ? new URL('./statement-thread.ts', import.meta.url)
    : new URL('./statement-thread.js', import.meta.url),
  timeLimit: 15_000,
  memoryMegabytes: 128,
};

/** Which points a privacy statement has, without making others wait for a long one. Throws as `runInThread` does. */
export async function checkStatement(text: string): Promise<PrivacyCheck> {
  return text.length <= SHORT ? checkPrivacyStatement(text) : runInThread<PrivacyCheck>(WORK, text);
}
