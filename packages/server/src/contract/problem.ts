import { z } from 'zod';

/** Every reason for which the API says no; each has a sentence in both languages. `about:blank` is never used. */
export const SERVER_PROBLEMS = {
  'request.invalid': 400,
  'request.two-credentials': 400,
  'request.not-signed-in': 401,
  'request.second-factor-needed': 401,
  'request.not-allowed': 403,
  'request.cross-site': 403,
  'request.not-found': 404,
  'request.method': 405,
  'request.too-large': 413,
  'request.media-type': 415,
  'request.too-many': 429,
  'request.conflict': 409,
  'request.key-reused': 422,
  'request.key-in-progress': 409,
  'service.failed': 500,
  'service.unavailable': 503,
  'service.storage': 507,
  'session.wrong': 401,
  'session.wrong-code': 401,
  'session.wrong-passkey': 401,
  'session.elsewhere-failed': 401,
  'session.confirm': 403,
  'link.not-valid': 410,
  'account.password-weak': 422,
  'account.last-factor': 409,
  'account.factor-exists': 409,
  'member.last-manager': 409,
  'member.role': 422,
  'token.scopes': 422,
  'party.host': 409,
  'order.transition': 409,
  'order.reason-missing': 422,
  'keys.open-to-others': 500,
  'keys.damaged': 500,
  'keys.secret-damaged': 500,
  'keys.missing': 503,
  'file.damaged': 500,
  'file.destroyed': 410,
  'file.hash': 422,
  'file.incomplete': 409,
  'file.range': 416,
  'upload.too-many': 409,
  'upload.state': 409,
  'upload.version': 412,
  'delivery.too-heavy': 422,
  'delivery.not-minimal': 422,
  'reference.state': 409,
  'reference.not-there': 409,
  'webhook.url': 422,
  'webhook.too-many': 409,
  'webhook.disabled': 409,
} as const;
export type ServerProblemCode = keyof typeof SERVER_PROBLEMS;

/** RFC 9457: `type` is a path of this installation's documentation, `title` and `detail` are sentences in the language asked for. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** For programs; never changes. */
  code: z.string(),
  /** Which field of the request, where it is one. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** Seconds. */
  retryAfter: z.int().optional(),
});
export type Problem = z.infer<typeof problem>;
