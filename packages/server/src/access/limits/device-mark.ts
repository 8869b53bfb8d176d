import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readCookie, setCookie } from '../sessions/session-cookie.ts';
import type { Service } from '../../service.ts';

/** The longest that browsers keep a cookie. */
const YEAR = 400 * 86_400;
/** So many people may share a browser. */
const MOST_MARKS = 5;
const MARK_BYTES = 16;

/**
 * A browser with which somebody signed in before has a mark of that, which nobody else can make: guessing by others never locks it out. (OWASP
 * calls it a device cookie.) Returns what names the browser among those of this person, or undefined for one that is new to them.
 */
export function knownDevice(service: Service, request: FastifyRequest, email: string): string | undefined {
  const { nonce, marks } = read(service, request);
  if (nonce === undefined) return undefined;
  const expected = Buffer.from(markOf(service, nonce, email));
  return marks.some((mark) => mark.length === expected.length && timingSafeEqual(Buffer.from(mark), expected))
    ? nonce
    : undefined;
}

/** Marks the browser as one of this person. */
export function markDevice(service: Service, request: FastifyRequest, reply: FastifyReply, email: string): void {
  const { nonce = randomBytes(MARK_BYTES).toString('base64url'), marks } = read(service, request);
  const own = markOf(service, nonce, email);
  const kept = [own, ...marks.filter((mark) => mark !== own)].slice(0, MOST_MARKS);
  setCookie(reply, 'device', [nonce, ...kept].join('.'), service.settings, YEAR);
}

function read(service: Service, request: FastifyRequest): { nonce?: string; marks: readonly string[] } {
  const cookie = readCookie(request, 'device', service.settings);
  if (cookie === undefined || !/^[\w-]{22}(\.[\w-]{22}){1,5}$/.test(cookie)) return { marks: [] };
  const [nonce, ...marks] = cookie.split('.');
  return { ...(nonce !== undefined && { nonce }), marks };
}

function markOf({ keys }: Service, nonce: string, email: string): string {
  return keys.mac('device', `${nonce} ${email}`).subarray(0, MARK_BYTES).toString('base64url');
}
