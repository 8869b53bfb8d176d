import { basename } from 'node:path';
import { VerrijkError } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import { createFileSink } from '@verrijk/files/node';
import { formatProfile, mergeProfile, parseProfile } from '@verrijk/steps';
import type { Profile } from '@verrijk/steps';
import { readText } from '../reading/read-text.ts';
import { PROFILE_TEXTS } from '../messages/profile-texts.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import type { World } from '../terminal/world.ts';
import { wishesOf, withWishes } from './profile-options.ts';
import type { ProfileOptions } from './profile-options.ts';

/** What a command is to do after its profile was looked at. */
export interface ProfiledRun<Options> {
  /** The options of the command with the wishes of the profile among them; what was typed wins. */
  readonly options: Options;
  /**
   * Keeps the wishes of this run when the profile was not there yet, and says so on standard error unless `--quiet`. To be
   * called when all has gone well: wishes that do not work are not worth keeping.
   */
  readonly keep: (language: Language, world: World) => Promise<void>;
}

/**
 * Reads the profile of `--profile` when it exists, and otherwise sees to it that it can be written at the end. `required`
 * are options without which the command cannot run: with a profile they need not be typed.
 * @throws VerrijkError `profile.invalid`, `usage.missing-argument`, or `file.*` when it can be neither read nor written
 */
export async function loadOrSaveProfile<
  Options extends ProfileOptions & { readonly profile?: string | undefined; readonly quiet?: boolean },
>(options: Options, required: readonly (keyof Options & string)[] = []): Promise<ProfiledRun<Options>> {
  const path = options.profile;
  if (path === undefined) return { options, keep: () => Promise.resolve() };
  const given = wishesOf(options);
  const profile = await readProfile(path);
  if (profile !== undefined) {
    const wished = withWishes(options, mergeProfile(profile, given));
    refuseMissing(wished, required);
    return { options: wished, keep: () => Promise.resolve() };
  }
  refuseMissing(options, required);
  // A folder that is not there is better heard of now than after a long run.
  await (await createFileSink(path, { hash: false })).abort();
  return {
    options,
    keep: async (language, world) => {
      await writeProfile(path, given);
      if (options.quiet === true) return;
      world.stderr.write(`${wrapText(PROFILE_TEXTS[language].kept(path), world.stderr.columns).join('\n')}\n`);
    },
  };
}

function refuseMissing<Options>(options: Options, required: readonly (keyof Options & string)[]): void {
  const missing = required.find((name) => options[name] === undefined);
  if (missing !== undefined) throw new VerrijkError('usage.missing-argument', { argument: `--${missing}` });
}

/** Undefined when there is no such file. */
async function readProfile(path: string): Promise<Profile | undefined> {
  try {
    return parseProfile(await readText(path), basename(path));
  } catch (error) {
    if (error instanceof VerrijkError && error.code === 'file.not-found') return undefined;
    throw error;
  }
}

async function writeProfile(path: string, profile: Profile): Promise<void> {
  const sink = await createFileSink(path, { hash: false });
  try {
    await sink.write(new TextEncoder().encode(formatProfile(profile)));
    await sink.commit();
  } catch (error) {
    await sink.abort();
    throw error;
  }
}
