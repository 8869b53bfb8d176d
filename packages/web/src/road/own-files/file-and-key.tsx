import { useState } from 'react';
import type { ReactNode } from 'react';
import { FileSlot } from '../../table/load-back/file-slot.tsx';
import type { GivenFile } from '../../table/load-back/load-back-files.ts';
import type { LocalWork } from '../../table/open/use-local-work.ts';
import { WorkButton } from '../../table/open/work-button.tsx';
import { useTexts } from '../../texts/language.tsx';
import { resultTexts } from '../../texts/result.ts';
import { ResultProblem } from '../result/result-problem.tsx';

interface FileAndKeyProps {
  readonly slot: { readonly label: string; readonly hint: string };
  /** On the button, and while it goes on. */
  readonly start: string;
  readonly running: string;
  /** The key to the pseudonyms, where customers had any. */
  readonly keyFile: GivenFile | undefined;
  /** The one that this browser kept. */
  readonly keptKey: GivenFile | undefined;
  readonly work: LocalWork<unknown>;
  /** What had to be asked of the file. */
  readonly questions: ReactNode;
  readonly onKey: (file: GivenFile | undefined) => void;
  /** Another file than the one before: what was asked of that is over. */
  readonly onOther: () => void;
  readonly onStart: (file: GivenFile) => void;
}

/** A file of one's own and the key to the customers in it, and the work that is done with both. */
export function FileAndKey(props: FileAndKeyProps): ReactNode {
  const { slot, start, running, keyFile, keptKey, work, questions, onKey, onOther, onStart } = props;
  const words = useTexts(resultTexts);
  const [file, setFile] = useState<GivenFile>();
  const { state } = work;
  const isBusy = state.kind === 'running';
  return (
    <>
      <FileSlot
        {...slot}
        file={file}
        isDisabled={isBusy}
        onChoose={(chosen) => {
          setFile(chosen);
          onOther();
          work.reset();
        }}
      />
      <FileSlot
        {...words.behaviour.key}
        file={keyFile}
        origin={keyFile !== undefined && keyFile === keptKey ? words.load.origins.kept : undefined}
        isOptional
        isDisabled={isBusy}
        onChoose={(chosen) => {
          onKey(chosen);
          work.reset();
        }}
      />
      {questions}
      <WorkButton
        work={work}
        label={start}
        running={running}
        isReady={file !== undefined}
        onStart={() => file !== undefined && onStart(file)}
      />
      {state.kind === 'failed' && <ResultProblem error={state.error} />}
    </>
  );
}
