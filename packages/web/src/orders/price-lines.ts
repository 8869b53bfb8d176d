import type { OrderView } from '@verrijk/server/contract';

/** A price as an order has it. */
export type QuoteView = NonNullable<OrderView['quote']>;
type Counts = NonNullable<OrderView['counts']>;

/** A row of the sum: the lines of the list, and what they come to. */
export interface PriceRow {
  readonly id: string;
  readonly kind: QuoteView['lines'][number]['kind'] | 'net' | 'vat' | 'total';
  /** 0 where it is no price per record. */
  readonly records: number;
  /** Records before these, that another row is for. */
  readonly after: number;
  /** "0.0125"; empty where it is no price per record. */
  readonly perRecord: string;
  readonly cents: number;
}

/** The sum, from the first line to the total. */
export function priceRows(
  quote: Pick<QuoteView, 'lines' | 'netCents' | 'vatCents' | 'totalCents'>,
): readonly PriceRow[] {
  let counted = 0;
  const lines = quote.lines.map((line, at): PriceRow => {
    const after = counted;
    counted += line.records;
    return { ...line, id: `${line.kind}-${at}`, after };
  });
  const sum = (kind: 'net' | 'vat' | 'total', cents: number): PriceRow => ({
    ...{ id: kind, kind, cents },
    ...{ records: 0, after: 0, perRecord: '' },
  });
  return [...lines, sum('net', quote.netCents), sum('vat', quote.vatCents), sum('total', quote.totalCents)];
}

/** Why not every row of the file is paid for; reasons without rows are left out, the largest comes first. */
export function notPaidFor({ counting }: Pick<Counts, 'counting'>): readonly {
  readonly reason: keyof Counts['counting']['notBillable'];
  readonly rows: number;
}[] {
  return Object.entries(counting.notBillable)
    .map(([reason, rows]) => ({ reason: reason as keyof Counts['counting']['notBillable'], rows }))
    .filter(({ rows }) => rows > 0)
    .sort((one, other) => other.rows - one.rows);
}

const COMPARED = [
  'netCents',
  'records',
  'workingDays',
  'validUntil',
  'deliveryForm',
  'conditions',
  'analystReferral',
] as const;

/** What a provider can change of a price. */
export type ChangedTerm = (typeof COMPARED)[number];

/** Which terms differ between two prices, in the order in which they matter. */
export function changedTerms(
  before: Pick<QuoteView, ChangedTerm>,
  after: Pick<QuoteView, ChangedTerm>,
): readonly ChangedTerm[] {
  return COMPARED.filter((term) => before[term] !== after[term]);
}

/** The price that was given before this one; undefined when this is the first. */
export function quoteBefore(
  given: readonly QuoteView[],
  { version }: Pick<QuoteView, 'version'>,
): QuoteView | undefined {
  return given.findLast((each) => each.version < version);
}
