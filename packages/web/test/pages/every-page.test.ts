import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { LANGUAGES } from '@verrijk/core/messages';
import type { Language } from '@verrijk/core/messages';
import { NEEDS_BROWSER, takeSeat } from '../support/browser.ts';
import type { Seat } from '../support/browser.ts';
import { lookAt } from '../support/look.ts';
import type { PersonName } from '../support/people.ts';
import { signIn } from '../support/sign-in.ts';
import { openStage } from '../support/stage.ts';
import type { Stage } from '../support/stage.ts';
import { listedRoutes } from './listed-routes.ts';
import { makeReady } from './make-ready.ts';
import { PAGE_STATES } from './page-states.ts';
import type { PageState, Ready } from './page-states.ts';

/** How a page is kept from its answers; one way in each language, which between them are all. */
const SPOILED: Readonly<Record<Language, { readonly spoiled: string; readonly spoil: (page: Page) => Promise<void> }>> =
  {
    nl: { spoiled: 'the service fails', spoil: answerFailure },
    en: { spoiled: 'the line is broken', spoil: breakLine },
  };

const stage = NEEDS_BROWSER.skip === false ? await openStage(300) : undefined;

test('every page of the app stands in the list of states', () => {
  const listed = listedRoutes();
  assert.ok(listed.length > 15, listed.join(' '));
  const looked: ReadonlySet<string> = new Set(PAGE_STATES.map(({ route }) => route));
  assert.deepEqual(
    listed.filter((route) => !looked.has(route)),
    [],
  );
});

// Both languages at once, each in browsers of its own.
describe('every page', { ...NEEDS_BROWSER, concurrency: true, timeout: 1_800_000 }, () => {
  const { web, files, browser } = stage ?? ({} as Stage);
  const seats = new Map<string, Seat>();
  let ready: Ready;

  before(async () => {
    ready = await makeReady(web, files);
  });

  /** A browser for each person and language: one signs in once. */
  async function seatOf(as: PersonName | undefined, language: Language): Promise<Seat> {
    const name = `${as ?? 'nobody'} ${language}`;
    const seat = seats.get(name) ?? (await takeSeat(browser, web.address, { language }));
    if (!seats.has(name) && as !== undefined) await signIn(seat, web.address, as);
    seats.set(name, seat);
    seat.complaints.length = 0;
    return seat;
  }

  for (const language of LANGUAGES) {
    describe(language, { concurrency: 1 }, () => {
      for (const { route, state, as, path, open } of PAGE_STATES) {
        test(`${route}, ${state}`, async () => {
          const seat = await seatOf(as, language);
          await seat.page.goto('about:blank');
          await seat.page.goto(path(ready));
          await open?.(seat.page);
          await lookAt(seat, `${language} ${route} ${state}`);
          assert.equal(await seat.page.getAttribute('html', 'lang'), language);
        });
      }

      // What stands around a page is there when the page itself gets no answer, and so is a way on.
      const { spoiled, spoil } = SPOILED[language];
      for (const { route, as, path } of onePerRoute(PAGE_STATES)) {
        test(`${route}, ${spoiled}`, async () => {
          const seat = await seatOf(as, language);
          await seat.page.goto('about:blank');
          await spoil(seat.page);
          try {
            await seat.page.goto(path(ready));
            await lookAt(seat, `${language} ${route} ${spoiled}`);
          } finally {
            await seat.page.unrouteAll();
          }
        });
      }
    });
  }
});

function onePerRoute(states: readonly PageState[]): readonly PageState[] {
  return [...new Map(states.filter(({ as }) => as !== undefined).map((each) => [each.route, each])).values()];
}

/** Who is signed in is known; of the rest nothing comes. */
const NOT_SESSION = /\/api\/(?!session$)/;

async function answerFailure(page: Page): Promise<void> {
  const problem = {
    type: 'about:blank',
    title: 'Storing',
    status: 500,
    detail: 'Er ging iets mis.',
    code: 'service.failed',
  };
  await page.route(NOT_SESSION, (route) =>
    route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  );
}

async function breakLine(page: Page): Promise<void> {
  await page.route(NOT_SESSION, (route) => route.abort('connectionfailed'));
}
