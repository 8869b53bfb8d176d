import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Button } from '../design/button.tsx';
import { everyPageTexts } from '../texts/every-page.ts';
import { useLanguage, useTexts } from '../texts/language.tsx';
import { shellTexts } from '../texts/shell.ts';
import { BrokenPage } from './broken-page.tsx';
import './shell.css';

/** A place that the head of the page leads to. */
export interface Place {
  readonly path: string;
  readonly label: string;
  /** Pages that belong to it, though their address does not say so. */
  readonly leadsTo?: readonly string[];
}

/** What stands around every page: where one can go, in which language, and whether there is a connection. */
export function Shell({
  places,
  tools,
  band,
  isLocal = false,
  foot,
  children,
}: {
  readonly places: readonly Place[];
  readonly tools?: ReactNode;
  /** Said above every page. */
  readonly band?: ReactNode;
  /** All of it happens here: it makes no difference whether there is a connection. */
  readonly isLocal?: boolean;
  /** Said below every page; what holds for who has customers when left out. */
  readonly foot?: string;
  readonly children: ReactNode;
}): ReactNode {
  const words = useTexts(shellTexts);
  const { offline } = useTexts(everyPageTexts);
  const [path] = useLocation();
  const isOnline = useOnline();
  const main = useRef<HTMLElement>(null);
  useNewPage(path, main);
  return (
    <div className="shell">
      <a className="shell-skip" href="#main" onClick={() => main.current?.focus()}>
        {words.skip}
      </a>
      <header className="shell-head">
        {band !== undefined && <div className="shell-band">{band}</div>}
        {!isOnline && !isLocal && (
          <div className="shell-band" role="status">
            {offline}
          </div>
        )}
        <div className="shell-head-row">
          <Link className="shell-name" href="/">
            <img src="/icon.svg" alt="" />
            Verrijk
          </Link>
          <nav className="shell-nav" aria-label={words.pages}>
            {places.map(({ path: to, label, leadsTo = [] }) => (
              <Link
                key={to}
                href={to}
                aria-current={[to, ...leadsTo].some((place) => isWithin(path, place)) ? 'page' : undefined}
              >
                {label}
              </Link>
            ))}
          </nav>
          <div className="shell-tools">
            {tools}
            <LanguageSwitch />
          </div>
        </div>
      </header>
      <main className="shell-main" id="main" ref={main} tabIndex={-1}>
        <BrokenPage>{children}</BrokenPage>
      </main>
      <footer className="shell-foot">{foot ?? words.foot[isLocal ? 'local' : 'organisation']}</footer>
    </div>
  );
}

/** To the other language, in its own words. */
function LanguageSwitch(): ReactNode {
  const { language, setLanguage } = useLanguage();
  const queries = useQueryClient();
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <Button
      kind="plain"
      onPress={() => {
        setLanguage(other);
        void queries.invalidateQueries();
      }}
    >
      <span lang={other}>{other === 'en' ? 'English' : 'Nederlands'}</span>
    </Button>
  );
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

/** Reading begins at the top of a new page, and its heading names the window. */
function useNewPage(path: string, main: { readonly current: HTMLElement | null }): void {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path, main]);
}

/** Whether the browser thinks that it has a connection. */
function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener('online', changed);
      window.addEventListener('offline', changed);
      return () => {
        window.removeEventListener('online', changed);
        window.removeEventListener('offline', changed);
      };
    },
    () => navigator.onLine,
  );
}
