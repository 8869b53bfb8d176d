import assert from 'node:assert/strict';
import { after } from 'node:test';
import type { Language } from '@verrijk/core/messages';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, ConsoleMessage, Page, Request, Response } from 'playwright-core';
import { findChromium, isChromiumRequired } from '../../../steps/test/browser/chromium.ts';

const executablePath = findChromium();

/** For the options of a test that needs a browser: skipped where there is none, unless there must be one. */
export const NEEDS_BROWSER: { readonly skip: string | false } = {
  skip: executablePath === undefined && !isChromiumRequired() ? 'there is no Chromium on this machine' : false,
};

/** How somebody looks at the pages. */
export interface Window {
  readonly language?: Language;
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

/** A browser of somebody's own, with its cookies and what it keeps. */
export interface Seat {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Another tab of it. */
  newTab(): Promise<Page>;
  /** What went wrong on its pages without a test asking for it; a test that expects something takes it out. */
  readonly complaints: string[];
}

/** Starts Chromium, until the test file is done. It reaches this machine and no other. */
export async function openBrowser(): Promise<Browser> {
  assert.ok(executablePath, 'Chromium is required here, and there is none on the path');
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    // Without its sandbox, which a container's root user cannot have; it sees our own pages alone.
    chromiumSandbox: false,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
  after(() => browser.close());
  return browser;
}

/** Somebody sits down at a new browser in which nobody has signed in; Dutch, light and wide unless asked otherwise. */
export async function takeSeat(browser: Browser, address: string, window: Window = {}): Promise<Seat> {
  const { language = 'nl', width = 1280, colorScheme = 'light', reducedMotion = 'reduce' } = window;
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: 900 },
    colorScheme,
    reducedMotion,
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    acceptDownloads: true,
    storageState: {
      cookies: [],
      origins: [{ origin: address, localStorage: [{ name: 'verrijk.language', value: language }] }],
    },
  });
  context.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  await context.addInitScript(() => {
    // The window in which the system asks where a file should come cannot be reached by a test: without it files come as downloads.
    Reflect.deleteProperty(globalThis, 'showSaveFilePicker');
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  context.on('request', (request) => notElsewhere(request, address, complaints));
  context.on('response', (response) => notMissing(response, complaints));
  const newTab = async (): Promise<Page> => {
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('console', (message) => complaintOf(message, complaints));
    return page;
  };
  return { context, page: await newTab(), newTab, complaints };
}

function notElsewhere(request: Request, address: string, complaints: string[]): void {
  const { origin, protocol } = new URL(request.url());
  if (protocol === 'data:' || protocol === 'blob:' || origin === address) return;
  complaints.push(`asks another host: ${origin}`);
}

/** The service may say no; a file of the pages that is not there is a mistake. */
function notMissing(response: Response, complaints: string[]): void {
  const { pathname } = new URL(response.url());
  if (response.status() >= 400 && !pathname.startsWith('/api/')) complaints.push(`${response.status()} ${pathname}`);
}

function complaintOf(message: ConsoleMessage, complaints: string[]): void {
  if (message.type() !== 'error' && message.type() !== 'warning') return;
  // Chromium's own note of an answer that was a no, or of a line that broke: seen above where it matters.
  if (message.text().startsWith('Failed to load resource')) return;
  complaints.push(`console: ${message.text()}`);
}
