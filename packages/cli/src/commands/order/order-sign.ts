import { randomUUID } from 'node:crypto';
import { VerrijkError } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import type { AgreementState, ApiClient, OrderView } from '@verrijk/server/contract';
import type { ExitCode } from '../../exit-code.ts';
import { orderTexts } from '../../messages/order-texts.ts';
import type { OrderTexts } from '../../messages/order-texts.ts';
import { withServer } from '../../ordering/connect.ts';
import { downloadFile } from '../../ordering/download-file.ts';
import { findOrder } from '../../ordering/find-order.ts';
import { formatJson } from '../../reporters/json.ts';
import type { World } from '../../terminal/world.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import type { Call } from '../../usage/commands.ts';

type Options = Call<'order sign'>['options'];

/** `verrijk order sign`: fetches the agreement to be read; with its fingerprint, a name and a role, signs exactly that document. */
export async function orderSign(
  { options, operands }: Call<'order sign'>,
  language: Language,
  world: World,
): Promise<ExitCode> {
  const texts = orderTexts(language);
  const say = (...sentences: string[]): void => {
    if (options.quiet || options.json) return;
    world.stdout.write(`${sentences.flatMap((each) => wrapText(each, world.stdout.columns)).join('\n')}\n`);
  };
  return withServer(options, language, world, async (api) => {
    const order = await findOrder(api, operands[0]!);
    const state =
      options.sha256 === undefined
        ? await fetchAgreement(api, order, options, texts, say)
        : await sign(api, order, options);
    if (options.json) world.stdout.write(formatJson(state));
    if (state.agreement === null) {
      say(texts.agreementMissing, ...state.missing.map(({ side, field }) => `- ${texts.sides[side]}: ${field}`));
      return 1;
    }
    const { signatures } = state.agreement;
    if (signatures.length > 0) say(texts.signed(signatures.map(({ side }) => texts.sides[side]).join(', ')));
    return 0;
  });
}

async function fetchAgreement(
  api: ApiClient,
  order: OrderView,
  options: Options,
  texts: OrderTexts,
  say: (...sentences: string[]) => void,
): Promise<AgreementState> {
  const params = { order: order.id };
  const state = await api.call('agreement.read', { params });
  if (state.agreement === null) return state;
  const path = options.output ?? `verwerkersovereenkomst ${order.number}.pdf`;
  const { isSigned, sha256 } = state.agreement;
  // Of the signed copy nobody promised a hash; what is to be signed must be what the service says it is.
  const copy = isSigned ? 'signed' : 'unsigned';
  const answer = await api.open('agreement.download', { params, query: { copy } });
  await downloadFile(answer, path, { force: options.force, sha256: isSigned ? undefined : sha256 });
  say(texts.agreementWritten(path), `${texts.fingerprint}: ${sha256}`);
  if (!isSigned) say(texts.signHint(`verrijk order sign ${order.number} --name "…" --role "…" --sha256 ${sha256}`));
  return state;
}

async function sign(api: ApiClient, order: OrderView, options: Options): Promise<AgreementState> {
  const { name, role, sha256 } = options;
  if (name === undefined || role === undefined) {
    throw new VerrijkError('usage.missing-argument', { argument: name === undefined ? '--name' : '--role' });
  }
  return api.call('agreement.sign', {
    params: { order: order.id },
    body: { name, role, sha256: sha256!, agrees: true },
    idempotencyKey: randomUUID(),
  });
}
