import type { EndpointId } from '@verrijk/server/contract';
import { isProblem } from '../api/problem-of.ts';

/** Why somebody is asked who they are while pages are open: the session is over, or what they want asks for it. */
export type AskedAgain = 'expired' | 'confirm';

/** What is refused here is for the pages themselves: they are how one signs in and out. */
const BY_THEMSELVES: readonly EndpointId[] = [
  'session.start',
  'session.passkey',
  'session.totp',
  'session.recovery-code',
  'session.end',
];

/** Why pages closed that somebody had not left here. */
type LeftBecause = 'elsewhere' | 'too-long';

let isOpen = false;
let left: LeftBecause | undefined;
let asked: AskedAgain | undefined;
let answered: PromiseWithResolvers<boolean> | undefined;
const listeners = new Set<() => void>();

/** Pages of somebody who is signed in are shown from now on; until what this returns is called. */
export function watchSession(): () => void {
  isOpen = true;
  left = undefined;
  return () => leaveSession();
}

/** From now on a refusal is a refusal: somebody signs out, or did so elsewhere. */
export function leaveSession(because?: LeftBecause): void {
  isOpen = false;
  left = because ?? left;
  answerAgain(false);
}

/** What to say to somebody who finds the pages closed; undefined when they know. */
export function leftBecause(): LeftBecause | undefined {
  return left;
}

/** Somebody has shown again who they are, or will not: what waited goes on, or fails as it did. */
export function answerAgain(isShown: boolean): void {
  const waiting = answered;
  asked = undefined;
  answered = undefined;
  waiting?.resolve(isShown);
  tellListeners();
}

/** Whether somebody has to show again who they are. */
export function askedAgain(): AskedAgain | undefined {
  return asked;
}

/** For `useSyncExternalStore` with `askedAgain`. */
export function onAskedAgain(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Does work that needs a session. When that is over, or it asks who one is, it waits until somebody has shown that on the same page, and does the
 * work once more: nothing on the page is lost.
 */
export async function asSignedIn<Result>(id: EndpointId, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const reason = isOpen && !BY_THEMSELVES.includes(id) ? reasonOf(error) : undefined;
    if (reason === undefined || !(await askAgain(reason))) throw error;
    return work();
  }
}

function reasonOf(error: unknown): AskedAgain | undefined {
  if (isProblem(error, 'request.not-signed-in', 'request.second-factor-needed')) return 'expired';
  return isProblem(error, 'session.confirm') ? 'confirm' : undefined;
}

/** Several questions at once are answered together. A session that is over goes before a confirmation. */
async function askAgain(reason: AskedAgain): Promise<boolean> {
  answered ??= Promise.withResolvers();
  if (asked !== 'expired') asked = reason;
  tellListeners();
  return answered.promise;
}

function tellListeners(): void {
  for (const listener of listeners) listener();
}
