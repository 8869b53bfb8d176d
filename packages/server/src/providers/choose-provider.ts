import { findProvider } from '@verrijk/core';
import type { OrganisationPlace, ProviderChoice } from '@verrijk/core';
import type { ProviderBecause } from '../contract/orders/orders.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import type { Transaction } from '../store/store.ts';
import { configOf, readProviders } from './provider-config.ts';
import type { KnownProvider } from './provider-config.ts';

/** Who carries an order out, and why. */
export interface ChosenProvider {
  readonly provider: string;
  readonly providerBecause: ProviderBecause;
  /** Empty where it follows from the place. */
  readonly providerReason: string;
}

type KnownChoice =
  | (Extract<ProviderChoice, { kind: 'provider' }> & { readonly provider: KnownProvider })
  | Exclude<ProviderChoice, { kind: 'provider' }>;

/** The provider of a place, among the providers of this installation. @throws ServerProblem `provider.none` */
export function findKnownProvider(providers: readonly KnownProvider[], place: OrganisationPlace): KnownChoice {
  const choice = findProvider(configOf(providers), place);
  if (choice.kind !== 'provider') return choice;
  const provider = providers.find((known) => known === choice.provider);
  if (provider === undefined) throw new TypeError('A provider was found that is not known');
  return { ...choice, provider };
}

/**
 * The provider of an organisation's order: that of its place, or another one that it wants for a reason.
 * @throws ServerProblem `provider.unsure` or `provider.place-unknown` where the place does not say, `provider.none`, `provider.reason-missing`, and
 *   `request.not-found` for a wanted one that is none.
 */
export async function chooseProvider(
  tx: Transaction,
  place: OrganisationPlace,
  wanted: { readonly provider?: string | undefined; readonly reason?: string | undefined },
): Promise<ChosenProvider> {
  const providers = await readProviders(tx);
  if (wanted.provider === undefined) return ofPlace(providers, place);
  if (!providers.some(({ id }) => id === wanted.provider)) throw new ServerProblem('request.not-found');
  // Who is wanted may be who it would be anyway: then no reason is needed.
  const isSettled = providers.some(({ elsewhere }) => elsewhere);
  const own = isSettled ? findKnownProvider(providers, place) : undefined;
  if (own?.kind === 'provider' && own.provider.id === wanted.provider) return ofPlace(providers, place);
  const reason = wanted.reason?.trim() ?? '';
  if (reason === '') throw new ServerProblem('provider.reason-missing');
  return { provider: wanted.provider, providerBecause: 'chosen', providerReason: reason };
}

function ofPlace(providers: readonly KnownProvider[], place: OrganisationPlace): ChosenProvider {
  const choice = findKnownProvider(providers, place);
  if (choice.kind === 'unsure') throw new ServerProblem('provider.unsure', { nearest: choice.nearest });
  if (choice.kind === 'unknown') throw new ServerProblem('provider.place-unknown');
  return { provider: choice.provider.id, providerBecause: choice.because, providerReason: '' };
}
