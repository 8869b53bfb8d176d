import { useLocation } from 'wouter';
import { forgetAccount } from '../kept/forget-account.ts';
import { leaveSession } from './session-watch.ts';
import { useFreshSession } from './session.tsx';

/** Leaves the pages once the session is over: nothing of whoever was signed in stays in this browser, and other tabs hear of it. */
export function useLeave(): () => Promise<void> {
  const [, go] = useLocation();
  const refresh = useFreshSession();
  return async () => {
    leaveSession();
    await forgetAccount();
    go('/');
    await refresh();
  };
}
