import { VerrijkError } from '@verrijk/core';
import type { Settings } from './service.ts';

/** What the environment says, by name: read here and nowhere else. */
export type Environment = Readonly<Record<string, string | undefined>>;

const MEBIBYTE = 1024 * 1024;
const DEFAULT_DELIVERY = 64 * MEBIBYTE;
const DEFAULT_REFERENCE_SOURCE = 1024 * MEBIBYTE;
/** An office behind one address, with programs that ask how an order stands. */
const DEFAULT_REQUESTS_PER_MINUTE = 6_000;

/**
 * The settings of an installation. docs/running.md has the list of variables.
 * @throws VerrijkError `setting.invalid` for a value that is not what it should be; nothing is guessed.
 */
export function readSettings(
  env: Environment,
  { version, address, demo }: { readonly version: string; readonly address: string; readonly demo: boolean },
): Settings {
  const publicUrl = readUrl(env, 'VERRIJK_URL', ['https:', 'http:']) ?? address;
  return {
    version,
    publicUrl: publicUrl.replace(/\/+$/, ''),
    demo,
    requireSecondFactor: !demo,
    smtpUrl: readUrl(env, 'SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: given(env, 'MAIL_FROM') ?? `verrijk@${new URL(publicUrl).hostname}`,
    openId: readOpenId(env),
    allowPrivateWebhooks: demo || given(env, 'VERRIJK_PRIVATE_WEBHOOKS') === 'yes',
    trustedProxies: (given(env, 'VERRIJK_TRUSTED_PROXIES') ?? '').split(/[\s,]+/).filter((each) => each !== ''),
    strictSubdomains: given(env, 'VERRIJK_HSTS_SUBDOMAINS') === 'yes',
    metricsToken: readMetricsToken(env),
    mostDeliveryBytes: readMebibytes(env, 'VERRIJK_MOST_DELIVERY_MB') ?? DEFAULT_DELIVERY,
    mostReferenceBytes: readMebibytes(env, 'VERRIJK_MOST_REFERENCE_MB') ?? DEFAULT_REFERENCE_SOURCE,
    requestsPerMinute: readCount(env, 'VERRIJK_REQUESTS_PER_MINUTE') ?? DEFAULT_REQUESTS_PER_MINUTE,
  };
}

function given(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

/** Long enough that guessing is no way in. */
function readMetricsToken(env: Environment): string | undefined {
  const value = given(env, 'VERRIJK_METRICS_TOKEN');
  if (value !== undefined && !/^\S{24,}$/.test(value)) {
    throw new VerrijkError('setting.invalid', {
      variable: 'VERRIJK_METRICS_TOKEN',
      expected: 'at least 24 characters without spaces',
    });
  }
  return value;
}

function readUrl(env: Environment, name: string, protocols: readonly string[]): string | undefined {
  const value = given(env, name);
  if (value === undefined) return undefined;
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
    throw new VerrijkError('setting.invalid', {
      variable: name,
      expected: protocols.map((each) => `${each}//…`).join(', '),
    });
  }
  return value;
}

function readMebibytes(env: Environment, name: string): number | undefined {
  const value = given(env, name);
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(value))
    throw new VerrijkError('setting.invalid', { variable: name, expected: '1 – 999999 (MiB)' });
  return Number(value) * MEBIBYTE;
}

function readCount(env: Environment, name: string): number | undefined {
  const value = given(env, name);
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value))
    throw new VerrijkError('setting.invalid', { variable: name, expected: '1 – 999999999' });
  return Number(value);
}

function readOpenId(env: Environment): Settings['openId'] {
  const issuer = readUrl(env, 'VERRIJK_OPENID_ISSUER', ['https:']);
  if (issuer === undefined) return undefined;
  const need = (name: string): string => {
    const value = given(env, name);
    if (value === undefined) throw new VerrijkError('setting.invalid', { variable: name, expected: '…' });
    return value;
  };
  return {
    issuer,
    clientId: need('VERRIJK_OPENID_CLIENT_ID'),
    clientSecret: need('VERRIJK_OPENID_CLIENT_SECRET'),
    label: given(env, 'VERRIJK_OPENID_LABEL') ?? new URL(issuer).hostname,
  };
}
