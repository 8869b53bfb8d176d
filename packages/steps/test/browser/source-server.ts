import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stripTypeScriptTypes } from 'node:module';
import { normalize } from 'node:path';

const root = new URL('../../../../', import.meta.url);

/** Where a browser finds the packages; an import map would not reach into a worker. */
const DOORS: Readonly<Record<string, string>> = {
  '@verrijk/core': '/packages/core/src/index.ts',
  '@verrijk/core/messages': '/packages/core/src/messages/messages.ts',
  '@verrijk/files': '/packages/files/src/index.ts',
  '@verrijk/steps': '/packages/steps/src/index.ts',
};

/** Serves our sources to a browser of this machine, types taken out, and files to work on; takes results in. */
export class SourceServer {
  readonly files: Map<string, Uint8Array> = new Map();
  readonly results: Map<string, Uint8Array> = new Map();
  private readonly server = createServer((request, response) => {
    this.answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });

  /** Listens on a free port of the loopback address, and says where. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (request.method === 'PUT') {
      this.results.set(path, await bodyOf(request));
      response.end();
    } else if (path === '/') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Verrijk</title>');
    } else if (this.files.has(path)) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(this.files.get(path));
    } else if (/^\/packages\/[\w/.-]+\.ts$/.test(path) && normalize(path) === path) {
      const source = await readFile(new URL(`.${path}`, root), 'utf8');
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(asBrowserModule(source));
    } else {
      response.writeHead(404).end();
    }
  }
}

function asBrowserModule(source: string): string {
  return stripTypeScriptTypes(source).replace(
    /(\bfrom\s+)'(@verrijk\/[^']+)'/g,
    (_, from: string, specifier: string) => `${from}'${DOORS[specifier] ?? specifier}'`,
  );
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
