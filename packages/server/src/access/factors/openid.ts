import * as openid from 'openid-client';
import type { Settings } from '../../service.ts';

/** Seconds that the other side may take. */
const TIMEOUT = 10;
const discovered = new WeakMap<object, Promise<openid.Configuration>>();

/** What the other side says of somebody. */
export interface OpenIdPerson {
  readonly email: string;
  /** It asked for more than one factor, and says so. */
  readonly hadTwoFactors: boolean;
}

/** What must be remembered between going there and coming back. */
export interface OpenIdMemory {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
}

/** Where the browser is to go: code flow, with PKCE, state and nonce. */
export async function openIdRequest(
  settings: Settings,
): Promise<{ readonly url: string; readonly memory: OpenIdMemory }> {
  const config = await configurationOf(settings);
  const verifier = openid.randomPKCECodeVerifier();
  const memory = { verifier, state: openid.randomState(), nonce: openid.randomNonce() };
  const url = openid.buildAuthorizationUrl(config, {
    redirect_uri: `${settings.publicUrl}/api/session/openid/return`,
    scope: 'openid email',
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: memory.state,
    nonce: memory.nonce,
  });
  return { url: url.href, memory };
}

/**
 * Who came back. Undefined when the address of e-mail is missing, or the other side has not verified it.
 * @throws what `openid-client` does when the answer is not whole, not for us, or not for this browser.
 */
export async function openIdPerson(
  settings: Settings,
  returned: string,
  { verifier, state, nonce }: OpenIdMemory,
): Promise<OpenIdPerson | undefined> {
  const config = await configurationOf(settings);
  const tokens = await openid.authorizationCodeGrant(config, new URL(returned, settings.publicUrl), {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined || typeof claims['email'] !== 'string' || claims['email_verified'] !== true)
    return undefined;
  return { email: claims['email'].trim().toLowerCase(), hadTwoFactors: saysTwoFactors(claims['amr'], claims['acr']) };
}

/** RFC 8176 has `mfa` among the methods; some say it by the class alone. */
function saysTwoFactors(amr: unknown, acr: unknown): boolean {
  const isClass =
    acr === 'phr' || acr === 'phrh' || acr === 'http://schemas.openid.net/pape/policies/2007/06/multi-factor';
  return isClass || (Array.isArray(amr) && amr.includes('mfa'));
}

/** Asked for once; a failure is asked for again. */
function configurationOf({ openId }: Settings): Promise<openid.Configuration> {
  if (openId === undefined) throw new Error('OpenID Connect is not set');
  const known = discovered.get(openId);
  if (known !== undefined) return known;
  const issuer = new URL(openId.issuer);
  const found = openid.discovery(issuer, openId.clientId, openId.clientSecret, undefined, {
    timeout: TIMEOUT,
    execute: [
      // The token comes over TLS from the issuer itself, which the standard finds enough; its signature is looked at all the same.
      openid.enableNonRepudiationChecks,
      // Settings from the environment are https alone; this is for an issuer of a test.
      ...(issuer.protocol === 'http:' ? [openid.allowInsecureRequests] : []),
    ],
  });
  discovered.set(openId, found);
  found.catch(() => discovered.delete(openId));
  return found;
}
