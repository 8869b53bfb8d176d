import { recordEvent } from '../../audit/record-event.ts';
import type { Region } from '../../contract/providers/providers.ts';
import type { Handlers } from '../../http/handler.ts';
import { findKnownProvider } from '../../providers/choose-provider.ts';
import { readProviders } from '../../providers/provider-config.ts';
import { replaceTerms, termsOf, termsOfAll } from '../../providers/provider-terms.ts';
import { replaceElsewhere, replaceRegions } from '../../providers/replace-regions.ts';
import type { Transaction } from '../../store/store.ts';

export const providerHandlers: Handlers<
  | 'providers.list'
  | 'providers.for'
  | 'providers.elsewhere'
  | 'regions.read'
  | 'regions.replace'
  | 'terms.read'
  | 'terms.replace'
> = {
  'providers.list': async ({ tx }) => {
    const providers = await readProviders(tx);
    const terms = await termsOfAll(tx);
    return {
      items: providers.map(({ id, name, fictional, elsewhere, regions }) => ({
        ...{ id, name, fictional, elsewhere },
        regions: [...regions],
        terms: terms(id),
      })),
    };
  },
  'providers.for': async ({ tx, query }) => {
    const { postcode = '', municipality = '' } = query;
    const choice = findKnownProvider(await readProviders(tx), { postcode, municipality });
    if (choice.kind !== 'provider') return choice;
    const { id, name, fictional } = choice.provider;
    const { contact } = await termsOf(tx, id);
    return {
      kind: 'provider',
      provider: { id, name, contact, fictional },
      municipality: choice.municipality ?? null,
      because: choice.because,
    };
  },
  'providers.elsewhere': async ({ tx, actor, body }) => {
    await replaceElsewhere(tx, body.provider);
    await recordEvent(tx, { actor, kind: 'provider.changed', details: { what: 'elsewhere', provider: body.provider } });
  },
  'regions.read': ({ tx, actor }) => ownRegions(tx, actor.party),
  'regions.replace': async ({ tx, actor, body }) => {
    await replaceRegions(tx, actor.party, body.regions);
    const own = await ownRegions(tx, actor.party);
    await recordEvent(tx, {
      actor,
      kind: 'provider.changed',
      details: { what: 'regions', regions: own.regions.length },
    });
    return own;
  },
  'terms.read': ({ tx, actor }) => termsOf(tx, actor.party),
  'terms.replace': async ({ service, tx, actor, body }) => {
    await replaceTerms(tx, actor.party, body, service.now());
    await recordEvent(tx, { actor, kind: 'provider.changed', details: { what: 'terms' } });
    return body;
  },
};

async function ownRegions(tx: Transaction, party: string): Promise<{ elsewhere: boolean; regions: Region[] }> {
  const own = (await readProviders(tx)).find(({ id }) => id === party);
  return { elsewhere: own?.elsewhere ?? false, regions: [...(own?.regions ?? [])] };
}
