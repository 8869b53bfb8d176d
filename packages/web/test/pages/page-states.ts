import type { OrderView } from '@verrijk/server/contract';
import type { Page } from 'playwright-core';
import { LOCAL_TOOLS } from '../../src/lokaal/local-places.ts';
import { deskOrderTexts } from '../../src/texts/desk-order.ts';
import { deskQuoteTexts } from '../../src/texts/desk-quote.ts';
import { resultTexts } from '../../src/texts/result.ts';
import { roadTexts } from '../../src/texts/road.ts';
import type { ReachableState } from '../support/make-orders.ts';
import type { PersonName } from '../support/people.ts';

/** What stands ready at the service, for pages to show. */
export interface Ready {
  /** An order in each state. */
  readonly orders: Readonly<Record<ReachableState, OrderView>>;
  readonly reference: string;
  readonly links: { readonly invitation: string; readonly reset: string };
}

/** A page in a state that somebody may find it in. */
export interface PageState {
  /** As `listedRoutes` has it. */
  readonly route: string;
  readonly state: string;
  /** Nobody when left out. */
  readonly as?: PersonName;
  readonly path: (ready: Ready) => string;
  /** Done when the page is there, before it is looked at. */
  readonly open?: (page: Page) => Promise<void>;
}

const NOWHERE = '00000000-0000-4000-8000-000000000000';
const STEPS = ['question', 'terms', 'delivery', 'result'] as const;
const [AT_QUESTION, AT_TERMS, AT_DELIVERY, AT_RESULT] = STEPS;

/** Every step that an order in a state can be looked at in; the one that it asks for first. */
const STEPS_OF: Readonly<Record<ReachableState, readonly (typeof STEPS)[number][]>> = {
  draft: [AT_QUESTION, AT_TERMS],
  counted: [AT_TERMS, AT_QUESTION],
  quoted: [AT_TERMS],
  accepted: [AT_TERMS],
  agreed: [AT_DELIVERY, AT_TERMS],
  ready: [AT_RESULT, AT_DELIVERY, AT_QUESTION],
  purged: [AT_RESULT],
  refused: [AT_TERMS],
  cancelled: [AT_QUESTION],
  failed: [AT_RESULT, AT_DELIVERY],
};
const STATES = Object.keys(STEPS_OF) as readonly ReachableState[];

/** Where an organisation keeps its own things, in the eyes of who may change them and of who may look. */
function ownPages(): readonly PageState[] {
  return ['/account', '/members', '/party', '/tokens', '/webhooks'].flatMap((path) =>
    (['owner', 'member', 'reader', 'administrator', 'operator'] as const).map((as) => ({
      route: `both ${path}`,
      state: as,
      as,
      path: () => path,
    })),
  );
}

function orderPages(): readonly PageState[] {
  const route = 'organisation /orders/:order/:step?';
  return [
    ...STATES.flatMap((state) => [
      { route, state, as: 'owner' as const, path: ({ orders }: Ready) => `/orders/${orders[state].id}` },
      {
        route,
        state: `${state} for a reader`,
        as: 'reader' as const,
        path: ({ orders }: Ready) => `/orders/${orders[state].id}`,
      },
      ...STEPS_OF[state].map((step) => ({
        route,
        state: `${state} at ${step}`,
        as: 'owner' as const,
        path: ({ orders }: Ready) => `/orders/${orders[state].id}/${step}`,
      })),
    ]),
    { route, state: 'not found', as: 'owner', path: () => `/orders/${NOWHERE}` },
    {
      route,
      state: 'a step that does not exist',
      as: 'owner',
      path: ({ orders }) => `/orders/${orders.draft.id}/elders`,
    },
    { route, state: 'of somebody else', as: 'otherOwner', path: ({ orders }) => `/orders/${orders.draft.id}` },
  ];
}

function deskPages(): readonly PageState[] {
  const route = 'provider /orders/:order';
  return [
    ...STATES.filter((state) => state !== 'draft').map((state): PageState => ({
      route,
      state,
      as: 'administrator',
      path: ({ orders }) => `/orders/${orders[state].id}`,
    })),
    { route, state: 'quoting as operator', as: 'operator', path: ({ orders }) => `/orders/${orders.counted.id}` },
    { route, state: 'not found', as: 'administrator', path: () => `/orders/${NOWHERE}` },
  ];
}

function settingsPages(): readonly PageState[] {
  const paths = ['/references', '/prices', '/regions', '/parties', '/records', '/terms'];
  const reference = 'provider /references/:reference';
  return [
    ...paths.flatMap((path) =>
      (['administrator', 'operator'] as const).map((as) => ({
        route: `provider ${path}`,
        state: as,
        as,
        path: () => path,
      })),
    ),
    { route: reference, state: 'in use', as: 'administrator', path: (ready) => `/references/${ready.reference}` },
    {
      route: reference,
      state: 'in use, for an operator',
      as: 'operator',
      path: (ready) => `/references/${ready.reference}`,
    },
    { route: reference, state: 'not found', as: 'administrator', path: () => `/references/${NOWHERE}` },
  ];
}

/** What stands on top of a page, or behind a tab of it. */
function dialogs(): readonly PageState[] {
  const [own, desk] = ['organisation /orders/:order/:step?', 'provider /orders/:order'];
  const parts = ['load', 'report', 'behaviour', 'compare', 'end'];
  return [
    { route: 'provider /orders', state: 'as a table', as: 'administrator', path: () => '/orders?view=table' },
    ...parts.map((part): PageState => ({
      route: own,
      state: `ready, ${part}`,
      as: 'owner',
      path: ({ orders }) => `/orders/${orders.ready.id}/result?show=${part}`,
    })),
    {
      route: own,
      state: 'wiping, asked whether one is sure',
      as: 'owner',
      path: ({ orders }) => `/orders/${orders.ready.id}/result?show=end`,
      open: (page) => press(page, [resultTexts.nl.end.now, resultTexts.en.end.now]),
    },
    {
      route: own,
      state: 'withdrawing, asked why',
      as: 'owner',
      path: ({ orders }) => `/orders/${orders.agreed.id}`,
      open: (page) => press(page, [roadTexts.nl.cancel.open, roadTexts.en.cancel.open]),
    },
    {
      route: desk,
      state: 'quote, once more before it goes',
      as: 'administrator',
      path: ({ orders }) => `/orders/${orders.counted.id}`,
      open: (page) => press(page, [deskQuoteTexts.nl.actions.quote(''), deskQuoteTexts.en.actions.quote('')]),
    },
    {
      route: desk,
      state: 'quote, being changed',
      as: 'operator',
      path: ({ orders }) => `/orders/${orders.quoted.id}`,
      open: (page) => press(page, [deskQuoteTexts.nl.actions.adjustGiven, deskQuoteTexts.en.actions.adjustGiven]),
    },
    {
      route: desk,
      state: 'refusing, asked why',
      as: 'operator',
      path: ({ orders }) => `/orders/${orders.counted.id}`,
      open: (page) => press(page, [deskQuoteTexts.nl.actions.refuse, deskQuoteTexts.en.actions.refuse]),
    },
    {
      route: desk,
      state: 'signing',
      as: 'administrator',
      path: ({ orders }) => `/orders/${orders.accepted.id}`,
      open: (page) => press(page, [deskOrderTexts.nl.sign.open, deskOrderTexts.en.sign.open]),
    },
  ];
}

/** Presses the button whose name begins so, whichever language the page is in; not one of what stands around the page. */
async function press(page: Page, names: readonly string[]): Promise<void> {
  const main = page.getByRole('main');
  const [dutch, english] = names.map((name) => main.getByRole('button', { name: new RegExp(`^${name.trim()}`) }));
  await dutch!.or(english!).first().click();
}

/** Every page in every state; a page that is not in here fails the test that reads this list. */
export const PAGE_STATES: readonly PageState[] = [
  { route: 'everybody /', state: 'nobody signed in', path: () => '/' },
  { route: 'everybody /', state: 'a deep link without signing in', path: ({ orders }) => `/orders/${orders.ready.id}` },
  { route: 'everybody /sign-in', state: 'nobody signed in', path: () => '/sign-in' },
  { route: 'everybody /invitation', state: 'with a link', path: ({ links }) => links.invitation },
  { route: 'everybody /invitation', state: 'with an old link', path: () => '/invitation#oud' },
  { route: 'everybody /invitation', state: 'without a link', path: () => '/invitation' },
  { route: 'everybody /reset', state: 'with a link', path: ({ links }) => links.reset },
  { route: 'everybody /second-factor', state: 'with an old link', path: () => '/second-factor#oud' },
  { route: 'everybody /second-factor', state: 'without a link', path: () => '/second-factor' },
  { route: 'everybody /reset', state: 'without a link', path: () => '/reset' },
  { route: 'nowhere', state: 'an address that leads nowhere', as: 'owner', path: () => '/nergens' },
  ...ownPages(),
  { route: 'organisation /orders', state: 'filled', as: 'owner', path: () => '/orders' },
  { route: 'organisation /orders', state: 'for a reader', as: 'reader', path: () => '/orders' },
  { route: 'organisation /orders', state: 'empty', as: 'otherOwner', path: () => '/orders' },
  { route: 'organisation /orders/new', state: 'empty', as: 'owner', path: () => '/orders/new' },
  { route: 'organisation /orders/new', state: 'for a reader', as: 'reader', path: () => '/orders/new' },
  ...orderPages(),
  { route: 'provider /orders', state: 'filled', as: 'administrator', path: () => '/orders' },
  { route: 'provider /orders', state: 'for an operator', as: 'operator', path: () => '/orders' },
  ...deskPages(),
  ...settingsPages(),
  ...dialogs(),
  { route: 'lokaal', state: 'begin', path: () => '/lokaal' },
  ...Object.entries(LOCAL_TOOLS).map(([tool, path]) => ({ route: 'lokaal', state: tool, path: () => path })),
  { route: 'lokaal', state: 'not found', path: () => '/lokaal/nergens' },
];
