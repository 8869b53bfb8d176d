const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A session ends twelve hours after signing in, and after one hour without a request: NIST SP 800-63B asks for 24 hours and one at AAL2. */
const LONGEST = 12 * HOUR;
const LONGEST_IDLE = HOUR;
/** Whoever gave a password and not yet a second factor has a quarter of an hour. */
const LONGEST_SIGNING_IN = 15 * MINUTE;
/** How old a password, code or passkey may be when somebody changes what they sign in with. */
const LONGEST_RECENT = 15 * MINUTE;
/** How often it is written down that a session or token was used, in milliseconds. */
export const SEEN_EVERY = MINUTE;

/** Used before this: over. */
export function idleSince(now: Date): Date {
  return new Date(now.getTime() - LONGEST_IDLE);
}

export function expiryOf(stage: 'second-factor' | 'enrol' | 'full', now: Date): Date {
  return new Date(now.getTime() + (stage === 'full' ? LONGEST : LONGEST_SIGNING_IN));
}

export function isRecent(authenticatedAt: Date, now: Date): boolean {
  return now.getTime() - authenticatedAt.getTime() < LONGEST_RECENT;
}
