import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '../../design/button.tsx';
import { Progress } from '../../design/progress.tsx';
import { useHeldFocus } from '../../design/use-held-focus.ts';
import { formatBytes } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { tableTexts } from '../../texts/table.ts';
import { LocalProblem } from './local-problem.tsx';
import { TABLE_ENDINGS } from './table-endings.ts';
import type { ChosenFile, OpenState } from './use-open-table.ts';
import './table-drop.css';

interface TableDropProps {
  readonly state: OpenState;
  readonly onFile: (file: ChosenFile) => void;
  /** What belongs here, in a few words; "Sleep je export hierheen" when nothing is said. */
  readonly title?: string;
  /** What may be said besides: where the file comes from. */
  readonly hint?: ReactNode;
  /** Forgets the file, here and where it is kept. */
  readonly onForget?: () => void;
  readonly isDisabled?: boolean;
}

/** Takes a file, chosen or dropped, and says which one there is. It is read on this computer; nothing of it goes anywhere. */
export function TableDrop(props: TableDropProps): ReactNode {
  const place = useHeldFocus<HTMLDivElement>(props.state.kind);
  useStrayDrops();
  return (
    <div ref={place} tabIndex={-1}>
      <Place {...props} />
    </div>
  );
}

function Place({ state, onFile, title, hint, onForget, isDisabled = false }: TableDropProps): ReactNode {
  const words = useTexts(tableTexts);
  if (state.kind === 'opening') return <Progress label={words.opening(state.name)} share={undefined} />;
  if (state.kind === 'open') return <OpenFile state={state} onFile={onFile} onForget={onForget} />;
  return (
    <div className="stack">
      {state.kind === 'failed' && <LocalProblem error={state.error} />}
      <DropZone
        className="table-drop"
        isDisabled={isDisabled}
        onDrop={({ items }) => {
          const [file] = items.filter((item) => item.kind === 'file');
          if (file !== undefined) void file.getFile().then((blob) => onFile({ name: blob.name, blob }));
        }}
      >
        <svg aria-hidden="true" className="table-drop-mark" viewBox="0 0 48 48">
          <path d="M12 6h16l10 10v26H12z M28 6v10h10" />
          <path d="M25 36V23m-6 6 6-6 6 6" />
        </svg>
        <p className="table-drop-title">{title ?? words.drop.title}</p>
        <ChooseFile label={words.drop.choose} onFile={onFile} isDisabled={isDisabled} isMain />
        <p className="table-drop-hint">{hint ?? words.drop.hint}</p>
      </DropZone>
    </div>
  );
}

function OpenFile({
  state: { table, file },
  onFile,
  onForget,
}: Pick<TableDropProps, 'onFile'> & {
  readonly state: Extract<OpenState, { kind: 'open' }>;
  readonly onForget: TableDropProps['onForget'] | undefined;
}): ReactNode {
  const words = useTexts(tableTexts);
  const { language } = useLanguage();
  return (
    <div className="table-file">
      <p className="table-file-name">
        <strong>{file.name}</strong> <span className="quiet">{formatBytes(table.bytes, language)}</span>
      </p>
      <div className="row">
        <ChooseFile label={words.drop.other} onFile={onFile} />
        {onForget !== undefined && (
          <AriaButton className="button button-plain" onPress={onForget}>
            {words.drop.forget}
          </AriaButton>
        )}
      </div>
    </div>
  );
}

/** The same without dropping. */
function ChooseFile({
  label,
  onFile,
  isDisabled = false,
  isMain = false,
}: Pick<TableDropProps, 'onFile'> & {
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly isMain?: boolean;
}): ReactNode {
  return (
    <FileTrigger
      acceptedFileTypes={TABLE_ENDINGS}
      onSelect={(files) => {
        const file = files?.item(0) ?? null;
        if (file !== null) onFile({ name: file.name, blob: file });
      }}
    >
      <Button kind={isMain ? 'main' : 'plain'} isDisabled={isDisabled}>
        {label}
      </Button>
    </FileTrigger>
  );
}

/** A file that is dropped beside its place would be opened by the browser in the place of the page. */
function useStrayDrops(): void {
  useEffect(() => {
    const ignore = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    window.addEventListener('dragover', ignore);
    window.addEventListener('drop', ignore);
    return () => {
      window.removeEventListener('dragover', ignore);
      window.removeEventListener('drop', ignore);
    };
  }, []);
}
