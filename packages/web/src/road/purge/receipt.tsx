import type { OrderView, SignedReceipt } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { useApi } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { Facts } from '../../design/facts.tsx';
import { SaveButton } from '../../design/save-button.tsx';
import { formatBytes, formatMoment } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { resultTexts } from '../../texts/result.ts';
import './purge.css';

/** The proof that everything of an order is gone: in words, and signed to be kept. */
export function Receipt({ order }: { readonly order: OrderView }): ReactNode {
  const receipt = useApi('orders.receipt', { params: { order: order.id } });
  return <Loaded query={receipt}>{(signed) => <Told order={order} signed={signed} />}</Loaded>;
}

function Told({ order, signed }: { readonly order: OrderView; readonly signed: SignedReceipt }): ReactNode {
  const { receipt: words, end } = useTexts(resultTexts);
  const { language } = useLanguage();
  const { receipt } = signed;
  const moment = formatMoment(receipt.destroyedAt, language);
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <p className="purge-timer">{words.lead(moment)}</p>
      <Facts
        facts={[
          [words.facts.order, receipt.order],
          [words.facts.destroyedAt, moment],
          [words.facts.why, words.why[receipt.why]],
          [words.facts.by, words.by[receipt.by.side]],
          [words.facts.organisation, receipt.organisation],
          [words.facts.provider, receipt.provider],
          [words.facts.installation, receipt.installation],
          [
            words.facts.files,
            <ul key="files" className="purge-files">
              {receipt.files.map(({ purpose, bytes }, at) => (
                <li key={`${purpose} ${String(at)}`}>
                  {end.purposes[purpose]} ({formatBytes(bytes, language)})
                </li>
              ))}
            </ul>,
          ],
          [words.facts.how, words.how],
        ]}
      />
      <div className="row no-print">
        <SaveButton kind="main" label={words.save} file={() => receiptFile(signed)} />
        <a href="/api/receipt-key" target="_blank" rel="noreferrer">
          {words.key}
        </a>
        <a href={`/api/orders/${order.id}/agreement.pdf`} download>
          {words.agreement}
        </a>
      </div>
      <h3>{words.proves}</h3>
      <ul>
        {words.provesText.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  );
}

/** The receipt and its signature together, so that one file is enough to prove it. */
function receiptFile(signed: SignedReceipt): { readonly name: string; readonly blob: Blob } {
  const text = `${JSON.stringify(signed, null, 2)}\n`;
  return { name: `${signed.receipt.order}-vernietigd.json`, blob: new Blob([text], { type: 'application/json' }) };
}
