import { VerrijkError } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import { reportTexts } from '../messages/report-texts.ts';
import { reportProblem } from '../reporters/problem.ts';
import type { World } from '../terminal/world.ts';
import { Interruption } from './interruption.ts';

/** Runs a command and turns whatever stops it into a sentence and an exit code. */
export async function guarded(run: () => Promise<number>, language: Language, world: World): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof VerrijkError) {
      await reportProblem(error, language, world.stderr);
      return 2;
    }
    const texts = await reportTexts(language);
    if (error instanceof Interruption) {
      world.stderr.write(`${texts.interrupted}\n`);
      return error.exitCode;
    }
    if (isBrokenPipe(error)) return 0;
    world.stderr.write(`${texts.bug}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 2;
  }
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
