import { useState } from 'react';
import type { ReactNode } from 'react';
import { useChange } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { Form } from '../../design/form.tsx';
import { Notice } from '../../design/notice.tsx';
import { useKept } from '../../kept/use-kept.ts';
import { useSession } from '../../session/session.tsx';
import { useTexts } from '../../texts/language.tsx';
import { partyTexts } from '../../texts/party.ts';
import { Ticks } from './ticks.tsx';

type EventName = Exclude<keyof (typeof partyTexts)['nl']['webhooks']['eventNames'], 'webhook.test'>;
export type Webhook = ApiResult<'webhooks.list'>['items'][number];

/** Adds an address that hears of orders. */
export function NewWebhook(): ReactNode {
  const { webhooks: words } = useTexts(partyTexts);
  const { party } = useSession();
  const create = useChange('webhooks.create', ['webhooks.list']);
  const all = (Object.keys(words.eventNames) as (EventName | 'webhook.test')[]).filter(
    (each): each is EventName => each !== 'webhook.test' && (party.kind === 'provider' || each !== 'reference.damaged'),
  );
  const [label, setLabel, forgetLabel] = useKept('webhooks:label', '');
  const [url, setUrl, forgetUrl] = useKept('webhooks:url', '');
  const [events, setEvents] = useState<readonly EventName[]>(['order.ready']);
  const [isTried, setTried] = useState(false);
  const isUrl = /^https:\/\/\S+\.\S+/.test(url.trim());
  const submit = async (): Promise<void> => {
    const isReady = isUrl && events.length > 0;
    setTried(!isReady);
    if (!isReady) return;
    const body = { label, url: url.trim(), events: [...events] };
    const isDone = await create.mutateAsync({ body }).then(
      () => true,
      () => false,
    );
    if (!isDone) return;
    forgetLabel();
    forgetUrl();
  };
  return (
    <section className="stack" aria-labelledby="new-webhook">
      <h2 id="new-webhook">{words.add}</h2>
      {create.isSuccess && <Notice tone="good">{words.added}</Notice>}
      <Form onSend={submit}>
        <Field
          label={words.label}
          hint={words.labelHint}
          maxLength={100}
          value={label}
          onChange={setLabel}
          mayBeEmpty
        />
        <Field
          label={words.url}
          hint={words.urlHint}
          type="url"
          value={url}
          onChange={setUrl}
          error={isTried && !isUrl ? words.urlWrong : undefined}
        />
        <Ticks
          label={words.events}
          error={isTried && events.length === 0 ? words.eventsMissing : undefined}
          options={all.map((value) => ({ value, label: words.eventNames[value] }))}
          ticked={events}
          onChange={setEvents}
        />
        <div className="row">
          <Button kind="plain" onPress={() => setEvents(all)}>
            {words.all}
          </Button>
        </div>
        {create.error !== null && <ProblemNotice error={create.error} />}
        <Button kind="main" type="submit" isPending={create.isPending}>
          {words.submit}
        </Button>
      </Form>
    </section>
  );
}
