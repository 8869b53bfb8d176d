import { basename } from 'node:path';
import type { ProblemCode, VerrijkError } from '@verrijk/core';
import { describeProblem } from '@verrijk/core/messages';
import type { Language } from '@verrijk/core/messages';
import { reportTexts } from '../messages/report-texts.ts';
import type { ReportTexts } from '../messages/report-texts.ts';
import { paintFor } from '../terminal/paint.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import type { Outlet } from '../terminal/world.ts';

/** Problems of which the folder may be the cause; of all others the name of the file alone says enough. */
const ABOUT_FOLDERS: readonly ProblemCode[] = ['file.not-found', 'file.not-readable', 'file.not-writable'];

const ABOUT_OUTPUT: readonly ProblemCode[] = ['file.not-writable', 'file.disk-full', 'usage.same-file'];

/** Says what is wrong and what to type about it, on standard error. `hint` follows on a line of its own. */
export async function reportProblem(
  problem: Pick<VerrijkError, 'code' | 'details'>,
  language: Language,
  outlet: Outlet,
  hint?: string,
): Promise<void> {
  const texts = await reportTexts(language);
  const { code, details } = problem;
  const shown = { code, details: { ...details, ...shownFile(code, details['file'], texts) } };
  const advice = texts.advice[code]?.(details);
  const sentence = [describeProblem(shown, language), ...(advice === undefined ? [] : [advice])].join(' ');
  const lines = wrapText(`${texts.error}: ${sentence}`, outlet.columns);
  const paint = paintFor(outlet);
  outlet.write(`${lines.join('\n').replace(texts.error, paint.red(texts.error))}\n`);
  if (hint !== undefined) outlet.write(`${wrapText(hint, outlet.columns).join('\n')}\n`);
}

/** The file as it is shown: a pipe by what it is, and a name without its folder where the folder says nothing. */
function shownFile(
  code: ProblemCode,
  file: string | number | undefined,
  texts: ReportTexts,
): { readonly file?: string } {
  if (typeof file !== 'string') return {};
  const { standardInput, standardOutput } = texts.enrichment;
  if (file === '-') return { file: ABOUT_OUTPUT.includes(code) ? standardOutput : standardInput };
  return { file: ABOUT_FOLDERS.includes(code) ? file : basename(file) };
}
