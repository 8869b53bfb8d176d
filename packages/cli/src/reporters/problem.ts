import { basename } from 'node:path';
import type { ProblemCode, VerrijkError } from '@verrijk/core';
import { describeProblem } from '@verrijk/core/messages';
import type { Language } from '@verrijk/core/messages';
import { reportTexts } from '../messages/report-texts.ts';
import { paintFor } from '../terminal/paint.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import type { Outlet } from '../terminal/world.ts';

/** Problems of which the folder may be the cause; of all others the name of the file alone says enough. */
const ABOUT_FOLDERS: readonly ProblemCode[] = ['file.not-found', 'file.not-readable', 'file.not-writable'];

/** Says what is wrong and what to type about it, on standard error. `hint` follows on a line of its own. */
export async function reportProblem(
  problem: Pick<VerrijkError, 'code' | 'details'>,
  language: Language,
  outlet: Outlet,
  hint?: string,
): Promise<void> {
  const texts = await reportTexts(language);
  const { code, details } = problem;
  const { file } = details;
  const isLong = typeof file === 'string' && !ABOUT_FOLDERS.includes(code);
  const shown = { code, details: isLong ? { ...details, file: basename(file) } : details };
  const advice = texts.advice[code]?.(details);
  const sentence = [describeProblem(shown, language), ...(advice === undefined ? [] : [advice])].join(' ');
  // A long list of candidates comes with its own line ends, one candidate a line.
  const lines = `${texts.error}: ${sentence}`.split('\n').flatMap((line) => wrapText(line, outlet.columns));
  const paint = paintFor(outlet);
  outlet.write(`${lines.join('\n').replace(texts.error, paint.red(texts.error))}\n`);
  if (hint !== undefined) outlet.write(`${wrapText(hint, outlet.columns).join('\n')}\n`);
}
