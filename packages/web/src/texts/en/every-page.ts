import type { everyPage as dutch } from '../nl/every-page.ts';

/** What is said on many pages. */
export const everyPage: typeof dutch = {
  fileSaved: (name) => `${name} was saved.`,
  fileNotSaved: 'Saving did not work. Choose another folder and try again.',
  tryAgain: 'Try again',
  save: 'Save',
  saved: 'Saved',
  cancel: 'Cancel',
  contents: 'On this page',
  close: 'Close',
  back: 'Back',
  next: 'Continue',
  remove: 'Remove',
  change: 'Change',
  download: 'Download',
  copy: 'Copy',
  copied: 'Copied',
  optional: 'may be left empty',
  waiting: 'One moment …',
  more: 'Show more',
  unreachable: {
    title: 'No connection',
    detail: 'The service does not answer. Nothing is lost: check your internet connection and try again.',
  },
  againIn: (duration) => `You can try again in ${duration}.`,
  failed: {
    title: 'That did not work',
    detail: 'Something went wrong on our side. Try again in a minute.',
  },
  unexpected: 'Something went wrong here, on this page or on your computer. Please try once more.',
  notLoaded: {
    title: 'This part could not be fetched',
    detail:
      'Your connection may be gone, or there is a new version. If trying again does not help, load the page again: what you had filled in is still there.',
  },
  broken: {
    title: 'This page got stuck',
    detail: 'That is a mistake of ours. Load the page again: what you had filled in is still there.',
    reload: 'Load the page again',
  },
  notFound: {
    title: 'There is no such page',
    detail: 'The link may be old, or belong to another account.',
    home: 'To the beginning',
  },
  offline: 'You are offline. What you do stays here; you can send it as soon as you are connected again.',
};
