import { createPublicKey, verify } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { VerrijkError } from '@verrijk/core';
import type { ReceiptKey, SignedReceipt } from '@verrijk/server/contract';

/**
 * Sees that a receipt was signed with one of these keys (compact JWS, EdDSA: RFC 7515 and 8037) and that it says what was signed.
 * @throws VerrijkError `service.file-altered`
 */
export function verifyReceipt({ receipt, jws }: SignedReceipt, keys: readonly ReceiptKey[], file: string): void {
  const [header = '', payload = '', signature = '', ...rest] = jws.split('.');
  const isSigned = keys.some(({ kty, crv, x }) =>
    verify(
      null,
      Buffer.from(`${header}.${payload}`),
      createPublicKey({ key: { kty, crv, x }, format: 'jwk' }),
      Buffer.from(signature, 'base64url'),
    ),
  );
  const signed: unknown = isSigned ? JSON.parse(Buffer.from(payload, 'base64url').toString()) : undefined;
  if (rest.length > 0 || !isDeepStrictEqual(signed, receipt)) throw new VerrijkError('service.file-altered', { file });
}
