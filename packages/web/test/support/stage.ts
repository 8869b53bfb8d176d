import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { makeHomeFiles } from './make-orders.ts';
import type { HomeFiles } from './make-orders.ts';
import { runWeb } from './running-web.ts';
import type { RunningWeb } from './running-web.ts';

/** All that a test of the pages needs: what an organisation has at home, the service, and a browser. */
export interface Stage {
  readonly files: HomeFiles;
  readonly web: RunningWeb;
  readonly browser: Browser;
}

/** Sets it up until the test file is done. To be called at the top of a test file, before its first test: what a hook
 * opens is closed when the hook ends. */
export async function openStage(customers: number): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'verrijk-stage-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const files = await makeHomeFiles(folder, customers);
  const web = await runWeb(files.reference);
  return { files, web, browser: await openBrowser() };
}
