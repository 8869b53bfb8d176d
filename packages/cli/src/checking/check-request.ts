import { basename } from 'node:path';
import { DEFAULT_PROVIDERS, parseDay, parsePriceList, parseProviders, settleProvider } from '@verrijk/core';
import type { CheckRequest, Profile } from '@verrijk/steps';
import { readText } from '../reading/read-text.ts';
import { readActiveSince } from '../usage/active-since.ts';

/** What of a request follows from the command line alone. */
export type AskedCheck = Omit<CheckRequest, 'register' | 'repairs' | 'onProgress' | 'signal'>;

/** Files that a request is made from. */
export interface CheckSettings {
  readonly providersPath: string | undefined;
  readonly priceListPath: string | undefined;
}

/**
 * Turns wishes into a request; `today` is an ISO day.
 * @throws VerrijkError `usage.option-value`, `providers.*`, `price-list.invalid`, or `file.*` of the settings
 */
export async function readCheckRequest(wishes: Profile, settings: CheckSettings, today: string): Promise<AskedCheck> {
  const day = parseDay(today, 'day-first');
  const { dateColumn, activeSince } = wishes;
  const priceList = await readSetting(settings.priceListPath, parsePriceList);
  return {
    columns: { overrides: wishes.columns ?? {}, sheet: wishes.sheet, noHeader: wishes.noHeader ?? false },
    today: day,
    ...(dateColumn !== undefined && { dateColumn }),
    ...(activeSince !== undefined && { activeSince: readActiveSince(activeSince, day) }),
    provider: await readProvider(wishes, settings.providersPath),
    ...(priceList !== undefined && { priceList }),
  };
}

async function readProvider(
  { organisationPostcode, municipality }: Profile,
  path: string | undefined,
): Promise<CheckRequest['provider']> {
  const config = (await readSetting(path, parseProviders)) ?? DEFAULT_PROVIDERS;
  if (organisationPostcode === undefined && municipality === undefined) return null;
  return settleProvider(config, {
    ...(organisationPostcode !== undefined && { postcode: organisationPostcode }),
    ...(municipality !== undefined && { municipality }),
  });
}

async function readSetting<Setting>(
  path: string | undefined,
  parse: (text: string, file: string) => Setting,
): Promise<Setting | undefined> {
  return path === undefined ? undefined : parse(await readText(path), basename(path));
}
