import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Page } from '../app/page.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { useTexts } from '../texts/language.tsx';
import { lokaalTexts } from '../texts/lokaal.ts';
import { LOCAL_TOOLS } from './local-places.ts';
import type { LocalTool } from './local-places.ts';
import './lokaal.css';

/** What can be done without an account, in the order of the work. */
export function StartPage(): ReactNode {
  const { start: words, tools } = useTexts(lokaalTexts);
  return (
    <Page title={words.title} lead={words.lead}>
      <section className="stack" aria-labelledby="lokaal-choose">
        <h2 id="lokaal-choose">{words.choose}</h2>
        <ul className="lokaal-tools">
          {(Object.keys(LOCAL_TOOLS) as LocalTool[]).map((tool) => (
            <li key={tool} className="card lokaal-tool">
              <h3>
                <Link href={LOCAL_TOOLS[tool]}>{tools[tool].label}</Link>
              </h3>
              <p>{tools[tool].text}</p>
            </li>
          ))}
        </ul>
      </section>
      <div className="stack">
        <Disclosure summary={words.how}>
          <p>{words.howText}</p>
        </Disclosure>
        <p className="quiet">
          {words.account} <a href="/">{words.signIn}</a>
        </p>
      </div>
    </Page>
  );
}
