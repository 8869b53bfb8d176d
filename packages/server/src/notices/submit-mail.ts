import type { Language } from '@verrijk/core/messages';
import nodemailer from 'nodemailer';
import type { MailRow } from '../store/tables/notices.ts';

export type MailProblem = NonNullable<MailRow['problem']>;

export interface SubmittedMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same at every attempt, so that a receiver can tell a second copy. */
  readonly messageId: string;
  readonly date: Date;
  readonly language: Language;
}

/** In milliseconds; a server that drips is cut off after the last. */
const TIMES = { connection: 10_000, greeting: 10_000, silence: 20_000, whole: 60_000 } as const;

/**
 * Gives a mail to the mail server of `url` (`smtp://user:password@host:port`, or `smtps://`). A connection that is not to this machine itself
 * is encrypted, or there is none. Returns why it was not taken, or undefined when it was; `refused` is for good.
 */
export async function submitMail(
  url: string,
  mail: SubmittedMail,
  times: Readonly<Record<keyof typeof TIMES, number>> = TIMES,
): Promise<MailProblem | undefined> {
  const { protocol, hostname, port, username, password } = new URL(url);
  const isSecure = protocol === 'smtps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  const isHere = host === 'localhost' || host === '::1' || host.startsWith('127.');
  const transport = nodemailer.createTransport({
    host,
    port: port === '' ? (isSecure ? 465 : 587) : Number(port),
    secure: isSecure,
    requireTLS: !isSecure && !isHere,
    ignoreTLS: !isSecure && isHere,
    tls: { minVersion: 'TLSv1.2' },
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: times.connection,
    dnsTimeout: times.connection,
    greetingTimeout: times.greeting,
    socketTimeout: times.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<'too-long'>((resolve) => {
    timer = setTimeout(() => resolve('too-long'), times.whole);
  });
  const sending = transport
    .sendMail({
      from: mail.from,
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      messageId: mail.messageId,
      date: mail.date,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
    })
    .then(() => undefined, problemOf);
  try {
    const outcome = await Promise.race([sending, deadline]);
    return outcome === 'too-long' ? 'unreachable' : outcome;
  } finally {
    clearTimeout(timer);
    transport.close();
  }
}

/** A code of ours: what a mail server says may quote an address. */
function problemOf(error: unknown): MailProblem {
  const { code, responseCode = 0 } = error as { readonly code?: string; readonly responseCode?: number };
  if (code === 'ETLS') return 'insecure';
  if (code === 'EAUTH') return 'sign-in';
  if (responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')) return 'refused';
  if (responseCode >= 400) return 'busy';
  return 'unreachable';
}
