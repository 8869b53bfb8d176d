import { createFirstLink } from './access/links/create-first-link.ts';
import { createApp } from './app.ts';
import { seedDemo } from './demo/seed-demo.ts';
import type { DemoFacts } from './demo/seed-demo.ts';
import { openInstallation } from './installation.ts';
import type { InstallationPlace } from './installation.ts';
import { HANDLERS } from './processing/handlers.ts';
import { startSweeps } from './jobs/sweeping/start-sweeps.ts';
import { startWorker } from './jobs/running/start-worker.ts';
import { SWEEPS } from './processing/sweeps.ts';
import type { WorkingService } from './jobs/running/work-on.ts';
import { listenProblem, requirePort } from './listening.ts';

/** What a process that serves is told. */
export interface ServeOptions extends InstallationPlace {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** How many large jobs this process does at once; 0 leaves them to others. */
  readonly workers: number;
  /** Begins with fictional parties; `readReference` gives a fictional household reference when there is none yet. */
  readonly demo?: { readonly readReference: () => Promise<Uint8Array> };
  /** The folder of the web app as it was built; without one there is the API alone. */
  readonly pages?: string;
  /** Where lines of the log go. */
  readonly log?: (line: string) => void;
}

/** A service that listens. */
export interface RunningService {
  /** `http://localhost:8080` */
  readonly address: string;
  /** For the first administrator; undefined when there is one. */
  readonly firstLink: string | undefined;
  readonly demo: DemoFacts | undefined;
  /** Finishes what is under way, and lets go of the database. */
  close(): Promise<void>;
}

/** Serves requests, and works on jobs where asked. @throws VerrijkError with what to do; `service.cannot-listen` for a port that is taken */
export async function startService(options: ServeOptions): Promise<RunningService> {
  const { host, demo, workers, log = () => undefined } = options;
  const port = await requirePort(host, options.port);
  const address = addressOf(host, port);
  const installation = await openInstallation(options, { address, demo: demo !== undefined });
  const { service } = installation;
  // What was opened, the last first to be closed.
  const opened: (() => Promise<void>)[] = [() => installation.close()];
  const close = async (): Promise<void> => {
    for (const closeOne of opened.splice(0).reverse()) await closeOne();
  };
  try {
    const seeded = demo && (await seedDemo(service, options.folder, demo.readReference));
    const firstLink = demo === undefined ? await createFirstLink(service) : undefined;
    const working = await startWorking(service, workers, log);
    opened.push(() => working.stop());
    const app = await createApp(service, {
      log: { write: log },
      ...(options.pages !== undefined && { pages: options.pages }),
    });
    opened.push(() => app.close());
    await app.listen({ host, port }).catch((error: unknown) => {
      throw listenProblem(error, host, port);
    });
    return { address, firstLink, demo: seeded, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Works on jobs, and serves nobody. @throws VerrijkError with what to do */
export async function startWorkers(
  options: InstallationPlace & { readonly workers: number; readonly log?: (line: string) => void },
): Promise<{ close(): Promise<void> }> {
  const installation = await openInstallation(options, { address: 'http://localhost', demo: false });
  try {
    const working = await startWorking(installation.service, options.workers, options.log ?? (() => undefined));
    return {
      close: async () => {
        await working.stop();
        await installation.close();
      },
    };
  } catch (error) {
    await installation.close();
    throw error;
  }
}

/** Jobs when asked, and what is looked after now and then always. */
async function startWorking(
  service: WorkingService,
  concurrency: number,
  log: (line: string) => void,
): Promise<{ stop(): Promise<void> }> {
  const onError = (what: string, error: unknown): void => {
    // A name alone: what an error says may quote data.
    const name = error instanceof Error ? error.name : typeof error;
    log(`${JSON.stringify({ level: 'error', time: new Date().toISOString(), pid: process.pid, what, name })}\n`);
  };
  const sweeps = startSweeps(service, SWEEPS, onError);
  const worker =
    concurrency === 0 ? undefined : await startWorker(service, { concurrency, handlers: HANDLERS, onError });
  return {
    stop: async () => {
      await sweeps.stop();
      await worker?.stop();
    },
  };
}

/** On the computer itself by name: passkeys are for names alone (WebAuthn). */
function addressOf(host: string, port: number): string {
  if (host === '127.0.0.1') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
