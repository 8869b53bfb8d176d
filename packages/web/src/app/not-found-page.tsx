import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { everyPageTexts } from '../texts/every-page.ts';
import { useTexts } from '../texts/language.tsx';
import { Page } from './page.tsx';

/** For an address that leads nowhere, or to what belongs to somebody else. */
export function NotFoundPage(): ReactNode {
  const { notFound } = useTexts(everyPageTexts);
  return (
    <Page title={notFound.title} lead={notFound.detail}>
      <p>
        <Link href="/">{notFound.home}</Link>
      </p>
    </Page>
  );
}
