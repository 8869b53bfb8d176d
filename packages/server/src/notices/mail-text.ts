import type { Language } from '@verrijk/core/messages';
import type { MailDetails, MailKind, MailSentences } from '../messages/mail-sentences.ts';
import { MAIL_SENTENCES } from '../messages/mail-sentences.ts';

/** Where a one-time link comes in the text of a mail that waits; the link itself is kept apart, locked. */
const LINK_PLACE = '[…]';

/** What is typed by people into a name may not make lines of its own, nor be longer than a name. */
const MOST_OF_A_NAME = 120;

export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/** The text of a mail, with `[…]` where its one-time link comes. */
export function formatMail<Kind extends MailKind>(
  kind: Kind,
  details: MailDetails[Kind],
  language: Language,
): MailText {
  const shown = Object.fromEntries(
    Object.entries(details as Readonly<Record<string, string | number>>).map(([name, value]) => [
      name,
      name === 'link' ? LINK_PLACE : typeof value === 'string' && name !== 'page' ? oneLine(value) : value,
    ]),
  );
  const write = MAIL_SENTENCES[language][kind] as (filled: unknown) => MailSentences;
  const { subject, paragraphs } = write(shown);
  return { subject, body: [...paragraphs, 'Verrijk'].join('\n\n') };
}

/** Puts the link in its place. */
export function withLink(body: string, link: string): string {
  return body
    .split('\n\n')
    .map((paragraph) => (paragraph === LINK_PLACE ? link : paragraph))
    .join('\n\n');
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, MOST_OF_A_NAME);
}
