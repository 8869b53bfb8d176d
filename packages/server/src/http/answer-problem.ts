import { VerrijkError } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import type { Language } from '@verrijk/core/messages';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem, ServerProblemCode } from '../contract/problem.ts';
import { SERVER_PROBLEMS } from '../contract/problem.ts';
import { PROBLEM_SENTENCES } from '../messages/server-sentences.ts';
import { ServerProblem } from '../problems/server-problem.ts';
import { UnfitRequest } from './serving/zod-compilers.ts';

/** What Fastify itself refuses, and what the database says, by its code. */
const KNOWN_CODES: Readonly<Record<string, ServerProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.invalid',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.invalid',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.invalid',
  // Text that no database keeps: a zero character, half a pair of surrogates.
  '22021': 'request.invalid',
  '22P02': 'request.invalid',
  '22P05': 'request.invalid',
  // A number or a date that is larger than any of the database.
  '22003': 'request.invalid',
  '22007': 'request.invalid',
  '22008': 'request.invalid',
  '22009': 'request.invalid',
  // Not enough room or memory, a lock or a statement that took too long, a server that stops or starts.
  '53100': 'service.storage',
  '58030': 'service.storage',
  '53200': 'service.unavailable',
  '53300': 'service.unavailable',
  '40001': 'request.conflict',
  '40P01': 'request.conflict',
  '57014': 'service.unavailable',
  '57P01': 'service.unavailable',
  '57P02': 'service.unavailable',
  '57P03': 'service.unavailable',
  ECONNREFUSED: 'service.unavailable',
  ECONNRESET: 'service.unavailable',
  EPIPE: 'service.unavailable',
  ENOSPC: 'service.storage',
  EIO: 'service.storage',
};

/** Answers a failure as problem+json in the reader's language. What is not the sender's doing is logged, without its content. */
export function answerProblem(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const language = languageOf(request);
  const answer = describe(error, language);
  if (answer.status >= 500) request.log.error({ code: answer.code, cause: causeOf(error) }, 'request failed');
  if (answer.retryAfter !== undefined) void reply.header('retry-after', answer.retryAfter);
  void reply.code(answer.status).type('application/problem+json').header('content-language', language);
  // Already a string: no serializer of the endpoint's own answer comes in between.
  void reply.serializer((payload: unknown) => JSON.stringify(payload)).send(answer);
}

/** The problem that belongs to a failure, in words. */
export function describe(error: unknown, language: Language): Problem {
  if (error instanceof VerrijkError) return describeFileProblem(error, language);
  if (error instanceof UnfitRequest)
    return { ...say('request.invalid', {}, language), errors: error.describe(language) };
  if (error instanceof ServerProblem) {
    const { code, details, retryAfter } = error;
    return { ...say(code, details, language), ...(retryAfter !== undefined && { retryAfter }) };
  }
  return say(codeOf(error), {}, language);
}

function codeOf(error: unknown): ServerProblemCode {
  if (!(error instanceof Error)) return 'service.failed';
  const { code, message, cause } = error as Error & { readonly code?: string };
  const known = code === undefined ? undefined : KNOWN_CODES[code];
  if (known !== undefined) return known;
  // The driver has no code for these.
  if (/Connection terminated|timeout exceeded when trying to connect|Client has encountered/.test(message)) {
    return 'service.unavailable';
  }
  return cause === undefined ? 'service.failed' : codeOf(cause);
}

function say(code: ServerProblemCode, details: ServerProblem['details'], language: Language): Problem {
  const { title, detail } = PROBLEM_SENTENCES[language][code];
  return { type: `/api/docs#${code}`, title, status: SERVER_PROBLEMS[code], detail: detail(details), code };
}

function describeFileProblem({ code, details }: VerrijkError, language: Language): Problem {
  const sentence = catalogue(language).problems[code](details);
  const { title } = PROBLEM_SENTENCES[language]['file.unusable'];
  return { type: `/api/docs#${code}`, title, status: SERVER_PROBLEMS['file.unusable'], detail: sentence, code };
}

/** As the account, else as the browser asks; Dutch where neither says. */
export function languageOf({ actor, headers }: Pick<FastifyRequest, 'actor' | 'headers'>): Language {
  if (actor !== undefined && (actor.kind === 'member' || actor.kind === 'token')) {
    if (headers['accept-language'] === undefined) return actor.language;
  }
  const asked = /\b(nl|en)\b/i.exec(headers['accept-language'] ?? '')?.[1];
  return asked?.toLowerCase() === 'en' ? 'en' : 'nl';
}

/** Where it went wrong, in our code: a class and a place, never a message, which may quote data. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as Error & { readonly code?: unknown };
  const place = error.stack?.split('\n').find((line) => line.includes('/packages/')) ?? '';
  return [error.name, typeof code === 'string' ? code : '', place.trim().replace(/\(?file:.*\/packages\//, '')].join(
    ' ',
  );
}
