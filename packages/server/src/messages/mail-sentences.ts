import type { Language } from '@verrijk/core/messages';
import { en } from './en/mails.ts';
import { nl } from './nl/mails.ts';

interface OfOrder {
  /** `V-000123` */
  readonly order: string;
  /** To the order itself; whoever opens it must sign in. */
  readonly page: string;
}

/** Every mail that is sent, with what it says. A `link` is a one-time secret and stands in the mail alone. */
export interface MailDetails {
  readonly invitation: { readonly party: string; readonly days: number; readonly link: string };
  readonly reset: { readonly minutes: number; readonly link: string };
  readonly 'factor-reset': { readonly party: string; readonly minutes: number; readonly link: string };
  readonly 'account-deleted': Readonly<Record<string, never>>;
  readonly 'password-changed': { readonly page: string };
  readonly 'second-factor-changed': { readonly page: string };
  readonly 'passkey-added': { readonly page: string };
  readonly 'signed-in-elsewhere': { readonly page: string };
  readonly 'order-to-quote': OfOrder;
  readonly 'order-to-accept': OfOrder;
  readonly 'order-refused': OfOrder;
  readonly 'order-to-sign': OfOrder;
  readonly 'order-to-deliver': OfOrder;
  readonly 'order-agreed': OfOrder;
  readonly 'order-to-fetch': OfOrder;
  readonly 'order-ready': OfOrder;
  readonly 'order-failed': OfOrder;
  readonly 'order-failed-here': OfOrder;
  readonly 'order-cancelled': OfOrder;
  readonly 'order-purged': OfOrder;
  readonly 'reference-damaged': { readonly reference: string; readonly page: string };
  readonly 'webhook-disabled': { readonly host: string; readonly page: string };
}
export type MailKind = keyof MailDetails;

/** A subject, and paragraphs of which the last is what to do or where to look. */
export interface MailSentences {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

export type MailCatalogue = {
  readonly [Kind in MailKind]: (details: MailDetails[Kind]) => MailSentences;
};

/** What mails say. No customer, no count of customers and no reason that somebody typed is ever in one. */
export const MAIL_SENTENCES: Readonly<Record<Language, MailCatalogue>> = { nl, en };
