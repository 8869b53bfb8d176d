import type { ReactNode } from 'react';
import { apiIn } from '../api/api.ts';
import { SaveButton } from '../design/save-button.tsx';
import { useLanguage } from '../texts/language.tsx';
import { ProblemNotice } from './problem-notice.tsx';

/** A record as a file for a spreadsheet, in the language of the page. */
export function CsvDownload({
  from,
  query = {},
  name,
  label,
}: {
  readonly from: 'usage.csv' | 'register.csv';
  readonly query?: Readonly<Record<string, string>>;
  /** Of the file. */
  readonly name: string;
  readonly label: string;
}): ReactNode {
  const { language } = useLanguage();
  return (
    <SaveButton
      label={label}
      file={async (signal) => {
        const answer = await apiIn(language).open(from, { query, signal });
        return { name, blob: await answer.blob() };
      }}
      problem={(error) => <ProblemNotice error={error} />}
    />
  );
}
