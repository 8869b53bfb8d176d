import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import { SessionGate } from '../../session/session.tsx';
import { SecondStepPage } from '../second-step/second-step-page.tsx';
import { SignIn } from './sign-in.tsx';

/** For whoever goes to sign in, or wants to see a page that asks for it. */
export function SignInPage(): ReactNode {
  return (
    <SessionGate otherwise={(half) => (half === undefined ? <SignIn /> : <SecondStepPage />)}>
      {() => <Redirect to="/" replace />}
    </SessionGate>
  );
}
