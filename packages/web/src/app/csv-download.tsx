import { useState } from 'react';
import type { ReactNode } from 'react';
import { apiIn } from '../api/api.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { Button } from '../design/button.tsx';
import { saveFile } from '../local/save-file.ts';
import { useLanguage } from '../texts/language.tsx';

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
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const fetchFile = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const answer = await apiIn(language).open(from, { query });
      await saveFile({ name, blob: await answer.blob() });
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {error !== null && <ProblemNotice error={error} onRetry={() => void fetchFile()} />}
      <p>
        <Button isPending={isBusy} onPress={() => void fetchFile()}>
          {label}
        </Button>
      </p>
    </>
  );
}
