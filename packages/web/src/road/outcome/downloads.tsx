import type { ReactNode } from 'react';
import { formatBytes } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { resultTexts } from '../../texts/result.ts';
import type { OrderFiles } from '../own-files/use-result-file.ts';
import './outcome.css';

/** What there is to fetch, what most want first. */
const PURPOSES = [
  'result',
  'report-pdf',
  'report-slides',
  'report-workbook',
  'report-html',
  'report-data',
] as const satisfies readonly OrderFiles[number]['purpose'][];

/** Every form of the result, with what it is for and how large it is. */
export function Downloads({ files }: { readonly files: OrderFiles }): ReactNode {
  const words = useTexts(resultTexts).downloads;
  const { language } = useLanguage();
  const shown = PURPOSES.flatMap((purpose) =>
    files.filter((file) => file.purpose === purpose && file.fetchable).map((file) => ({ ...file, purpose })),
  );
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      {shown.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <>
          <p className="quiet">{words.hint}</p>
          <ul className="downloads">
            {shown.map(({ id, purpose, name, bytes }) => (
              <li key={id} className="download">
                <div className="download-words">
                  <a className="download-link" href={`/api/files/${id}`} download={name ?? true}>
                    {words.purposes[purpose].label}
                  </a>
                  <span>{words.purposes[purpose].hint}</span>
                </div>
                <span className="download-size quiet">
                  {name !== null && `${name} · `}
                  {formatBytes(bytes, language)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
