import type { AgreementBlock, AgreementText } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { DataTable } from '../design/data-table.tsx';
import './agreement-document.css';

type Document = NonNullable<AgreementText['document']>;

/** An agreement as a document in a page: under a heading of the second level, and in Dutch whatever the page is in. */
export function AgreementDocument({ document }: { readonly document: Document }): ReactNode {
  return (
    <article className="agreement-document" lang="nl">
      <header>
        <h3>{document.title}</h3>
        <p className="quiet">{document.subtitle}</p>
        {document.warning !== '' && <p className="agreement-document-warning">{document.warning}</p>}
      </header>
      {document.parts.map(({ title, isAnnex, blocks }) => (
        <section key={title} className={isAnnex ? 'agreement-document-annex' : undefined}>
          <h4>{title}</h4>
          {blocks.map((block, at) => (
            // The blocks of a text have no other name than their place.
            <Block key={at} block={block} />
          ))}
        </section>
      ))}
    </article>
  );
}

function Block({ block }: { readonly block: AgreementBlock }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'clauses':
      return <Clauses {...block} />;
    case 'table':
      return <Table {...block} />;
    case 'signatures':
      return (
        <div className="columns">
          {block.signers.map(({ side, party, lines }) => (
            <div key={side} className="agreement-document-signer">
              <p className="quiet">{side}</p>
              <p>
                <strong>{party}</strong>
              </p>
              {lines.map(({ label, text }) => (
                <p key={label}>
                  <span className="quiet">{label}</span>
                  <br />
                  {text}
                </p>
              ))}
            </div>
          ))}
        </div>
      );
  }
}

/** Their numbers are text, as the agreement itself names them: 3.1, 3.2. */
function Clauses({ article, clauses }: Extract<AgreementBlock, { readonly kind: 'clauses' }>): ReactNode {
  return (
    <ol className="agreement-document-clauses">
      {clauses.map(({ text, points }, at) => (
        <li key={text}>
          <span className="agreement-document-number">{`${article}.${at + 1}`}</span>
          <div>
            <p>{text}</p>
            {points.length > 0 && (
              <ul>
                {points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Table({ headers, rows }: Extract<AgreementBlock, { readonly kind: 'table' }>): ReactNode {
  return (
    <DataTable
      caption={headers.join(', ')}
      isCaptionHidden
      columns={headers.map((header, at) => ({
        id: header,
        header,
        cell: (row: readonly string[]) => row[at],
      }))}
      rows={rows}
      rowKey={(row) => row.join(' ')}
    />
  );
}
