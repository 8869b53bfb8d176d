import { askEarly } from '../api/use-api.ts';
import { keptLanguage } from '../texts/language.tsx';
import { queries } from './queries.ts';

/**
 * At the address that people type, who is there is asked before anything is drawn; and as most have to sign in, the page for that is fetched meanwhile.
 */
export function openFrontDoor(): void {
  if (location.pathname !== '/') return;
  // What does not come is said by the page, when it is needed.
  void import('../entry/landing-page.tsx').catch(() => undefined);
  askEarly(queries, 'session.read', keptLanguage());
}
