import { randomUUID } from 'node:crypto';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { and, eq } from 'drizzle-orm';
import { ServerProblem } from '../../problems/server-problem.ts';
import type { Service, Settings } from '../../service.ts';
import type { Transaction } from '../../store/store.ts';
import { passkey } from '../../store/tables/access.ts';
import type { PasskeyRow } from '../../store/tables/access.ts';

/** A finger, a face or a PIN is always asked, so that a passkey is two factors. */
const VERIFIED = 'required';
/** EdDSA, ES256 and RS256. */
const ALGORITHMS = [-8, -7, -257];

interface Owner {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** What a browser is to be given to make a passkey. */
export function registrationOptions(settings: Settings, owner: Owner, known: readonly PasskeyRow[]) {
  return generateRegistrationOptions({
    rpName: 'Verrijk',
    rpID: siteOf(settings),
    userID: Uint8Array.from(Buffer.from(owner.id)),
    userName: owner.email,
    userDisplayName: owner.name,
    attestationType: 'none',
    excludeCredentials: known.map(({ credential: id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: VERIFIED },
    supportedAlgorithmIDs: ALGORITHMS,
  });
}

/** What a browser is to be given to use one: one of these, or any that it has. */
export function signInOptions(settings: Settings, known: readonly PasskeyRow[] | undefined) {
  return generateAuthenticationOptions({
    rpID: siteOf(settings),
    userVerification: VERIFIED,
    ...(known !== undefined && {
      allowCredentials: known.map(({ credential: id, transports }) => ({ id, transports })),
    }),
  });
}

/** A passkey that was just made, for the database. @throws ServerProblem `session.wrong-passkey` */
export async function acceptPasskey(
  { settings, now }: Service,
  account: string,
  name: string,
  response: RegistrationResponseJSON,
  challenge: string,
): Promise<PasskeyRow> {
  const { registrationInfo } = await orWrong(
    verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: originOf(settings),
      expectedRPID: siteOf(settings),
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  );
  if (registrationInfo === undefined) throw new ServerProblem('session.wrong-passkey');
  const { id, publicKey, counter, transports } = registrationInfo.credential;
  return {
    id: randomUUID(),
    account,
    credential: id,
    publicKey: Buffer.from(publicKey),
    counter,
    transports: transports ?? [],
    name,
    createdAt: now(),
    lastUsedAt: null,
  };
}

/** Takes a passkey that somebody shows; returns whose it is. @throws ServerProblem `session.wrong-passkey` */
export async function takePasskey(
  { settings, now }: Service,
  tx: Transaction,
  response: AuthenticationResponseJSON,
  challenge: string,
): Promise<string> {
  const [known] = await tx.select().from(passkey).where(eq(passkey.credential, response.id));
  if (known === undefined) throw new ServerProblem('session.wrong-passkey');
  const { userHandle } = response.response;
  if (userHandle !== undefined && Buffer.from(userHandle, 'base64url').toString() !== known.account) {
    throw new ServerProblem('session.wrong-passkey');
  }
  const { verified, authenticationInfo } = await orWrong(
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: originOf(settings),
      expectedRPID: siteOf(settings),
      requireUserVerification: true,
      credential: {
        id: known.credential,
        publicKey: Uint8Array.from(known.publicKey),
        counter: known.counter,
        transports: known.transports,
      },
    }),
  );
  if (!verified) throw new ServerProblem('session.wrong-passkey');
  // Who counts must count on; of two at once with the same count one is taken.
  const taken = await tx
    .update(passkey)
    .set({ counter: authenticationInfo.newCounter, lastUsedAt: now() })
    .where(and(eq(passkey.id, known.id), eq(passkey.counter, known.counter)))
    .returning({ id: passkey.id });
  if (taken.length === 0) throw new ServerProblem('session.wrong-passkey');
  return known.account;
}

/** What does not verify is wrong, and why is nobody's business. */
async function orWrong<T>(verification: Promise<T>): Promise<T> {
  try {
    return await verification;
  } catch (cause) {
    throw new ServerProblem('session.wrong-passkey', {}, { cause });
  }
}

function siteOf({ publicUrl }: Settings): string {
  return new URL(publicUrl).hostname;
}

function originOf({ publicUrl }: Settings): string {
  return new URL(publicUrl).origin;
}
