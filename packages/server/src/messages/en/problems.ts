import type { ProblemSentences } from '../server-sentences.ts';

export const en: ProblemSentences = {
  'request.invalid': { title: 'The request is not right', detail: () => 'See at the fields named what must change.' },
  'request.not-signed-in': { title: 'Not signed in', detail: () => 'Sign in, or send a valid token.' },
  'request.second-factor-needed': {
    title: 'One more step',
    detail: () => 'Finish signing in with the second step: a code from your app, or a passkey.',
  },
  'request.not-allowed': {
    title: 'You may not do that',
    detail: () => 'Your role or your token gives no right to this. Ask who manages your organisation here.',
  },
  'request.cross-site': {
    title: 'Refused',
    detail: () => 'The request came from another website. Open Verrijk itself and try there.',
  },
  'request.not-found': { title: 'Not found', detail: () => 'This does not exist, or not for you.' },
  'request.method': { title: 'Not that way', detail: () => 'This address does not know this method.' },
  'request.too-large': {
    title: 'Too large',
    detail: ({ most }) => `The request is too large${most === undefined ? '' : `; at most ${most} bytes`}.`,
  },
  'request.media-type': { title: 'Wrong kind', detail: () => 'The content is of a kind that does not fit here.' },
  'request.too-many': { title: 'Wait a moment', detail: () => 'Too many requests came shortly after each other.' },
  'request.conflict': {
    title: 'Changed meanwhile',
    detail: () => 'Somebody else was first. Fetch how it stands now and try again.',
  },
  'request.key-reused': {
    title: 'Key used before',
    detail: () => 'This Idempotency-Key belongs to another request. Choose a new one.',
  },
  'request.key-in-progress': {
    title: 'Still busy',
    detail: () => 'A request with this Idempotency-Key is still running. Try again in a moment.',
  },
  'service.failed': {
    title: 'Something went wrong',
    detail: () => 'This is our fault. Nothing was done by half; try again later.',
  },
  'service.unavailable': {
    title: 'Not reachable just now',
    detail: () => 'The database does not answer. Nothing was done by half; try again in a moment.',
  },
  'service.storage': {
    title: 'No room',
    detail: () => 'There is no room left to keep this. Nothing was done by half; the administrator must make room.',
  },
  'request.two-credentials': {
    title: 'Two at once',
    detail: () => 'Send a token or the cookie of a session, not both.',
  },
  'session.wrong': {
    title: 'Signing in failed',
    detail: () => 'This e-mail address and password do not belong together. Try again, or ask for a new password.',
  },
  'session.wrong-code': {
    title: 'The code is not right',
    detail: () =>
      'Give the code that your app shows now; each code works once. Or use a recovery code that you have not used before.',
  },
  'session.wrong-passkey': {
    title: 'The passkey is not right',
    detail: () => 'This passkey is not known here, or it took too long. Try again, or sign in with your password.',
  },
  'session.elsewhere-failed': {
    title: 'Signing in elsewhere failed',
    detail: () =>
      'Who you are could not be confirmed, or there is no account here with that e-mail address. Try again, or ask who manages your organisation here.',
  },
  'session.confirm': {
    title: 'Confirm that it is you',
    detail: () => 'Changing how you sign in asks your password or passkey anew. Give it and try again.',
  },
  'link.not-valid': {
    title: 'This link no longer works',
    detail: () => 'It was used, has expired, or is not whole. Ask for a new one.',
  },
  'account.password-weak': {
    title: 'Choose another password',
    detail: () =>
      'Use at least 12 characters that nobody guesses: a few words that you do not often see together, without your name or ours.',
  },
  'account.last-factor': {
    title: 'This one is still needed',
    detail: () => 'Without it you could no longer sign in. Set up another first.',
  },
  'account.factor-exists': {
    title: 'Already set up',
    detail: () => 'Remove the one there is before you set up another.',
  },
  'member.last-manager': {
    title: 'Somebody must manage',
    detail: () => 'This is the last person who manages this party. Give somebody else that role first.',
  },
  'member.role': {
    title: 'The role does not fit',
    detail: () => 'An organisation has owners, members and readers; a provider has administrators and operators.',
  },
  'token.scopes': {
    title: 'The rights do not fit',
    detail: () => 'One of the rights asked for is of no use to your kind of party. Leave it out.',
  },
  'party.host': { title: 'This party runs the installation', detail: () => 'It cannot be closed.' },
  'order.transition': {
    title: 'That cannot be done now',
    detail: ({ state }) => `The order is “${state}”, from where this step is not possible.`,
  },
  'order.reason-missing': { title: 'Reason missing', detail: () => 'Say why in a sentence; the other party reads it.' },
};
