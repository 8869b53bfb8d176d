import type { Language } from '@verrijk/core/messages';
import type { ChartBlock } from '@verrijk/report';
import { drawChart } from '@verrijk/report/charts';
import type { ChartInk } from '@verrijk/report/charts';
import { useId, useMemo } from 'react';
import type { ReactNode } from 'react';
import { Disclosure } from '../design/disclosure.tsx';
import { reportTexts } from '../texts/report.ts';
import { useTexts } from '../texts/language.tsx';
import { ReportTableView } from './report-table-view.tsx';
import './report-figure.css';

/** In pixels; the page scales the pictures to the room that there is. */
const WIDE = 736;
const NARROW = 340;
/** As the page's; a name that a canvas knows, as texts are measured on one. */
const FONT = 'system-ui, sans-serif';
/** By day, by night and on paper. */
const INK: ChartInk = {
  text: 'var(--ink)',
  quiet: 'var(--quiet)',
  line: 'var(--line)',
  edge: 'var(--quiet)',
  ground: 'var(--ground)',
};

/** A picture with what it says in words, how to read it, and its figures. */
export function ReportFigure({
  block: { chart, caption, alternative, howToRead, table },
  language,
}: {
  readonly block: ChartBlock;
  readonly language: Language;
}): ReactNode {
  const words = useTexts(reportTexts);
  const id = useId();
  const pictures = useMemo(() => {
    const draw = (width: number, name: string): string =>
      drawChart(chart, { width, language, id: `${id}${name}`, font: FONT, ink: INK });
    return { wide: draw(WIDE, 'w'), narrow: draw(NARROW, 'n') };
  }, [chart, language, id]);
  return (
    <figure className="report-figure" aria-labelledby={id}>
      <figcaption id={id}>{caption}</figcaption>
      <div className="report-picture" role="img" aria-label={alternative}>
        {/* Drawn by us from figures: there is nothing in it that anybody else wrote but escaped names. */}
        <div className="report-picture-wide" dangerouslySetInnerHTML={{ __html: pictures.wide }} />
        <div className="report-picture-narrow" dangerouslySetInnerHTML={{ __html: pictures.narrow }} />
      </div>
      <Disclosure summary={words.howToRead}>
        <p>{howToRead}</p>
      </Disclosure>
      <Disclosure summary={words.figures}>
        <ReportTableView table={table} language={language} />
      </Disclosure>
    </figure>
  );
}
