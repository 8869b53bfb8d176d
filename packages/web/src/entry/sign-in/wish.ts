import { tabTexts } from '../../kept/text-store.ts';

const KEPT_AS = 'verrijk.wish';
/** Where signing in happens, and where it leads to by itself. */
const NOWHERE = ['/', '/sign-in', '/reset', '/second-factor', '/invitation'];

/** Keeps in this tab where somebody wanted to go, while they sign in elsewhere. */
export function keepWish(): void {
  if (NOWHERE.includes(location.pathname)) tabTexts.drop(KEPT_AS);
  else tabTexts.write(KEPT_AS, location.pathname);
}

/** Where they wanted to go; undefined when they came for nothing in particular. */
export function keptWish(): string | undefined {
  const path = tabTexts.read(KEPT_AS);
  // Only a page of ours.
  return path !== undefined && /^\/(?!\/)/.test(path) ? path : undefined;
}

export function forgetWish(): void {
  tabTexts.drop(KEPT_AS);
}
