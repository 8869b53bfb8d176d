import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../../service.ts';

/** What a browser keeps for us: who is signed in, a sign-in under way, and that somebody signed in here before. */
type CookieName = 'session' | 'ceremony' | 'device';

const NAMES = { session: 'verrijk', ceremony: 'verrijk-ceremony', device: 'verrijk-device' } as const;

/** `__Host-` ties a cookie to this very host, path and https; a demo on http goes without. */
function nameOf(name: CookieName, { publicUrl }: Settings): string {
  return `${publicUrl.startsWith('https:') ? '__Host-' : ''}${NAMES[name]}`;
}

export function readCookie(request: FastifyRequest, name: CookieName, settings: Settings): string | undefined {
  const value = request.cookies[nameOf(name, settings)];
  return value === '' ? undefined : value;
}

/** `seconds` is how long the browser keeps it; without, until it closes. */
export function setCookie(
  reply: FastifyReply,
  name: CookieName,
  value: string,
  settings: Settings,
  seconds?: number,
): void {
  void reply.setCookie(nameOf(name, settings), value, {
    path: '/',
    httpOnly: true,
    secure: settings.publicUrl.startsWith('https:'),
    // Who comes back from OpenID Connect comes from another site, and only then a strict one would be missed.
    sameSite: name === 'ceremony' ? 'lax' : 'strict',
    ...(seconds !== undefined && { maxAge: seconds }),
  });
}

export function clearCookie(reply: FastifyReply, name: CookieName, settings: Settings): void {
  setCookie(reply, name, '', settings, 0);
}
