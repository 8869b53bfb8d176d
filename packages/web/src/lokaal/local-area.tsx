import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Route, Router, Switch } from 'wouter';
import { BrokenPage } from '../app/broken-page.tsx';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { Shell } from '../app/shell.tsx';
import { localEngine } from '../local/start-local-engine.ts';
import { useTexts } from '../texts/language.tsx';
import { lokaalTexts } from '../texts/lokaal.ts';
import { LocalDeskProvider } from './local-desk/local-desk.tsx';
import { LOCAL, LOCAL_TOOLS, stayLocal } from './local-places.ts';
import type { LocalTool } from './local-places.ts';
import { keepOffline } from './offline/keep-offline.ts';
import { LocalBand } from './offline/local-band.tsx';
import { StartPage } from './start-page.tsx';
import { CheckPage } from './tools/check-page.tsx';
import { EnrichPage } from './tools/enrich-page.tsx';
import { LoadBackPage } from './tools/load-back-page.tsx';
import { PreparePage } from './tools/prepare-page.tsx';
import { ReportPage } from './tools/report-page.tsx';

/**
 * Everything that can be done without an account, on one's own computer. Its pages are loaded at once. What its worker loads later, such as the making of
 * reports, comes from what is kept by then; only where the browser keeps nothing is it fetched, and never is anything sent.
 */
export function LocalArea(): ReactNode {
  const { tools } = useTexts(lokaalTexts);
  useEffect(() => {
    // The worker comes last, so that what it fetches later comes from what was kept too.
    void keepOffline()
      .catch(() => undefined)
      .then(localEngine);
  }, []);
  return (
    <Router aroundNav={stayLocal}>
      <Shell
        places={(Object.keys(LOCAL_TOOLS) as LocalTool[]).map((tool) => ({
          path: LOCAL_TOOLS[tool],
          label: tools[tool].label,
        }))}
        band={<LocalBand />}
        isLocal
      >
        <LocalDeskProvider>
          <BrokenPage>
            <Switch>
              <Route path={LOCAL} component={StartPage} />
              <Route path={LOCAL_TOOLS.check} component={CheckPage} />
              <Route path={LOCAL_TOOLS.prepare} component={PreparePage} />
              <Route path={LOCAL_TOOLS.enrich} component={EnrichPage} />
              <Route path={LOCAL_TOOLS.loadBack} component={LoadBackPage} />
              <Route path={LOCAL_TOOLS.report} component={ReportPage} />
              <Route>
                <NotFoundPage />
              </Route>
            </Switch>
          </BrokenPage>
        </LocalDeskProvider>
      </Shell>
    </Router>
  );
}
