import { basename } from 'node:path';
import { VerrijkError } from '@verrijk/core';
import type { AuditVerdict, KeptHead } from '@verrijk/server';
import type { Language } from '@verrijk/core/messages';
import type { ExitCode } from '../../exit-code.ts';
import { reportTexts } from '../../messages/report-texts.ts';
import { serviceTexts } from '../../messages/service-texts.ts';
import type { ServiceTexts } from '../../messages/service-texts.ts';
import { readText } from '../../reading/read-text.ts';
import { formatJson } from '../../reporters/json.ts';
import { withTools } from '../../service/with-tools.ts';
import { numberFormat } from '../../terminal/number-format.ts';
import type { NumberFormat } from '../../terminal/number-format.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import type { World } from '../../terminal/world.ts';
import type { Call } from '../../usage/commands.ts';

/** `verrijk audit verify`: exit code 0 when the whole log is as it was written, 1 when not. */
export async function auditVerify(
  { options }: Call<'audit verify'>,
  language: Language,
  world: World,
): Promise<ExitCode> {
  const head = options.head === undefined ? undefined : await readHead(options.head);
  const verdict = await withTools(options, world, (tools) => tools.verifyAudit(head));
  const isIntact = verdict.kind === 'intact';
  if (options.json) world.stdout.write(formatJson(verdict));
  else if (!isIntact || !options.quiet) {
    const outlet = isIntact ? world.stdout : world.stderr;
    const sentence = describe(verdict, serviceTexts(language), numberFormat(await reportTexts(language)));
    outlet.write(`${wrapText(sentence, outlet.columns).join('\n')}\n`);
  }
  return isIntact ? 0 : 1;
}

/** `verrijk audit head`: where the log has come, to keep elsewhere. */
export async function auditHead({ options }: Call<'audit head'>, _language: Language, world: World): Promise<ExitCode> {
  world.stdout.write(formatJson(await withTools(options, world, (tools) => tools.auditHead())));
  return 0;
}

function describe(verdict: AuditVerdict, { audit }: ServiceTexts, { count }: NumberFormat): string {
  switch (verdict.kind) {
    case 'intact':
      return audit.intact(count(verdict.head.seq));
    case 'broken':
      return audit.broken(count(verdict.seq));
    case 'head-missing':
    case 'head-differs':
      return audit.shortened;
  }
}

async function readHead(path: string): Promise<KeptHead> {
  const { auditHead: shape } = await import('@verrijk/server');
  const text = await readText(path);
  try {
    return shape.parse(JSON.parse(text));
  } catch (cause) {
    throw new VerrijkError('audit.head-invalid', { file: basename(path) }, { cause });
  }
}
