import type { ReactNode } from 'react';
import { formatCount } from '../../texts/format.ts';
import { useLanguage } from '../../texts/language.tsx';
import '../../design/amount-rows.css';
import './bar-rows.css';

export interface BarRow {
  readonly label: string;
  readonly value: number;
}

/** Counts of one whole under each other: each as a number, and as a bar that helps to see it. */
export function BarRows({
  caption,
  rows,
  whole,
}: {
  readonly caption: string;
  readonly rows: readonly BarRow[];
  readonly whole: number;
}): ReactNode {
  const { language } = useLanguage();
  const percentage = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  return (
    <table className="amount-rows bar-rows">
      <caption>{caption}</caption>
      <tbody>
        {rows.map(({ label, value }) => {
          const share = whole === 0 ? 0 : value / whole;
          return (
            <tr key={label}>
              <th scope="row">
                {label}
                <svg aria-hidden="true" className="bar-rows-bar" viewBox="0 0 100 1" preserveAspectRatio="none">
                  <rect width={Math.max(value > 0 ? 0.5 : 0, share * 100)} height="1" />
                </svg>
              </th>
              <td>{formatCount(value, language)}</td>
              <td className="bar-rows-share">{percentage.format(share)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
