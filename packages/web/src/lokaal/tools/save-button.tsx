import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import type { ButtonKind } from '../../design/button.tsx';
import { saveFile } from '../../local/save-file.ts';
import { useTexts } from '../../texts/language.tsx';
import { lokaalTexts } from '../../texts/lokaal.ts';
import '../lokaal.css';

type Saved = { readonly kind: 'saved'; readonly name: string } | { readonly kind: 'failed' };

/** Saves a file at home and says so. What has to be made first is made when it is asked for. */
export function SaveButton({
  label,
  hint,
  kind = 'quiet',
  isDisabled = false,
  file,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly kind?: ButtonKind;
  readonly isDisabled?: boolean;
  readonly file: () => Promise<{ readonly name: string; readonly blob: Blob }>;
}): ReactNode {
  const words = useTexts(lokaalTexts);
  const [isPending, setPending] = useState(false);
  const [said, say] = useState<Saved>();
  const save = async (): Promise<void> => {
    setPending(true);
    say(undefined);
    try {
      const made = await file();
      if ((await saveFile(made)) === 'saved') say({ kind: 'saved', name: made.name });
    } catch {
      say({ kind: 'failed' });
    } finally {
      setPending(false);
    }
  };
  return (
    <div className="lokaal-save">
      <Button kind={kind} isDisabled={isDisabled} isPending={isPending} onPress={() => void save()}>
        {label}
      </Button>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      <p role="status">{said?.kind === 'saved' && words.saved(said.name)}</p>
      {said?.kind === 'failed' && (
        <p role="alert" className="field-error">
          {words.saveFailed}
        </p>
      )}
    </div>
  );
}
