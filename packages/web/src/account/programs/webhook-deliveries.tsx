import type { ReactNode } from 'react';
import { useApi, useChange } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { ProblemNotice } from '../../app/problem-notice.tsx';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { formatMoment } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { partyTexts } from '../../texts/party.ts';
import { eventName } from './event-name.ts';

type Delivery = ApiResult<'webhooks.deliveries'>['items'][number];

/** While something is on its way the list is looked at this often. */
const SECONDS = 5;

/** What was sent to a webhook lately, whether it arrived, and sending it again. */
export function WebhookDeliveries({ webhook }: { readonly webhook: string }): ReactNode {
  const { webhooks: words } = useTexts(partyTexts);
  const { language } = useLanguage();
  const query = useApi('webhooks.deliveries', { params: { webhook }, query: { limit: 20 } }, { everySeconds: SECONDS });
  const resend = useChange('webhooks.resend', ['webhooks.deliveries']);
  const outcome = ({ state, problem, status, nextAttemptAt }: Delivery): string =>
    [
      words.states[state],
      ...(problem === null ? [] : [words.problems[problem]]),
      ...(status === null ? [] : [String(status)]),
      ...(nextAttemptAt === null ? [] : [words.nextAttempt(formatMoment(nextAttemptAt, language))]),
    ].join(', ');
  return (
    <Loaded query={query}>
      {({ items }) => (
        <div className="stack">
          <DataTable
            caption={words.deliveries}
            rows={items}
            rowKey={({ id }) => id}
            empty={words.noDeliveries}
            columns={[
              { id: 'when', header: words.when, cell: ({ createdAt }) => formatMoment(createdAt, language) },
              { id: 'event', header: words.event, cell: ({ event }) => eventName(event, words) },
              { id: 'state', header: words.state, cell: outcome },
              { id: 'attempts', header: words.attempts, isNumeric: true, cell: ({ attempts }) => attempts },
              {
                id: 'resend',
                header: words.resend,
                cell: ({ id, state }) =>
                  state !== 'waiting' && (
                    <Button kind="plain" onPress={() => resend.mutate({ params: { webhook, delivery: id } })}>
                      {words.resend}
                    </Button>
                  ),
              },
            ]}
          />
          <span role="status">{resend.isSuccess && words.resent}</span>
          {resend.error !== null && <ProblemNotice error={resend.error} />}
        </div>
      )}
    </Loaded>
  );
}
