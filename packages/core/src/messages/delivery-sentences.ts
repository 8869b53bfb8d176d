import type { LeftOutReason } from '../delivery/manifest.ts';

/** Everything about a delivery that is the same wherever it is shown. */
export interface DeliverySentences {
  readonly title: (name: string) => string;
  /** How many rows go out, and with what. */
  readonly lead: (out: number, all: number, pseudonymised: boolean) => string;
  readonly headings: Readonly<Record<'contents' | 'rows' | 'repairs' | 'proof' | 'next', string>>;
  readonly labels: Readonly<
    Record<
      | 'file'
      | 'organisation'
      | 'selection'
      | 'period'
      | 'activeSince'
      | 'columns'
      | 'ids'
      | 'purgeOn'
      | 'createdOn'
      | 'sha256'
      | 'bytes'
      | 'digest'
      | 'version',
      string
    >
  >;
  /** Different customers, by ID or by pseudonym. */
  readonly ids: (count: number, pseudonymised: boolean) => string;
  readonly rows: Readonly<Record<'caption' | 'kind' | 'count' | 'in' | 'out', string>>;
  /** Why rows were left out. */
  readonly reasons: Readonly<Record<LeftOutReason, string>>;
  readonly repairs: Readonly<Record<'caption' | 'rule' | 'count', string>>;
  /** What to do now, in order. */
  readonly next: (delivery: {
    readonly file: string;
    readonly key: string | undefined;
    readonly isRepaired: boolean;
    readonly purgeOn: string;
  }) => readonly string[];
  readonly count: (value: number) => string;
  /** "20 februari 2027" of an ISO day. */
  readonly day: (iso: string) => string;
  readonly footer: (version: string, day: string) => string;
}
