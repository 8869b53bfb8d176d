import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** Flags of authenticator data: somebody was there, was recognised, and a key is attached. */
const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTACHED = 0x40;

interface Options {
  readonly challenge: string;
}

/** How a dishonest or clumsy authenticator, page or wire departs from the right way. */
export interface Departure {
  readonly origin?: string;
  readonly site?: string;
  readonly isVerified?: boolean;
  readonly counter?: number;
  readonly challenge?: string;
  readonly key?: KeyObject;
  readonly userHandle?: string;
  readonly type?: string;
}

/** A passkey in software, as far as WebAuthn level 3 needs: ES256, no attestation, a counter. */
export interface SoftwareAuthenticator {
  readonly id: string;
  register(options: Options, departure?: Departure): Readonly<Record<string, unknown>>;
  signIn(options: Options, departure?: Departure): Readonly<Record<string, unknown>>;
}

export function softwareAuthenticator(account: string, at: { origin: string; site: string }): SoftwareAuthenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credential = randomBytes(16);
  const id = credential.toString('base64url');
  let counter = 0;

  const clientData = (type: string, options: Options, departure: Departure) =>
    Buffer.from(
      JSON.stringify({
        type: departure.type ?? type,
        challenge: departure.challenge ?? options.challenge,
        origin: departure.origin ?? at.origin,
        crossOrigin: false,
      }),
    );
  const authenticatorData = (flags: number, departure: Departure) => {
    const head = Buffer.alloc(37);
    createHash('sha256')
      .update(departure.site ?? at.site)
      .digest()
      .copy(head);
    head[32] = flags | (departure.isVerified === false ? 0 : VERIFIED);
    head.writeUInt32BE(departure.counter ?? (counter += 1), 33);
    return head;
  };
  const answer = (response: object) => ({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });

  return {
    id,
    register: (options, departure = {}) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(credential.length);
      const authData = Buffer.concat([
        authenticatorData(PRESENT | ATTACHED, departure),
        Buffer.alloc(16),
        length,
        credential,
        cosePublicKey(publicKey),
      ]);
      return answer({
        clientDataJSON: clientData('webauthn.create', options, departure).toString('base64url'),
        attestationObject: attestationObject(authData).toString('base64url'),
        transports: ['internal'],
      });
    },
    signIn: (options, departure = {}) => {
      const data = clientData('webauthn.get', options, departure);
      const authData = authenticatorData(PRESENT, departure);
      const signed = Buffer.concat([authData, createHash('sha256').update(data).digest()]);
      return answer({
        clientDataJSON: data.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', signed, departure.key ?? privateKey).toString('base64url'),
        userHandle: Buffer.from(departure.userHandle ?? account).toString('base64url'),
      });
    },
  };
}

/** {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y} in CBOR (RFC 9052). */
function cosePublicKey(key: KeyObject): Buffer {
  const { x, y } = key.export({ format: 'jwk' });
  const bytes = (value: string | undefined) =>
    Buffer.concat([Buffer.from([0x58, 32]), Buffer.from(value!, 'base64url')]);
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    bytes(x),
    Buffer.from([0x22]),
    bytes(y),
  ]);
}

/** {"fmt": "none", "attStmt": {}, "authData": bytes} in CBOR. */
function attestationObject(authData: Buffer): Buffer {
  const text = (value: string) => Buffer.concat([Buffer.from([0x60 | value.length]), Buffer.from(value)]);
  const length = Buffer.from([0x59, authData.length >> 8, authData.length & 0xff]);
  return Buffer.concat([
    Buffer.from([0xa3]),
    ...[text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0]), text('authData'), length, authData],
  ]);
}
