import { describeRefusals } from './deliveries.ts';
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
  'keys.open-to-others': {
    title: 'Others can get at the key',
    detail: ({ file }) => `Others may read ${file} too. Take that right from them: chmod 600 ${file}.`,
  },
  'keys.damaged': {
    title: 'The key is not right',
    detail: ({ file }) =>
      `${file} holds something that is no key, a line that is cut, or the same key twice. Put your copy of it back; without that key the files no longer open.`,
  },
  'keys.secret-damaged': {
    title: 'A secret does not open',
    detail: () => 'What is locked in the database was changed, or belongs to something else. Restore a backup.',
  },
  'keys.missing': {
    title: 'A key is missing',
    detail: ({ key }) => `This was locked with key ${key}, which this installation does not have. Give it that key.`,
  },
  'file.damaged': {
    title: 'The file is damaged',
    detail: () => 'What was kept is not what was received. Nothing of it was used; deliver it again.',
  },
  'file.destroyed': {
    title: 'Destroyed',
    detail: () => 'The files of this order were erased and their key was destroyed. Begin a new order.',
  },
  'file.hash': {
    title: 'Did not come over well',
    detail: () => 'What came in is not the file that was announced: its SHA-256 differs. Send it again.',
  },
  'file.incomplete': {
    title: 'Not whole yet',
    detail: ({ bytes, promised }) => `There are ${bytes} of ${promised} bytes. Send the rest first.`,
  },
  'file.range': {
    title: 'The file is not that long',
    detail: ({ bytes }) => `The part asked for lies outside the file of ${bytes} bytes.`,
  },
  'upload.too-many': {
    title: 'Deliveries under way already',
    detail: ({ most }) => `This order has ${most} unfinished uploads already. Finish one or remove one.`,
  },
  'upload.state': {
    title: 'Nothing can be delivered now',
    detail: ({ state }) =>
      `The order is “${state}”. A delivery can come when both parties have signed, or after processing failed.`,
  },
  'upload.version': { title: 'Another version', detail: () => 'Version 1.0.0 of the tus protocol is spoken here.' },
  'delivery.too-heavy': {
    title: 'Too heavy',
    detail: () =>
      'This file takes more memory or time than a real file of its size; it was not read any further. Make it again with verrijk prepare, or save it as CSV.',
  },
  'delivery.not-minimal': { title: 'More than is needed', detail: describeRefusals },
  'reference.state': {
    title: 'Not with this file',
    detail: ({ state }) => `The household reference is “${state}”, from where this step is not possible.`,
  },
  'reference.not-there': {
    title: 'No household reference',
    detail: () => 'The provider has no household reference in use that is sound. It must build one and put it in use.',
  },
  'webhook.url': {
    title: 'Not that address',
    detail: () => 'A webhook goes to a public address that begins with https://, without port, name or password.',
  },
  'webhook.too-many': {
    title: 'Too many webhooks',
    detail: ({ most }) => `There can be at most ${most}. Remove one first.`,
  },
  'webhook.disabled': { title: 'The webhook is off', detail: () => 'Switch the webhook on first and try again.' },
};
