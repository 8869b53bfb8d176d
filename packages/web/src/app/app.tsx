import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ApiProblem } from '@verrijk/server/contract';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Route, Switch } from 'wouter';
import { Waiting } from '../design/waiting.tsx';
import { LanguageProvider, useLanguage } from '../texts/language.tsx';
import { BrokenPage } from './broken-page.tsx';
import { loadLater } from './load-later.tsx';

const LocalArea = loadLater(async () => (await import('../lokaal/local-area.tsx')).LocalArea);
const ServiceArea = loadLater(async () => (await import('./service-area.tsx')).ServiceArea);

/** Times that a question is asked again when nobody answers. */
const MOST_RETRIES = 2;

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // What the service refuses it will refuse again; a broken line may mend.
      retry: (failures, error) =>
        failures < MOST_RETRIES && !(error instanceof ApiProblem && error.problem.status < 500),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

/** All pages. Those of /lokaal ask the service nothing. */
export function App(): ReactNode {
  return (
    <LanguageProvider>
      <Spoken>
        <QueryClientProvider client={queries}>
          <BrokenPage>
            <Suspense fallback={<Waiting />}>
              <Switch>
                <Route path="/lokaal/*?">
                  <LocalArea />
                </Route>
                <Route>
                  <ServiceArea />
                </Route>
              </Switch>
            </Suspense>
          </BrokenPage>
        </QueryClientProvider>
      </Spoken>
    </LanguageProvider>
  );
}

/** Dates, numbers and what screen readers are told by the components. */
function Spoken({ children }: { readonly children: ReactNode }): ReactNode {
  const { language } = useLanguage();
  return <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>{children}</I18nProvider>;
}
