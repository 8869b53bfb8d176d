import type { ReportBlock, ReportDocument, ReportSection } from '@verrijk/report';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Notice } from '../design/notice.tsx';
import { PageContents } from '../design/page-contents.tsx';
import { ReportFigure } from './report-figure.tsx';
import { ReportTableView } from './report-table-view.tsx';
import './report-view.css';

/** A report on the screen and on paper: every chapter with its words, pictures and tables. Stands below a heading of the second level. */
export function ReportView({ document }: { readonly document: ReportDocument }): ReactNode {
  // Two reports on one page have chapters of the same name.
  const page = useId();
  return (
    <article className="report stack-wide" lang={document.language}>
      <header className="stack">
        <p className="lead">{document.subtitle}</p>
        {document.warning !== undefined && <Notice tone="attention">{document.warning}</Notice>}
        {document.sections.length > 2 && (
          <PageContents parts={document.sections.map(({ id, title }) => [page + id, title])} />
        )}
      </header>
      {document.sections.map((section) => (
        <Section key={section.id} section={section} id={page + section.id} language={document.language} />
      ))}
    </article>
  );
}

function Section({
  section: { title, lead, blocks },
  id,
  language,
}: {
  readonly section: ReportSection;
  readonly id: string;
  readonly language: ReportDocument['language'];
}): ReactNode {
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 className="report-chapter" id={id} tabIndex={-1}>
        {title}
      </h3>
      {lead !== undefined && <p>{lead}</p>}
      {/* A chapter never changes its blocks: their place is what they are known by. */}
      {blocks.map((block, at) => (
        <Block key={`${id} ${at}`} block={block} language={language} />
      ))}
    </section>
  );
}

function Block({
  block,
  language,
}: {
  readonly block: ReportBlock;
  readonly language: ReportDocument['language'];
}): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'note':
      return <p className={`report-note report-note-${block.tone}`}>{block.text}</p>;
    case 'figures':
      return (
        <dl className="report-figures">
          {block.figures.map(({ value, label }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <ReportTableView table={block.table} language={language} />;
    case 'chart':
      return <ReportFigure block={block} language={language} />;
  }
}
