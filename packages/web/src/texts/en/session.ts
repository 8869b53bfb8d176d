import type { session as dutch } from '../nl/session.ts';

/** Showing again who one is, while pages are open. */
export const session: typeof dutch = {
  expired: {
    title: 'You were away for a while',
    lead: 'To be safe you were signed out. Sign in again and go on where you were: everything on this page is still there.',
    leave: 'Not now: sign out',
    openId: (label: string) => `Sign in with ${label}, in a new tab`,
    openIdDetail: 'Come back here afterwards: this window then goes on by itself.',
  },
  confirm: {
    title: 'Confirm that it is you',
    lead: 'You are changing something about signing in. That is why we ask once more who you are.',
    submit: 'Confirm',
    openId:
      'Your account has no password, app or passkey. Sign out, sign in again and do it within a quarter of an hour.',
  },
  signOut: {
    title: 'Save your key file first',
    why: 'Signing out erases all that this browser keeps for you. This key has not been saved on your computer yet. Without the key you cannot load the result back.',
    save: 'Save key',
    saved: 'Saved.',
    failed: 'Saving did not work. Try again, or choose another place.',
    leave: 'Sign out',
    leaveWithout: 'Sign out without saving',
  },
};
