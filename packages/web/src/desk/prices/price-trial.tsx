import { calculatePrice } from '@verrijk/core';
import type { Price, PriceLine, PriceList } from '@verrijk/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Field } from '../../design/field.tsx';
import { dayOfIso } from '../../local/day-of-iso.ts';
import { dutchDay } from '../../orders/dutch-days.ts';
import { deskPricesTexts } from '../../texts/desk-prices.ts';
import { formatCount, formatMoney, formatPerRecord } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { parseTypedCount } from './typed-amount.ts';
import '../../design/amount-rows.css';
import './prices.css';

const EXAMPLE = '12500';

/** What so many records cost by a list, line by line; beside what they cost by the one that holds now, where that is another. */
export function PriceTrial({
  list,
  current,
}: {
  /** Undefined while it is not finished. */
  readonly list: PriceList | undefined;
  readonly current?: PriceList | undefined;
}): ReactNode {
  const words = useTexts(deskPricesTexts).trial;
  const [typed, setTyped] = useState(EXAMPLE);
  const records = parseTypedCount(typed);
  const today = dayOfIso(dutchDay());
  const price = list === undefined || records === undefined ? undefined : calculatePrice(list, records, today);
  const now = current === undefined || records === undefined ? undefined : calculatePrice(current, records, today);
  return (
    <section className="card stack price-trial">
      <h2>{words.title}</h2>
      <Field
        label={words.records}
        hint={words.recordsHint}
        value={typed}
        inputMode="numeric"
        error={records === undefined && typed.trim() !== '' ? words.recordsWrong : undefined}
        onChange={setTyped}
      />
      {list === undefined && <p className="quiet">{words.unfinished}</p>}
      {price !== undefined && <Sum price={price} />}
      {price !== undefined && !price.isValid && <p className="quiet">{words.notValid}</p>}
      {price !== undefined && now !== undefined && <Beside price={price} now={now} />}
    </section>
  );
}

function Sum({ price }: { readonly price: Price }): ReactNode {
  const words = useTexts(deskPricesTexts).trial;
  const { language } = useLanguage();
  const { lines, netCents, vatCents, totalCents, vatPercentage } = price;
  const percentage = formatCount(vatPercentage, language);
  return (
    <div className="price-sum" role="status">
      <table className="amount-rows">
        <caption className="visually-hidden">{words.caption}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.amount}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.kind} ${line.perRecord} ${line.records}`}>
              <LineName line={line} />
              <td>{formatMoney(line.cents, language)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.net}</th>
            <td>{formatMoney(netCents, language)}</td>
          </tr>
          <tr>
            <th scope="row">{words.vat(percentage)}</th>
            <td>{formatMoney(vatCents, language)}</td>
          </tr>
          <tr className="price-total">
            <th scope="row">{words.total}</th>
            <td>{formatMoney(totalCents, language)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function LineName({ line: { kind, records, perRecord } }: { readonly line: PriceLine }): ReactNode {
  const words = useTexts(deskPricesTexts).trial;
  const { language } = useLanguage();
  return (
    <th scope="row">
      {kind === 'tier' ? words.tier(formatCount(records, language), formatPerRecord(perRecord, language)) : words[kind]}
    </th>
  );
}

function Beside({ price, now }: { readonly price: Price; readonly now: Price }): ReactNode {
  const words = useTexts(deskPricesTexts).trial;
  const { language } = useLanguage();
  const difference = price.totalCents - now.totalCents;
  const amount = formatMoney(Math.abs(difference), language);
  const said = difference === 0 ? words.same : difference > 0 ? words.more(amount) : words.less(amount);
  return <p>{words.beside(formatMoney(now.totalCents, language), said)}</p>;
}
