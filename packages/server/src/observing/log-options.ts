import type { FastifyLoggerOptions } from 'fastify';
import type { PinoLoggerOptions } from 'fastify/types/logger.js';

/** Where lines of the log go. */
export interface LogOutlet {
  write(line: string): void;
}

/** All that a line may say besides its time, level, process and request, and of which kind it is. What is not here is not written, whoever logs it. */
const FIELDS: Readonly<Record<string, 'string' | 'number'>> = {
  endpoint: 'string',
  method: 'string',
  status: 'number',
  milliseconds: 'number',
  actor: 'string',
  actorId: 'string',
  code: 'string',
  cause: 'string',
};
const EVENTS: ReadonlySet<string> = new Set(['request', 'request failed']);

/** A code or a place in our own program; anything longer or with other characters may quote somebody. */
const PLAIN = /^[\w .:/@<>()[\]-]{1,200}$/;

/**
 * How the server logs: one line of JSON for each request and each failure. An allowed field is copied, all else is dropped: no path, query,
 * header, body, file name, address of a machine or sentence of an error gets in, also not by way of Fastify itself.
 */
export function logOptions(outlet: LogOutlet): FastifyLoggerOptions & PinoLoggerOptions {
  return {
    level: 'info',
    stream: outlet,
    base: { pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    hooks: {
      logMethod(this: unknown, given: unknown[], write: (this: unknown, fields: object, event: string) => void) {
        const [fields, event] = given;
        write.call(this, allowed(fields), typeof event === 'string' && EVENTS.has(event) ? event : 'server');
      },
    },
  };
}

function allowed(given: unknown): Readonly<Record<string, string | number>> {
  if (typeof given !== 'object' || given === null) return {};
  const { err } = given as { readonly err?: unknown };
  const entries = Object.entries(given).filter(
    ([name, value]) => FIELDS[name] === typeof value && (typeof value === 'number' || PLAIN.test(String(value))),
  );
  return { ...Object.fromEntries<string | number>(entries), ...(err instanceof Error && codeOf(err)) };
}

function codeOf(error: Error): { readonly code?: string } {
  const { code } = error as Error & { readonly code?: unknown };
  return typeof code === 'string' && PLAIN.test(code) ? { code } : {};
}
