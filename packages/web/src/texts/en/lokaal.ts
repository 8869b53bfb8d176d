import type { lokaal as dutch } from '../nl/lokaal.ts';

/** What is done on one's own computer, without an account. */
export const lokaal: typeof dutch = { title: 'Without account' };
