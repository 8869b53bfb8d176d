// First: the styles of a component come after those of all, and so win over them.
import 'virtual:tokens.css';
import '../design/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Route, Switch } from 'wouter';
import { Waiting } from '../design/waiting.tsx';
import { LanguageProvider, useLanguage } from '../texts/language.tsx';
import { BrokenPage } from './broken-page.tsx';
import { loadLater } from './load-later.tsx';
import { queries } from './queries.ts';
import { ServiceArea } from './service-area.tsx';

const LocalArea = loadLater(async () => (await import('../lokaal/local-area.tsx')).LocalArea);

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
