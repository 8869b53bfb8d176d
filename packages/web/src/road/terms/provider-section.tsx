import type { OrderView } from '@verrijk/server/contract';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../api/use-api.ts';
import { Button } from '../../design/button.tsx';
import { Facts } from '../../design/facts.tsx';
import { useTexts } from '../../texts/language.tsx';
import { termsTexts } from '../../texts/terms.ts';
import { ProviderChange } from './provider-change.tsx';

/** Who carries it out and why that one; as long as there is no price, another can be chosen. */
export function ProviderSection({ order, mayAct }: { readonly order: OrderView; readonly mayAct: boolean }): ReactNode {
  const words = useTexts(termsTexts).provider;
  const [isChanging, setChanging] = useState(false);
  const providers = useApi('providers.list');
  const place = useOwnProvider(order);
  const { name, because, reason } = order.provider;
  const contact = providers.data?.items.find(({ id }) => id === order.provider.id)?.terms.contact ?? '';
  const canChange = order.actions.organisation.includes('edit');
  return (
    <section className="terms-section" aria-labelledby="terms-provider">
      <h2 id="terms-provider">{words.title}</h2>
      <p>
        <strong>{name}</strong>. {words.because[because](place?.municipality ?? undefined)}
      </p>
      <Facts
        facts={[
          [words.yourReason, reason === '' ? undefined : reason],
          [words.contact, contact === '' ? undefined : <Contact text={contact} />],
        ]}
      />
      {mayAct && canChange && providers.data !== undefined && (
        <>
          <Button kind="plain" onPress={() => setChanging(true)}>
            {words.change}
          </Button>
          <ProviderChange
            order={order}
            providers={providers.data.items}
            own={place?.provider.id}
            isOpen={isChanging}
            onClose={() => setChanging(false)}
          />
        </>
      )}
      {!canChange && order.state === 'quoted' && <p className="quiet">{words.fixed}</p>}
    </section>
  );
}

/** The provider that follows from the organisation's place, where that says one. */
function useOwnProvider({
  actions,
  provider,
}: OrderView): { readonly provider: { readonly id: string }; readonly municipality: string | null } | undefined {
  const isOf = provider.because === 'postcode' || provider.because === 'municipality';
  const isWanted = isOf || actions.organisation.includes('edit');
  const party = useApi('party.read', {}, { isAsked: isWanted });
  const { postcode = '', municipality = '' } = party.data ?? {};
  const found = useApi(
    'providers.for',
    {
      query: {
        ...(postcode !== '' && { postcode }),
        ...(municipality !== '' && { municipality }),
      },
    },
    { isAsked: isWanted && (postcode !== '' || municipality !== '') },
  );
  return found.data?.kind === 'provider' ? found.data : undefined;
}

/** An e-mail address or a page that can be followed; any other words as they are. */
function Contact({ text }: { readonly text: string }): ReactNode {
  if (/^[^\s@]+@[^\s@]+$/.test(text)) return <a href={`mailto:${text}`}>{text}</a>;
  if (/^https:\/\/\S+$/.test(text)) {
    return (
      <a href={text} target="_blank" rel="noreferrer">
        {text}
      </a>
    );
  }
  return text;
}
