import { basename, dirname } from 'node:path';
import { formatDay, parseDay } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import type { ExitCode } from '../../exit-code.ts';
import { orderTexts } from '../../messages/order-texts.ts';
import { reportTexts } from '../../messages/report-texts.ts';
import { withServer } from '../../ordering/connect.ts';
import { findOrder } from '../../ordering/find-order.ts';
import { uploadFile } from '../../ordering/upload-file.ts';
import { preparationWishes } from '../../preparation/preparation-wishes.ts';
import { runPreparation } from '../../preparation/run-preparation.ts';
import { formatJson } from '../../reporters/json.ts';
import { ProgressLine } from '../../reporters/progress-line.ts';
import { numberFormat } from '../../terminal/number-format.ts';
import type { World } from '../../terminal/world.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import { columnOverrides } from '../../usage/column-overrides.ts';
import type { Call } from '../../usage/commands.ts';
import { interruptible } from '../interruption.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `verrijk order send`: makes the delivery file here, sends it and hands it over. */
export async function orderSend(
  { options, operands }: Call<'order send'>,
  language: Language,
  world: World,
): Promise<ExitCode> {
  const [given = '', input = ''] = operands;
  const today = world.today();
  return withServer(options, language, world, async (api) => {
    const order = await findOrder(api, given);
    if (order.side === 'organisation' && !order.actions.organisation.includes('deliver')) {
      // Nothing is made of customers for an order that cannot take it.
      const { cannotSend, states } = orderTexts(language);
      world.stderr.write(`${wrapText(cannotSend(states[order.state]), world.stderr.columns).join('\n')}\n`);
      return 2;
    }
    const params = { order: order.id };
    const progress = new ProgressLine(world, await reportTexts(language));
    const onProgress = (share: number, rows: number): void => progress.update(share, rows);
    const { selection, period } = order;
    const result = await interruptible((signal) =>
      runPreparation({
        input,
        folder: options.output ?? dirname(input),
        ...preparationWishes(
          {
            'active-since': options['active-since'],
            'date-column': options['date-column'],
            'only-billable': options['only-billable'],
            // The longest that the service keeps it; the date itself follows from the day on which it is ready.
            'purge-on': formatDay(parseDay(today, 'day-first') + order.purgeDays + (order.quote?.workingDays ?? 0)),
            drop: options.drop,
            organisation: order.organisation.name,
            selection: selection === '' ? undefined : selection,
            period: period === '' ? undefined : period,
          },
          today,
        ),
        today,
        pseudonymise: options.pseudonymise,
        repair: options.repair,
        isSplit: false,
        withoutIds: order.product === 'report',
        columns: { overrides: columnOverrides(options), sheet: options.sheet, noHeader: options['no-header'] },
        force: options.force,
        withHashes: false,
        language,
        onProgress,
        signal,
      }),
    ).finally(() => progress.clear());
    const { file } = result.manifest;
    const rows = result.report.rows.out;
    const path = result.report.file;
    const sending = new ProgressLine(world, await reportTexts(language), orderTexts(language).sending);
    const upload = await uploadFile(
      api,
      order.id,
      { path, name: basename(path), mediaType: WORKBOOK, bytes: file.bytes, sha256: file.sha256 },
      (share) => sending.update(share, Math.round(share * rows)),
    ).finally(() => sending.clear());
    const delivered = await api.call('orders.deliver', { params, body: { upload } });
    if (options.json) world.stdout.write(formatJson({ ...result.report, order: order.number, state: delivered.state }));
    else if (!options.quiet) {
      const { count } = numberFormat(await reportTexts(language));
      const { out, left_out: leftOut } = result.report.rows;
      const texts = orderTexts(language);
      const sentences = [
        texts.sent(count(out)),
        ...(leftOut === 0 ? [] : [texts.leftOut(count(leftOut), result.report.page)]),
        texts.deliveryStays(path),
        ...(result.report.key === undefined ? [] : [texts.keyStays(result.report.key)]),
      ];
      world.stdout.write(`${sentences.flatMap((each) => wrapText(each, world.stdout.columns)).join('\n')}\n`);
    }
    return 0;
  });
}
