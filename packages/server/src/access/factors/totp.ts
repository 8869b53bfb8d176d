import { and, eq, lt } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import type { Service } from '../../service.ts';
import type { Transaction } from '../../store/store.ts';
import { account } from '../../store/tables/access.ts';

/** What all apps understand (RFC 6238): six digits of SHA-1, every thirty seconds. */
const FORM = { issuer: 'Verrijk', algorithm: 'SHA1', digits: 6, period: 30 } as const;
const SEED_BYTES = 20;
/** A clock may be this many periods off. */
const DRIFT = 1;

/** What a seed is locked for; see `LOCKED_COLUMNS`. */
export function contextOfTotp(accountId: string): string {
  return `totp ${accountId}`;
}

/** A new seed: locked for the database, and as an app is told it. */
export function createTotp(
  { keys }: Service,
  { id, email }: { readonly id: string; readonly email: string },
): { readonly locked: Buffer; readonly url: string; readonly secret: string } {
  const secret = new Secret({ size: SEED_BYTES });
  return {
    locked: keys.lock(secret.bytes, contextOfTotp(id)),
    url: new TOTP({ ...FORM, secret, label: email }).toString(),
    secret: secret.base32,
  };
}

/** In which period of thirty seconds this code is shown; undefined when it is not, or too far from now. */
export function stepOfCode(
  { keys, now }: Service,
  locked: Uint8Array,
  accountId: string,
  code: string,
): number | undefined {
  const seed = keys.unlock(locked, contextOfTotp(accountId));
  const totp = new TOTP({ ...FORM, secret: new Secret({ buffer: Uint8Array.from(seed).buffer }) });
  const timestamp = now().getTime();
  const delta = totp.validate({ token: code, timestamp, window: DRIFT });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / FORM.period) + delta;
}

/** Takes a code: right, and not used before. Of two at once one is taken. */
export async function takeCode(service: Service, tx: Transaction, accountId: string, code: string): Promise<boolean> {
  const [found] = await tx.select({ locked: account.totpLocked }).from(account).where(eq(account.id, accountId));
  if (found === undefined || found.locked === null) return false;
  const step = stepOfCode(service, found.locked, accountId, code);
  if (step === undefined) return false;
  const taken = await tx
    .update(account)
    .set({ totpStep: step })
    .where(and(eq(account.id, accountId), lt(account.totpStep, step)))
    .returning({ id: account.id });
  return taken.length === 1;
}
