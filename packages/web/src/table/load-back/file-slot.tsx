import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../texts/language.tsx';
import { loadBackTexts } from '../../texts/load-back.ts';
import { TABLE_ENDINGS } from '../open/table-endings.ts';
import { chosenFile } from './load-back-files.ts';
import type { GivenFile } from './load-back-files.ts';
import './file-slot.css';

/** A place for one file: what belongs there, what is in it, and a way to choose another by button or by dropping it. */
export function FileSlot({
  label,
  hint,
  file,
  origin,
  accepts = TABLE_ENDINGS,
  isOptional = false,
  isDisabled = false,
  onChoose,
}: {
  readonly label: string;
  readonly hint: ReactNode;
  readonly file: GivenFile | undefined;
  /** Where the file came from, when nobody chose it here. */
  readonly origin?: string | undefined;
  readonly accepts?: readonly string[];
  /** May be left out, so that it can be taken away. */
  readonly isOptional?: boolean;
  readonly isDisabled?: boolean;
  readonly onChoose: (file: GivenFile | undefined) => void;
}): ReactNode {
  const words = useTexts(loadBackTexts).files;
  const id = useId();
  const [isOver, setOver] = useState(false);
  const take = (files: Iterable<File> | null): void => {
    const [first] = files ?? [];
    if (first !== undefined) onChoose(chosenFile(first));
  };
  return (
    <div role="group" aria-labelledby={id}>
      <DropZone
        className={`file-slot${isOver ? ' file-slot-over' : ''}`}
        aria-label={label}
        isDisabled={isDisabled}
        onDropEnter={() => setOver(true)}
        onDropExit={() => setOver(false)}
        onDrop={({ items }) => {
          setOver(false);
          const [dropped] = items.filter((item) => item.kind === 'file');
          if (dropped !== undefined) void dropped.getFile().then((chosen) => onChoose(chosenFile(chosen)));
        }}
      >
        <div className="file-slot-words">
          <span className="file-slot-label" id={id}>
            {label} {isOptional && <span className="field-optional">({words.optional})</span>}
          </span>
          <span className="file-slot-hint">{hint}</span>
          <span className="file-slot-name" aria-live="polite">
            {file === undefined ? <span className="quiet">{words.missing}</span> : <strong>{file.name}</strong>}
            {file !== undefined && origin !== undefined && <span className="quiet"> · {origin}</span>}
          </span>
        </div>
        <div className="file-slot-actions">
          <FileTrigger acceptedFileTypes={accepts} onSelect={take}>
            <Button aria-describedby={id} isDisabled={isDisabled}>
              {file === undefined ? words.choose : words.other}
            </Button>
          </FileTrigger>
          {isOptional && file !== undefined && (
            <Button kind="plain" aria-describedby={id} isDisabled={isDisabled} onPress={() => onChoose(undefined)}>
              {words.without}
            </Button>
          )}
        </div>
      </DropZone>
    </div>
  );
}
