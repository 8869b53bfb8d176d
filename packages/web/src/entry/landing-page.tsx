import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useApi } from '../api/use-api.ts';
import { Page } from '../app/page.tsx';
import { Notice } from '../design/notice.tsx';
import { useFreshSession } from '../session/session.tsx';
import { entryTexts } from '../texts/entry.ts';
import { useTexts } from '../texts/language.tsx';
import { SignInForm } from './sign-in/sign-in-form.tsx';
import { SignIn, WhyHere } from './sign-in/sign-in.tsx';
import './landing.css';

/** For whoever is not signed in: what this is, and the way in. Who wanted to see a page is asked to sign in for it. */
export function LandingPage(): ReactNode {
  const [path] = useLocation();
  return path === '/' ? <Welcome /> : <SignIn />;
}

function Welcome(): ReactNode {
  const { landing: words, signIn } = useTexts(entryTexts);
  const refresh = useFreshSession();
  const steps = [words.question, words.terms, words.delivery, words.result];
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="landing">
        <section className="landing-in card stack" aria-labelledby="landing-in">
          <h2 id="landing-in">{signIn.title}</h2>
          <Demo />
          <WhyHere />
          <SignInForm onIn={refresh} />
          <p className="field-hint">{words.invited}</p>
        </section>
        <section className="stack" aria-labelledby="landing-steps">
          <h2 id="landing-steps">{words.steps}</h2>
          <ol className="landing-steps">
            {steps.map(({ title, text }) => (
              <li key={title}>
                <h3>{title}</h3>
                <p>{text}</p>
              </li>
            ))}
          </ol>
          <div className="landing-local">
            <h3>{words.localTitle}</h3>
            <p>{words.localText}</p>
            <p>
              <Link href="/lokaal">{words.localLink}</Link>
            </p>
          </div>
        </section>
      </div>
    </Page>
  );
}

/** In an installation to try things in. */
function Demo(): ReactNode {
  const { landing: words } = useTexts(entryTexts);
  const health = useApi('health.read');
  if (health.data?.demo !== true) return null;
  return (
    <Notice tone="attention" title={words.demo}>
      {words.demoDetail}
    </Notice>
  );
}
