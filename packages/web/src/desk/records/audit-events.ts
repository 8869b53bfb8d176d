/** An event as a line of the exported log tells it. */
export interface AuditLine {
  readonly seq: number;
  readonly at: string;
  readonly actorKind: string;
  readonly actor: string | null;
  readonly order: string | null;
  readonly kind: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

export const AUDIT_SUBJECTS = ['all', 'orders', 'settings', 'references', 'people', 'signing', 'technology'] as const;
export type AuditSubject = (typeof AUDIT_SUBJECTS)[number];

const BEGINNINGS: Readonly<Record<Exclude<AuditSubject, 'all'>, readonly string[]>> = {
  orders: ['order.', 'agreement.', 'file.'],
  settings: ['price-list.', 'provider.', 'quota.', 'sub-processors.'],
  references: ['reference.'],
  people: ['party.', 'invitation.', 'member.'],
  signing: ['session.', 'account.'],
  technology: ['token.', 'webhook.', 'backup.', 'audit.'],
};

/** The lines of an exported log, the newest first. A last line that was cut off is let go. */
export function parseAuditLines(text: string): readonly AuditLine[] {
  const lines = text.split('\n');
  // What follows the last line feed is nothing, or half a line.
  lines.pop();
  return lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as AuditLine)
    .toReversed();
}

/** Whether an event is about a subject. */
export function isAbout({ kind }: Pick<AuditLine, 'kind'>, subject: AuditSubject): boolean {
  return subject === 'all' || BEGINNINGS[subject].some((beginning) => kind.startsWith(beginning));
}

/** The number after which to ask, to see about so many lines of the whole log. */
export function beginningOf(lastSeq: number, many: number): number {
  return Math.max(0, lastSeq - many);
}
