import type { ReactNode } from 'react';
import { useApi } from '../api/use-api.ts';
import { Loaded } from '../app/loaded.tsx';
import { Page } from '../app/page.tsx';
import { useTexts } from '../texts/language.tsx';
import { partyTexts } from '../texts/party.ts';
import { ForEngineers } from './programs/for-engineers.tsx';
import { ForManagers } from './programs/for-managers.tsx';
import { NewWebhook } from './programs/new-webhook.tsx';
import { WebhookCard } from './programs/webhook-card.tsx';

/** To which programs of one's party messages go when an order changes. */
export function WebhooksPage(): ReactNode {
  const { webhooks: words } = useTexts(partyTexts);
  return (
    <Page title={words.title} lead={words.lead}>
      <ForEngineers />
      <ForManagers>
        <OwnWebhooks />
        <NewWebhook />
      </ForManagers>
    </Page>
  );
}

function OwnWebhooks(): ReactNode {
  const { webhooks: words } = useTexts(partyTexts);
  const webhooks = useApi('webhooks.list');
  return (
    <Loaded query={webhooks}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="quiet">{words.none}</p>
        ) : (
          <ul className="webhook-list">
            {items.map((webhook) => (
              <WebhookCard key={webhook.id} webhook={webhook} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
