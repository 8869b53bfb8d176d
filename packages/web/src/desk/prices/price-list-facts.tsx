import { formatDay } from '@verrijk/core';
import type { PriceList } from '@verrijk/core';
import type { ReactNode } from 'react';
import { Facts } from '../../design/facts.tsx';
import { deskPricesTexts } from '../../texts/desk-prices.ts';
import { formatCount, formatDate, formatPerRecord } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';

/** What a price list says. */
export function PriceListFacts({ list }: { readonly list: PriceList }): ReactNode {
  const words = useTexts(deskPricesTexts).facts;
  const { language } = useLanguage();
  const valid = useValidity();
  const euros = (millionths: bigint): string => formatPerRecord(Number(millionths) / 1_000_000, language);
  const { tiers, tiering, startFee, minimum, vat, validFrom, validUntil } = list;
  const lines = tiers.map(({ upTo, perRecord }) => {
    if (tiers.length === 1) return words.tierAll(euros(perRecord));
    return Number.isFinite(upTo)
      ? words.tierTo(euros(perRecord), formatCount(upTo, language))
      : words.tierRest(euros(perRecord));
  });
  return (
    <Facts
      facts={[
        [
          words.tiers,
          <>
            <ul className="price-plain-list">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {tiers.length > 1 && <span className="quiet">{words[tiering]}</span>}
          </>,
        ],
        [words.start, startFee === 0n ? words.none : euros(startFee)],
        [words.minimum, minimum === 0n ? words.none : euros(minimum)],
        [words.vat, words.percentage(formatCount(vat / 100, language))],
        [
          words.valid,
          valid(
            validFrom === undefined ? null : formatDay(validFrom),
            validUntil === undefined ? null : formatDay(validUntil),
          ),
        ],
      ]}
    />
  );
}

/** Says from when until when something holds, in words. */
export function useValidity(): (from: string | null, until: string | null) => string {
  const words = useTexts(deskPricesTexts).facts;
  const { language } = useLanguage();
  return (from, until) => {
    const [first, last] = [from, until].map((day) => (day === null ? undefined : formatDate(day, language)));
    if (first !== undefined && last !== undefined) return words.between(first, last);
    if (first !== undefined) return words.from(first);
    return last === undefined ? words.always : words.until(last);
  };
}
