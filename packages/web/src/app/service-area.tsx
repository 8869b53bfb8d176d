import { Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { Link, Redirect, Route, Switch } from 'wouter';
import { useApi } from '../api/use-api.ts';
import { Waiting } from '../design/waiting.tsx';
import { forgetWish, keptWish } from '../entry/sign-in/wish.ts';
import { newRecoveryCodes, onRecoveryCodes } from '../session/new-recovery-codes.ts';
import { askedAgain, onAskedAgain } from '../session/session-watch.ts';
import { SessionGate } from '../session/session.tsx';
import type { Session } from '../session/session.tsx';
import { SignOut } from '../session/sign-out.tsx';
import { useTexts } from '../texts/language.tsx';
import { shellTexts } from '../texts/shell.ts';
import { BrokenPage } from './broken-page.tsx';
import { loadLater } from './load-later.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { PartySwitch } from './party-switch.tsx';
import { Shell } from './shell.tsx';
import type { Place } from './shell.tsx';

/** Loads a page when somebody goes there. */
function page<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): ComponentType {
  return loadLater(async () => (await load())[name]);
}

type Routes = Readonly<Record<string, ComponentType>>;

/** For everybody, signed in or not: links in mails lead here. */
const ENTRY: Routes = {
  '/sign-in': page(() => import('../entry/sign-in/sign-in-page.tsx'), 'SignInPage'),
  '/invitation': page(() => import('../entry/links/invitation-page.tsx'), 'InvitationPage'),
  '/reset': page(() => import('../entry/links/reset-page.tsx'), 'ResetPage'),
  '/second-factor': page(() => import('../entry/links/factor-reset-page.tsx'), 'FactorResetPage'),
};
const OF_BOTH: Routes = {
  '/account': page(() => import('../account/account-page.tsx'), 'AccountPage'),
  '/members': page(() => import('../account/members-page.tsx'), 'MembersPage'),
  '/party': page(() => import('../account/party-page.tsx'), 'PartyPage'),
  '/tokens': page(() => import('../account/tokens-page.tsx'), 'TokensPage'),
  '/webhooks': page(() => import('../account/webhooks-page.tsx'), 'WebhooksPage'),
};
const OF_ORGANISATION: Routes = {
  '/orders': page(() => import('../road/orders-page.tsx'), 'OrdersPage'),
  '/orders/new': page(() => import('../road/new-order-page.tsx'), 'NewOrderPage'),
  '/orders/:order/:step?': page(() => import('../road/order-page.tsx'), 'OrderPage'),
};
const OF_PROVIDER: Routes = {
  '/orders': page(() => import('../desk/desk-page.tsx'), 'DeskPage'),
  '/orders/:order': page(() => import('../desk/desk-order-page.tsx'), 'DeskOrderPage'),
  '/references': page(() => import('../desk/settings/references-page.tsx'), 'ReferencesPage'),
  '/references/:reference': page(() => import('../desk/settings/reference-page.tsx'), 'ReferencePage'),
  '/prices': page(() => import('../desk/settings/prices-page.tsx'), 'PricesPage'),
  '/regions': page(() => import('../desk/settings/regions-page.tsx'), 'RegionsPage'),
  '/parties': page(() => import('../desk/settings/parties-page.tsx'), 'PartiesPage'),
  '/records': page(() => import('../desk/settings/records-page.tsx'), 'RecordsPage'),
  '/terms': page(() => import('../desk/settings/terms-page.tsx'), 'TermsPage'),
};
const LandingPage = page(() => import('../entry/landing-page.tsx'), 'LandingPage');
const SecondStepPage = page(() => import('../entry/second-step/second-step-page.tsx'), 'SecondStepPage');

const SessionExpired = page(() => import('../entry/sign-in/session-expired.tsx'), 'SessionExpired');
const RecoveryCodesDialog = page(() => import('../account/factors/recovery-codes-dialog.tsx'), 'RecoveryCodesDialog');

/** The pages that talk with the service: those for signing in, and those of whoever is signed in. */
export function ServiceArea(): ReactNode {
  const codes = useSyncExternalStore(onRecoveryCodes, newRecoveryCodes);
  return (
    <>
      <Areas />
      {codes !== undefined && (
        <BrokenPage>
          <Suspense>
            <RecoveryCodesDialog />
          </Suspense>
        </BrokenPage>
      )}
    </>
  );
}

function Areas(): ReactNode {
  return (
    <Switch>
      {routesOf(ENTRY, (shown) => (
        <EntryShell>{shown}</EntryShell>
      ))}
      <Route>
        <SessionGate
          otherwise={(half) => (
            <EntryShell>
              {half === undefined ? <Inside page={LandingPage} /> : <Inside page={SecondStepPage} />}
            </EntryShell>
          )}
        >
          {(session) => <SignedIn session={session} />}
        </SessionGate>
      </Route>
    </Switch>
  );
}

function SignedIn({ session }: { readonly session: Session }): ReactNode {
  const words = useTexts(shellTexts);
  const asked = useSyncExternalStore(onAskedAgain, askedAgain);
  const { kind } = session.party;
  return (
    <Shell
      places={placesOf(session, words)}
      tools={<Tools session={session} />}
      foot={words.foot[kind]}
      {...useDemoBand()}
    >
      {asked !== undefined && (
        <BrokenPage>
          <Suspense>
            <SessionExpired />
          </Suspense>
        </BrokenPage>
      )}
      <Switch>
        <Route path="/">
          <Start />
        </Route>
        {routesOf({ ...OF_BOTH, ...(kind === 'provider' ? OF_PROVIDER : OF_ORGANISATION) }, (shown) => shown)}
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Shell>
  );
}

/** To where somebody wanted to go before they signed in elsewhere, else to the orders. */
function Start(): ReactNode {
  const [to] = useState(() => keptWish() ?? '/orders');
  useEffect(forgetWish, []);
  return <Redirect to={to} replace />;
}

/** Who tries things out knows on every page that nothing of it is real. */
function useDemoBand(): { readonly band?: ReactNode } {
  const { demo } = useTexts(shellTexts);
  const health = useApi('health.read', {});
  return health.data?.demo === true ? { band: demo } : {};
}

const PROGRAMS = ['/tokens', '/webhooks'] as const;

function placesOf({ party }: Session, words: (typeof shellTexts)['nl']): readonly Place[] {
  if (party.kind === 'organisation') {
    const { orders, members, party: own } = words.organisation;
    return [
      { path: '/orders', label: orders },
      { path: '/members', label: members },
      { path: '/party', label: own, leadsTo: PROGRAMS },
    ];
  }
  const { orders, references, prices, regions, parties, records, party: own } = words.provider;
  return [
    { path: '/orders', label: orders },
    { path: '/references', label: references },
    { path: '/prices', label: prices, leadsTo: ['/terms'] },
    { path: '/regions', label: regions },
    { path: '/parties', label: parties },
    { path: '/records', label: records },
    { path: '/party', label: own, leadsTo: ['/members', ...PROGRAMS] },
  ];
}

/** Who is signed in, and the way out. */
function Tools({ session }: { readonly session: Session }): ReactNode {
  const words = useTexts(shellTexts);
  return (
    <>
      <PartySwitch session={session} />
      <Link href="/account">{words.account}</Link>
      <SignOut />
    </>
  );
}

function EntryShell({ children }: { readonly children: ReactNode }): ReactNode {
  const words = useTexts(shellTexts);
  return <Shell places={[{ path: '/lokaal', label: words.local }]}>{children}</Shell>;
}

function routesOf(routes: Routes, around: (shown: ReactNode) => ReactNode): readonly ReactNode[] {
  return Object.entries(routes).map(([path, Shown]) => (
    <Route key={path} path={path}>
      {around(<Inside page={Shown} />)}
    </Route>
  ));
}

/** What stands around a page stays while the page is loaded. */
function Inside({ page: Shown }: { readonly page: ComponentType }): ReactNode {
  return (
    <Suspense fallback={<Waiting />}>
      <Shown />
    </Suspense>
  );
}
