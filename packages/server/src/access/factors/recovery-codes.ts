import { randomBytes } from 'node:crypto';
import { and, count, eq, isNull } from 'drizzle-orm';
import type { Service } from '../../service.ts';
import type { Transaction } from '../../store/store.ts';
import { recoveryCode } from '../../store/tables/access.ts';

const CODES = 10;
/** Of five bits each, so 140: no guess ever hits, and a fast hash with a key will do. */
const LENGTH = 28;
/** Without the letters that look like digits (Crockford). */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const SPELLED = /.{4}/g;

/** Makes new codes in the place of those there were. They are shown once, and each works once. */
export async function renewRecoveryCodes(service: Service, tx: Transaction, account: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, createCode);
  await tx.delete(recoveryCode).where(eq(recoveryCode.account, account));
  await tx.insert(recoveryCode).values(codes.map((code) => ({ account, hash: hashOf(service, account, code) })));
  return codes.map((code) => code.match(SPELLED)!.join('-'));
}

/** Takes a code, however it is spelled; of two at once one is taken. */
export async function takeRecoveryCode(
  service: Service,
  tx: Transaction,
  account: string,
  spelled: string,
): Promise<boolean> {
  const code = spelled.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1');
  const taken = await tx
    .update(recoveryCode)
    .set({ usedAt: service.now() })
    .where(
      and(
        eq(recoveryCode.account, account),
        eq(recoveryCode.hash, hashOf(service, account, code)),
        isNull(recoveryCode.usedAt),
      ),
    )
    .returning({ account: recoveryCode.account });
  return taken.length === 1;
}

export async function countRecoveryCodes(tx: Transaction, account: string): Promise<number> {
  const [left] = await tx
    .select({ codes: count() })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.account, account), isNull(recoveryCode.usedAt)));
  return left?.codes ?? 0;
}

function createCode(): string {
  return Array.from(randomBytes(LENGTH), (byte) => LETTERS[byte % LETTERS.length]!).join('');
}

function hashOf({ keys }: Service, account: string, code: string): Buffer {
  return keys.mac('recovery code', `${account} ${code}`);
}
