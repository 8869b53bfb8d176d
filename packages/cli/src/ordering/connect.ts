import { readFile } from 'node:fs/promises';
import { VerrijkError } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import { ApiProblem, createApiClient } from '@verrijk/server/contract';
import type { ApiClient } from '@verrijk/server/contract';
import type { World } from '../terminal/world.ts';

/** Where the service is and who asks, as the command line has it. */
export interface Connection {
  readonly server: string | undefined;
  readonly 'token-file': string | undefined;
}

/**
 * Does something with a service on behalf of a party, and says what goes wrong as any other problem.
 * @throws VerrijkError `service.*`, `file.not-found` of the token file
 */
export async function withServer<Result>(
  options: Connection,
  language: Language,
  world: World,
  work: (api: ApiClient) => Promise<Result>,
): Promise<Result> {
  const server = serverOf(options.server ?? world.env['VERRIJK_SERVER']);
  const token = await tokenOf(options['token-file'], world.env['VERRIJK_TOKEN']);
  try {
    return await work(createApiClient({ server, token, language, fetch: globalThis.fetch }));
  } catch (error) {
    throw translate(error, server);
  }
}

function serverOf(given: string | undefined): string {
  if (given === undefined || given === '') throw new VerrijkError('service.server-missing');
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) {
    throw new VerrijkError('usage.option-value', {
      option: '--server',
      value: given,
      expected: 'https://verrijk.example',
    });
  }
  return given.replace(/\/+$/, '');
}

async function tokenOf(path: string | undefined, given: string | undefined): Promise<string> {
  const text = path === undefined ? given : await readToken(path);
  const token = text?.trim() ?? '';
  if (!/^[\w-]+$/.test(token)) throw new VerrijkError('service.token-missing');
  return token;
}

async function readToken(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new VerrijkError('file.not-found', { file: path }, { cause });
  }
}

/** What the service says is its own sentence, in the language asked for; a connection that fails is ours to describe. */
function translate(error: unknown, server: string): unknown {
  if (error instanceof ApiProblem) {
    const { title, detail, errors = [] } = error.problem;
    const fields = errors.map(({ path, message }) => `${path.replace(/^\//, '')}: ${message}`).join('; ');
    return new VerrijkError(
      'service.refused',
      { title, detail: [detail, fields].filter((part) => part !== '').join(' ') },
      { cause: error },
    );
  }
  // What fetch throws when it cannot reach anybody, or loses them.
  if (error instanceof TypeError && error.cause instanceof Error) {
    const { code } = error.cause as Error & { readonly code?: string };
    return new VerrijkError('service.unreachable', { server, reason: code ?? '' }, { cause: error });
  }
  return error;
}
