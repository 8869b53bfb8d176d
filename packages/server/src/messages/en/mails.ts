import type { MailCatalogue } from '../mail-sentences.ts';

const NOT_YOU =
  'Was this not you? Then choose a new password at once and ask who manages your organisation here to end your sessions.';

export const en: MailCatalogue = {
  invitation: ({ party, days, link }) => ({
    subject: `You are invited to ${party} in Verrijk`,
    paragraphs: [
      `${party} invites you to work together in Verrijk, where a customer file is enriched with Culturele Doelgroepen.`,
      `Open this link to choose a password. It works once, for ${days === 1 ? 'one day' : `${days} days`}.`,
      link,
      'Did you not expect this? Then you need do nothing.',
    ],
  }),
  reset: ({ minutes, link }) => ({
    subject: 'Choose a new password for Verrijk',
    paragraphs: [
      `Open this link to choose a new password. It works once, for ${minutes} minutes.`,
      link,
      'Did you not ask for this? Then you need do nothing: your password stays as it is.',
    ],
  }),
  'factor-reset': ({ party, minutes, link }) => ({
    subject: 'Set up your second step of signing in anew',
    paragraphs: [
      `Somebody who manages ${party} in Verrijk asked for this, because you lost the second step of signing in.`,
      `Open this link to take it away, with all passkeys and recovery codes, and set up a new one when you next sign in. It works once, for ${minutes} minutes.`,
      link,
      'Did you not ask for this? Then do not open the link, and tell your colleague.',
    ],
  }),
  'account-deleted': () => ({
    subject: 'Your account at Verrijk is deleted',
    paragraphs: [
      'Your account was deleted as you asked, with your name, address and passkeys.',
      'Was this not you? Then tell who manages your organisation here: with an invitation you can come back.',
    ],
  }),
  'password-changed': ({ page }) => ({
    subject: 'Your password for Verrijk has changed',
    paragraphs: ['Your password has just been changed and your other sessions have ended.', NOT_YOU, page],
  }),
  'second-factor-changed': ({ page }) => ({
    subject: 'Your second step of signing in has changed',
    paragraphs: ['The second step with which you sign in to Verrijk has just been changed.', NOT_YOU, page],
  }),
  'passkey-added': ({ page }) => ({
    subject: 'A passkey was added to your account',
    paragraphs: ['From now on you can sign in to Verrijk with a new passkey too.', NOT_YOU, page],
  }),
  'signed-in-elsewhere': ({ page }) => ({
    subject: 'You signed in on a new device',
    paragraphs: ['Somebody has just signed in with your account on a device that we did not know yet.', NOT_YOU, page],
  }),
  'order-to-quote': ({ order, page }) => ({
    subject: `Order ${order} awaits a price`,
    paragraphs: [`The counts of order ${order} have come.`, 'Confirm the price, adjust it or refuse the order:', page],
  }),
  'order-to-accept': ({ order, page }) => ({
    subject: `There is a price for order ${order}`,
    paragraphs: [
      `The provider has given a price and a term for order ${order}.`,
      'Look at them and accept, or withdraw the order:',
      page,
    ],
  }),
  'order-refused': ({ order, page }) => ({
    subject: `Order ${order} was refused`,
    paragraphs: [`The provider does not carry out order ${order}.`, 'The reason stands with the order:', page],
  }),
  'order-to-sign': ({ order, page }) => ({
    subject: `The agreement of order ${order} is ready to sign`,
    paragraphs: [
      `All agree on price and term of order ${order}. The processing agreement is ready.`,
      'Read it and sign; until both parties have signed, nothing is delivered:',
      page,
    ],
  }),
  'order-to-deliver': ({ order, page }) => ({
    subject: `You can deliver for order ${order}`,
    paragraphs: [
      `Both parties have signed the agreement of order ${order}.`,
      'Now deliver the file, with ID, postcode and house number alone:',
      page,
    ],
  }),
  'order-agreed': ({ order, page }) => ({
    subject: `The agreement of order ${order} is signed`,
    paragraphs: [
      `Both parties have signed the agreement of order ${order}. The organisation delivers next; you need do nothing.`,
      page,
    ],
  }),
  'order-to-fetch': ({ order, page }) => ({
    subject: `The result of order ${order} is ready`,
    paragraphs: [
      `Order ${order} is done.`,
      'Fetch the result before the day on which everything is purged; that day stands with the order:',
      page,
    ],
  }),
  'order-ready': ({ order, page }) => ({
    subject: `Order ${order} is done`,
    paragraphs: [
      `Order ${order} was carried out and the organisation can fetch the result. You need do nothing.`,
      page,
    ],
  }),
  'order-failed': ({ order, page }) => ({
    subject: `Order ${order} failed`,
    paragraphs: [
      `The delivered file of order ${order} could not be enriched. Nothing was done by half and nothing is charged.`,
      'The order says what is the matter. Try again, deliver a better file, or purge everything:',
      page,
    ],
  }),
  'order-failed-here': ({ order, page }) => ({
    subject: `Order ${order} failed`,
    paragraphs: [
      `Order ${order} could not be carried out. The organisation knows too.`,
      'The order says what is the matter. If it is the reference, mend that and try again:',
      page,
    ],
  }),
  'order-cancelled': ({ order, page }) => ({
    subject: `Order ${order} was withdrawn`,
    paragraphs: [
      `The organisation has withdrawn order ${order}. You need do nothing; the reason stands with the order.`,
      page,
    ],
  }),
  'order-purged': ({ order, page }) => ({
    subject: `The data of order ${order} are purged`,
    paragraphs: [
      `All customer data of order ${order} are purged and their key is destroyed.`,
      'The signed receipt of that stays with the order:',
      page,
    ],
  }),
  'reference-damaged': ({ reference, page }) => ({
    subject: 'A reference is damaged and not used',
    paragraphs: [
      `The reference “${reference}” is no longer what was recorded of it. Nothing is enriched with it until this is mended; orders wait.`,
      'Build it anew from its source and activate that, or activate another:',
      page,
    ],
  }),
  'webhook-disabled': ({ host, page }) => ({
    subject: 'A webhook was switched off',
    paragraphs: [
      `The webhook to ${host} gave no good answer for a day and a half and was switched off. Orders simply go on.`,
      'See at its deliveries what went wrong, switch it on again and resend what was missed:',
      page,
    ],
  }),
};
