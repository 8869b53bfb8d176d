import { createServer, connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** Something that a browser asked, byte for byte as it went over the line. */
export interface SentRequest {
  readonly method: string;
  /** With what stands behind a question mark. */
  readonly path: string;
  readonly headers: ReadonlyMap<string, string>;
  /** What arrived of it: less than was announced when the line broke. */
  readonly body: Buffer;
}

/**
 * The line between browsers and the service. It keeps all that goes up, from pages, workers and service workers alike, and can be cut and mended. What
 * it has seen is proof: nothing else leads to the service.
 */
export class Line {
  private readonly up: Buffer[][] = [];
  private readonly open = new Set<Socket>();
  private readonly server = createServer((socket) => this.carry(socket));
  private target: URL | undefined;
  private isCut = false;
  private bytesLeft = Infinity;
  private whenCut: (() => void) | undefined;

  /** Listens on a free port of the loopback address. */
  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  /** `http://127.0.0.1:43210`, where browsers find the service. */
  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  leadTo(address: string): void {
    this.target = new URL(address);
  }

  /** All that was asked so far, in the order in which its connections were made. */
  sent(): readonly SentRequest[] {
    return this.up.flatMap((chunks) => requestsIn(Buffer.concat(chunks)));
  }

  /** Forgets what was sent. */
  forget(): void {
    for (const chunks of this.up) chunks.length = 0;
  }

  /** Breaks every connection, and lets none begin. */
  cut(): void {
    this.isCut = true;
    for (const socket of this.open) socket.destroy();
    this.whenCut?.();
  }

  /** Breaks the line once so many bytes more have gone up; the promise is kept when that has happened. */
  cutAfter(bytes: number): Promise<void> {
    this.bytesLeft = bytes;
    return new Promise((resolve) => (this.whenCut = resolve));
  }

  mend(): void {
    this.isCut = false;
    this.bytesLeft = Infinity;
    this.whenCut = undefined;
  }

  async close(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private carry(browser: Socket): void {
    if (this.isCut || this.target === undefined) {
      browser.destroy();
      return;
    }
    const service = connect(Number(this.target.port), this.target.hostname);
    const chunks: Buffer[] = [];
    this.up.push(chunks);
    for (const [one, other] of [
      [browser, service],
      [service, browser],
    ] as const) {
      this.open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.open.delete(one);
        other.destroy();
      });
    }
    service.pipe(browser);
    browser.on('data', (chunk: Buffer) => {
      const passed = chunk.subarray(0, Math.min(chunk.length, this.bytesLeft));
      this.bytesLeft -= passed.length;
      chunks.push(Buffer.from(passed));
      // Only what is written out has arrived.
      service.write(passed, () => this.bytesLeft <= 0 && this.cut());
    });
  }
}

/** HTTP/1.1 as a browser speaks it: one request after the other, each with a length. */
function requestsIn(bytes: Buffer): SentRequest[] {
  const requests: SentRequest[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf('\r\n\r\n', at);
    if (end === -1) break;
    const [first = '', ...lines] = bytes.toString('latin1', at, end).split('\r\n');
    const [method = '', path = ''] = first.split(' ');
    const headers = new Map(
      lines.map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
      }),
    );
    if (headers.has('transfer-encoding')) throw new Error(`${first}: of unknown length`);
    const length = Number(headers.get('content-length') ?? 0);
    requests.push({ method, path, headers, body: bytes.subarray(end + 4, end + 4 + length) });
    at = end + 4 + length;
  }
  return requests;
}
