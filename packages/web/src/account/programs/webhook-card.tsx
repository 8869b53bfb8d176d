import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi, useChange } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { SureDialog } from '../../app/sure-dialog.tsx';
import { Button } from '../../design/button.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Facts } from '../../design/facts.tsx';
import { StateMark } from '../../design/state-mark.tsx';
import { everyPageTexts } from '../../texts/every-page.ts';
import { formatMoment } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { partyTexts } from '../../texts/party.ts';
import { eventName } from './event-name.ts';
import type { Webhook } from './new-webhook.tsx';
import { ShownOnce } from './shown-once.tsx';
import { WebhookDeliveries } from './webhook-deliveries.tsx';
import './programs.css';

type Sentences = (typeof partyTexts)['nl']['webhooks'];

/** One webhook: how it does, and what can be done with it. */
export function WebhookCard({ webhook }: { readonly webhook: Webhook }): ReactNode {
  const { webhooks: words } = useTexts(partyTexts);
  const { language } = useLanguage();
  const { label, url, events, enabled, lastSuccessAt, previousSecretUntil } = webhook;
  return (
    <li className="card stack">
      <div className="row">
        <h2>{label === '' ? new URL(url).hostname : label}</h2>
        <StateMark tone={enabled ? 'good' : 'attention'}>{enabled ? words.on : offWords(webhook, words)}</StateMark>
      </div>
      <p className="webhook-url">{url}</p>
      <Facts
        facts={[
          [words.listens, events.map((each) => eventName(each, words)).join(', ')],
          [words.lastSuccess, lastSuccessAt === null ? words.never : formatMoment(lastSuccessAt, language)],
        ]}
      />
      {previousSecretUntil !== null && <p>{words.renewed(formatMoment(previousSecretUntil, language))}</p>}
      <WebhookActions webhook={webhook} />
      <Disclosure summary={words.deliveries}>
        <WebhookDeliveries webhook={webhook.id} />
      </Disclosure>
    </li>
  );
}

function WebhookActions({ webhook: { id, enabled } }: { readonly webhook: Webhook }): ReactNode {
  const { webhooks: words } = useTexts(partyTexts);
  const { remove: removeWord } = useTexts(everyPageTexts);
  const change = useChange('webhooks.change', ['webhooks.list']);
  const test = useChange('webhooks.test', ['webhooks.deliveries']);
  const renew = useChange('webhooks.renew-secret', ['webhooks.list', 'webhooks.secret']);
  const remove = useChange('webhooks.remove', ['webhooks.list']);
  const [asked, ask] = useState<'secret' | 'remove'>();
  const params = { webhook: id };
  const error = change.error ?? test.error ?? renew.error;
  return (
    <div className="stack">
      <div className="row">
        <Button isPending={test.isPending} isDisabled={!enabled} onPress={() => test.mutate({ params })}>
          {words.test}
        </Button>
        <Button onPress={() => ask('secret')}>{words.secret}</Button>
        <Button isPending={renew.isPending} onPress={() => renew.mutate({ params })}>
          {words.renew}
        </Button>
        <Button isPending={change.isPending} onPress={() => change.mutate({ params, body: { enabled: !enabled } })}>
          {enabled ? words.switchOff : words.switchOn}
        </Button>
        <Button kind="stop" onPress={() => ask('remove')}>
          {removeWord}
        </Button>
      </div>
      <span role="status">{test.isSuccess && words.tested}</span>
      {error !== null && <ProblemNotice error={error} />}
      {asked === 'secret' && <Secret webhook={id} onClose={() => ask(undefined)} />}
      {asked === 'remove' && (
        <SureDialog
          title={words.removeSure}
          confirm={removeWord}
          act={() => remove.mutateAsync({ params })}
          onClose={() => ask(undefined)}
        >
          <p>{words.removeDetail}</p>
        </SureDialog>
      )}
    </div>
  );
}

function Secret({ webhook, onClose }: { readonly webhook: string; readonly onClose: () => void }): ReactNode {
  const { webhooks: words } = useTexts(partyTexts);
  const { close } = useTexts(everyPageTexts);
  const query = useApi('webhooks.secret', { params: { webhook } });
  return (
    <Loaded query={query}>
      {({ secret }) => (
        <ShownOnce
          title={words.secretTitle}
          detail={words.secretDetail}
          secret={secret}
          done={close}
          onClose={onClose}
        />
      )}
    </Loaded>
  );
}

function offWords({ disabledBecause }: Webhook, words: Sentences): string {
  return disabledBecause === null ? words.off : words[disabledBecause];
}
