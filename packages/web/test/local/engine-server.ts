import { execFile } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, extname, join, normalize } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PAGE = fileURLToPath(new URL('page/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Serves a page with the engine, built from the sources as they are now, and the files of a folder. */
export interface EngineServer {
  readonly address: string;
  /** Paths that were asked for. */
  readonly asked: string[];
}

/** Serves until the test file is done; call it at the top of the file. */
export async function serveEngine(files: string): Promise<EngineServer> {
  const pages = mkdtempSync(join(tmpdir(), 'verrijk-engine-'));
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    asked.push(path);
    const inFiles = path.startsWith('/files/');
    const file = inFiles ? join(files, path.slice('/files/'.length)) : join(pages, path === '/' ? 'index.html' : path);
    const size = statSync(file, { throwIfNoEntry: false })?.size;
    if (size === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': size,
      // As the service sends them; isolated, so that a page may ask how much memory it and its worker hold.
      'content-security-policy': "default-src 'self'; worker-src 'self'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    createReadStream(file).pipe(response);
  });
  after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(pages, { recursive: true });
  });
  await buildPage(pages);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

async function buildPage(folder: string): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const options = ['build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  await promisify(execFile)(process.execPath, ['--conditions=verrijk-source', vite, ...options], { cwd: PAGE });
}
