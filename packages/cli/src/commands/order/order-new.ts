import { randomUUID } from 'node:crypto';
import { VerrijkError } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import type { ApiClient } from '@verrijk/server/contract';
import { readCheckRequest } from '../../checking/check-request.ts';
import { runCheck } from '../../checking/run-check.ts';
import type { ExitCode } from '../../exit-code.ts';
import { reportTexts } from '../../messages/report-texts.ts';
import { withServer } from '../../ordering/connect.ts';
import { ProgressLine } from '../../reporters/progress-line.ts';
import { showOrder } from '../../reporters/order/show-order.ts';
import type { World } from '../../terminal/world.ts';
import { columnOverrides } from '../../usage/column-overrides.ts';
import type { Call } from '../../usage/commands.ts';
import { interruptible } from '../interruption.ts';

/** `verrijk order new`: counts a customer file here and begins an order with the counts; the file itself goes nowhere. */
export async function orderNew(
  { options, operands }: Call<'order new'>,
  language: Language,
  world: World,
): Promise<ExitCode> {
  const input = operands[0]!;
  const wishes = {
    columns: columnOverrides(options),
    noHeader: options['no-header'],
    ...(options.sheet !== undefined && { sheet: options.sheet }),
    ...(options['date-column'] !== undefined && { dateColumn: options['date-column'] }),
    ...(options['active-since'] !== undefined && { activeSince: options['active-since'] }),
  };
  const asked = await readCheckRequest(wishes, { providersPath: undefined, priceListPath: undefined }, world.today());
  await withServer(options, language, world, async (api) => {
    const provider = options.provider === undefined ? undefined : await findProviderId(api, options.provider);
    const progress = new ProgressLine(world, await reportTexts(language));
    const { report } = await interruptible((signal) =>
      runCheck({
        input,
        asked,
        registerPath: undefined,
        reportPath: undefined,
        formatPage: () => '',
        errorsPath: undefined,
        force: false,
        withHash: false,
        language,
        onProgress: (share, rows) => progress.update(share, rows),
        signal,
      }),
    ).finally(() => progress.clear());
    const created = await api.call('orders.create', {
      body: {
        purpose: options.purpose!,
        selection: options.selection ?? '',
        period: options.period ?? '',
        product: options['report-only'] ? 'report' : 'records',
        ...(provider !== undefined && { provider, providerReason: options.reason ?? '' }),
      },
      idempotencyKey: randomUUID(),
    });
    const { version, today, rows, identity, findings, counting, forecast, period } = report;
    const counted = await api.call('orders.count', {
      params: { order: created.id },
      // What holds values, names and headers stays at home; the service would drop it all the same.
      body: {
        version,
        today,
        rows,
        identity,
        findings: findings.map(({ code, severity, count, repairable }) => ({ code, severity, count, repairable })),
        counting: { ...counting, customersPerHousehold: [...counting.customersPerHousehold] },
        forecast,
        period: period && { ...period, years: [...period.years] },
      },
    });
    await showOrder(api, counted, options, language, world);
  });
  return 0;
}

async function findProviderId(api: ApiClient, name: string): Promise<string> {
  const { items } = await api.call('providers.list');
  const key = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
  const found = items.find((provider) => key(provider.name) === key(name));
  if (found !== undefined) return found.id;
  const expected = items.map((provider) => provider.name).join(', ');
  throw new VerrijkError('usage.option-value', { option: '--provider', value: name, expected });
}
