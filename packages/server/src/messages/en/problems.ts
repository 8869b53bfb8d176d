import { describeRefusals } from './deliveries.ts';
import type { ProblemSentences } from '../server-sentences.ts';
import { stateWord } from '../order-sentences.ts';

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
  'file.unusable': {
    title: 'The file cannot be used',
    detail: () => 'See what must change about the file, and send it again.',
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
    detail: () =>
      'This e-mail address and password do not belong together, or the account is closed. Try again, or ask for a new password.',
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
  'member.exists': {
    title: 'Already there',
    detail: () => 'Somebody with this e-mail address belongs to this party already.',
  },
  'member.elsewhere': {
    title: 'At another party too',
    detail: () =>
      'This person belongs to another party as well. Ask who runs this installation to take the second step away.',
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
    detail: ({ state }) => `The order is “${stateWord('en', state)}”, from where this step is not possible.`,
  },
  'order.reason-missing': { title: 'Reason missing', detail: () => 'Say why in a sentence; the other party reads it.' },
  'order.facts-fixed': {
    title: 'That is settled now',
    detail: ({ state }) =>
      `The order is “${stateWord('en', state)}”; what is asked cannot change any more. Count the file anew, or withdraw the order and begin another.`,
  },
  'order.purge-days': {
    title: 'Not that long',
    detail: ({ most }) => `This provider keeps a result for at most ${most} days. Choose a shorter term.`,
  },
  'counts.not-adding-up': {
    title: 'The counts are not right',
    detail: ({ figure }) =>
      `The figures do not add up at “${figure}”. Count the file anew with Verrijk, and send the counts unchanged.`,
  },
  'counts.nothing-billable': {
    title: 'Nothing to enrich',
    detail: () =>
      'No record has a readable Dutch address. See in the check of your file what you can repair, and count anew.',
  },
  'quote.changed': {
    title: 'The quote has changed',
    detail: ({ version }) => `Version ${version} holds now. Look at that one and decide then.`,
  },
  'quote.lapsed': {
    title: 'The quote has lapsed',
    detail: ({ day }) => `It held until ${day}. Ask the provider to renew it.`,
  },
  'quote.validity': {
    title: 'That day has gone by',
    detail: () => 'Choose a day from today on until which the quote holds.',
  },
  'quote.amount-needed': {
    title: 'Amount missing',
    detail: () =>
      'No price list holds today. Name an amount without VAT and the VAT percentage yourself, or add a price list first.',
  },
  'quote.list-changed': {
    title: 'The price list has changed',
    detail: ({ euros }) =>
      `By today’s price list it costs ${euros} euros without VAT, not what was proposed. Name the amount that you want to ask.`,
  },
  'quota.reached': {
    title: 'Month’s limit reached',
    detail: ({ most, what }) =>
      `Your organisation can order at most ${most} ${what === 'orders' ? 'orders' : 'records'} a month. Wait until next month, or ask the administrator for more.`,
  },
  'provider.unsure': {
    title: 'Do you mean another place?',
    detail: ({ nearest }) =>
      `The municipality looks like “${nearest}” but is not quite that. Correct it in the details of your organisation, or fill in the postcode.`,
  },
  'provider.place-unknown': {
    title: 'Place unknown',
    detail: () =>
      'Fill in a postcode or municipality in the details of your organisation; who enriches the file follows from it.',
  },
  'provider.reason-missing': {
    title: 'Reason missing',
    detail: () => 'This is not the provider of your region. Say in a sentence why you choose it.',
  },
  'provider.none': {
    title: 'No provider yet',
    detail: () =>
      'No provider serves all other places yet. The administrator of this installation must appoint one; with a reason you can choose one yourself.',
  },
  'region.taken': {
    title: 'In a region already',
    detail: ({ what }) =>
      `“${what}” is in a region already, or is no name of a place. Every postcode and every place belongs to one region at most.`,
  },
  'region.elsewhere': {
    title: 'Has no regions',
    detail: () =>
      'The provider of all other places has no regions itself. Empty them first, or let another serve the other places.',
  },
  'party.postcode': { title: 'No postcode', detail: () => 'A Dutch postcode is four digits and two letters: 3011 AB.' },
  'agreement.incomplete': {
    title: 'No agreement yet',
    detail: () =>
      'The agreement is made once the quote is accepted and address, Chamber of Commerce number and contact person of both parties are known. Complete the profile.',
  },
  'agreement.changed': {
    title: 'This is not the last version',
    detail: () =>
      'The hash is not that of the agreement as it is now. Fetch the agreement again, read it, and then sign.',
  },
  'agreement.signed-already': {
    title: 'Signed already',
    detail: () => 'Your party has signed this version already. There is nothing left to do.',
  },
  'privacy.unreadable': {
    title: 'Cannot be read',
    detail: () => 'This file is damaged or locked. Paste the text of the privacy statement, or save it anew.',
  },
  'privacy.no-text': {
    title: 'No text found',
    detail: () =>
      'There is no text in this file; it may be a scan. Paste the text of the privacy statement, or give a file in which text can be selected.',
  },
  'privacy.form': {
    title: 'Not this kind of file',
    detail: () => 'Give the privacy statement as txt, html, docx or pdf, or paste its text.',
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
      `The order is “${stateWord('en', state)}”. A delivery can come when both parties have signed, or after processing failed.`,
  },
  'upload.version': { title: 'Another version', detail: () => 'Version 1.0.0 of the tus protocol is spoken here.' },
  'delivery.too-heavy': {
    title: 'Too heavy',
    detail: () =>
      'This file takes more memory or time than a real file of its size; it was not read any further. Make it again with Verrijk, on the screen or with “verrijk prepare”, or save it as CSV.',
  },
  'delivery.name': {
    title: 'Name and content do not match',
    detail: ({ form }) =>
      `The file holds ${form === 'xlsx' ? 'an Excel workbook' : 'a CSV table'}, but its name says otherwise. See whether this is the right file and deliver it as ${form === 'xlsx' ? '.xlsx' : '.csv'}.`,
  },
  'delivery.not-minimal': { title: 'More than is needed', detail: describeRefusals },
  'delivery.more-than-quoted': {
    title: 'More than was agreed',
    detail: ({ records, quoted }) =>
      `This file holds ${records} records to enrich, and the price was agreed for at most ${quoted}. It was not kept. Deliver the file that was counted, or make a new order with new counts.`,
  },
  'events.too-many': {
    title: 'Open too often',
    detail: () => 'Many pages that follow an order are open for your organisation. Close some of them and try again.',
  },
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
