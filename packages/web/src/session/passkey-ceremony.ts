type Json = Readonly<Record<string, unknown>>;

/** What the service is given of a passkey. */
export interface PasskeyResponse {
  readonly [more: string]: unknown;
  readonly id: string;
  readonly rawId: string;
  readonly type: 'public-key';
  readonly response: Record<string, unknown>;
  readonly clientExtensionResults: Record<string, unknown>;
}

/** Whether this browser can make and use passkeys. */
export function knowsPasskeys(): boolean {
  return 'PublicKeyCredential' in globalThis && 'credentials' in navigator;
}

/** Has somebody use a passkey. Undefined when they stopped, or there is none. */
export async function showPasskey(options: Json): Promise<PasskeyResponse | undefined> {
  return unlessStopped(() => navigator.credentials.get({ publicKey: requestOptions(options) }));
}

/** Has somebody make a passkey. Undefined when they stopped, or the device has one already. */
export async function makePasskey(options: Json): Promise<PasskeyResponse | undefined> {
  return unlessStopped(() => navigator.credentials.create({ publicKey: creationOptions(options) }));
}

async function unlessStopped(ask: () => Promise<Credential | null>): Promise<PasskeyResponse | undefined> {
  try {
    const credential = await ask();
    return credential instanceof PublicKeyCredential ? responseOf(credential) : undefined;
  } catch (error) {
    // Somebody closed the question, it took too long, or the device cannot: all of these are a DOMException.
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

function requestOptions(options: Json): PublicKeyCredentialRequestOptions {
  const json = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  if (typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function') {
    return PublicKeyCredential.parseRequestOptionsFromJSON(json);
  }
  return {
    ...json,
    challenge: bytesOf(json.challenge),
    allowCredentials: (json.allowCredentials ?? []).map(descriptorOf),
  } as unknown as PublicKeyCredentialRequestOptions;
}

function creationOptions(options: Json): PublicKeyCredentialCreationOptions {
  const json = options as unknown as PublicKeyCredentialCreationOptionsJSON;
  if (typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function') {
    return PublicKeyCredential.parseCreationOptionsFromJSON(json);
  }
  return {
    ...json,
    challenge: bytesOf(json.challenge),
    user: { ...json.user, id: bytesOf(json.user.id) },
    excludeCredentials: (json.excludeCredentials ?? []).map(descriptorOf),
  } as unknown as PublicKeyCredentialCreationOptions;
}

function descriptorOf(each: PublicKeyCredentialDescriptorJSON): PublicKeyCredentialDescriptor {
  return { ...each, id: bytesOf(each.id) } as PublicKeyCredentialDescriptor;
}

function responseOf(credential: PublicKeyCredential): PasskeyResponse {
  if (typeof credential.toJSON === 'function') return credential.toJSON() as unknown as PasskeyResponse;
  const { response } = credential;
  const parts =
    response instanceof AuthenticatorAttestationResponse
      ? { attestationObject: response.attestationObject, transports: response.getTransports() }
      : assertionOf(response as AuthenticatorAssertionResponse);
  return {
    id: credential.id,
    rawId: textOf(credential.rawId),
    type: 'public-key',
    response: Object.fromEntries(
      Object.entries({ clientDataJSON: response.clientDataJSON, ...parts })
        .filter(([, value]) => value !== null)
        .map(([name, value]) => [name, value instanceof ArrayBuffer ? textOf(value) : value]),
    ),
    clientExtensionResults: {},
  };
}

function assertionOf({ authenticatorData, signature, userHandle }: AuthenticatorAssertionResponse) {
  return { authenticatorData, signature, userHandle };
}

/** From base64url. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}

/** To base64url. */
function textOf(bytes: ArrayBuffer): string {
  const text = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
