import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { VerrijkError } from '@verrijk/core';

/**
 * The port to listen at, seen to be free before anything else is started; for 0 any that is.
 * @throws VerrijkError `service.cannot-listen`
 */
export async function requirePort(host: string, port: number): Promise<number> {
  const server = createServer();
  try {
    return await new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host, port }, () => resolve((server.address() as AddressInfo).port));
    });
  } catch (error) {
    throw listenProblem(error, host, port);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Why nothing can listen there, in words. */
export function listenProblem(cause: unknown, host: string, port: number): VerrijkError {
  const { code = '' } = cause as NodeJS.ErrnoException;
  return new VerrijkError('service.cannot-listen', { address: `${host}:${port}`, reason: code }, { cause });
}
