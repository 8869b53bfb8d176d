import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { saveFile } from '../local/save-file.ts';
import { everyPageTexts } from '../texts/every-page.ts';
import { useTexts } from '../texts/language.tsx';
import { Button } from './button.tsx';
import type { ButtonKind } from './button.tsx';
import './save-button.css';

interface NamedFile {
  readonly name: string;
  readonly blob: Blob;
}

type Said =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'not-saved' }
  | { readonly kind: 'not-made'; readonly error: unknown };

/** Saves a file at home, and says that it did or did not. What has to be made or fetched first is made when it is asked for, and no longer when the button goes. */
export function SaveButton({
  label,
  hint,
  kind = 'quiet',
  isDisabled = false,
  file,
  problem,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly kind?: ButtonKind;
  readonly isDisabled?: boolean;
  readonly file: (signal: AbortSignal) => NamedFile | Promise<NamedFile>;
  /** Says why there is no file to save. */
  readonly problem?: (error: unknown) => ReactNode;
}): ReactNode {
  const words = useTexts(everyPageTexts);
  const [isPending, setPending] = useState(false);
  const [said, say] = useState<Said>();
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);
  const save = async (): Promise<void> => {
    current.current = new AbortController();
    setPending(true);
    say(undefined);
    say(await madeAndSaved(file, current.current.signal));
    setPending(false);
  };
  return (
    <div className="save-button">
      <Button kind={kind} isDisabled={isDisabled} isPending={isPending} onPress={() => void save()}>
        {label}
      </Button>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      <p role="status">{said?.kind === 'saved' && words.fileSaved(said.name)}</p>
      {said?.kind === 'not-made' && problem?.(said.error)}
      {(said?.kind === 'not-saved' || (said?.kind === 'not-made' && problem === undefined)) && (
        <p role="alert" className="field-error">
          {words.fileNotSaved}
        </p>
      )}
    </div>
  );
}

async function madeAndSaved(
  file: (signal: AbortSignal) => NamedFile | Promise<NamedFile>,
  signal: AbortSignal,
): Promise<Said | undefined> {
  let made: NamedFile;
  try {
    made = await file(signal);
    signal.throwIfAborted();
  } catch (error) {
    return { kind: 'not-made', error };
  }
  try {
    return (await saveFile(made)) === 'saved' ? { kind: 'saved', name: made.name } : undefined;
  } catch {
    return { kind: 'not-saved' };
  }
}
