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
  'order.transition': {
    title: 'That cannot be done now',
    detail: ({ state }) => `The order is “${state}”, from where this step is not possible.`,
  },
  'order.reason-missing': { title: 'Reason missing', detail: () => 'Say why in a sentence; the other party reads it.' },
};
