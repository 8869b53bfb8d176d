import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { Tick } from '../../design/tick.tsx';
import { saveFile } from '../../local/save-file.ts';
import { useTexts } from '../../texts/language.tsx';
import { preparationTexts } from '../../texts/preparation.ts';
import './preparation.css';

/** What somebody did with a key: saved it, and said to know where. */
export interface KeyKeeping {
  readonly isSaved: boolean;
  readonly isKept: boolean;
}

/** The key file has to be saved at home before anything goes: without it nothing can be loaded back. */
export function PreparationKey({
  file,
  keeping,
  onChange,
}: {
  readonly file: { readonly name: string; readonly blob: Blob };
  readonly keeping: KeyKeeping;
  readonly onChange: (keeping: KeyKeeping) => void;
}): ReactNode {
  const words = useTexts(preparationTexts).key;
  const [hasFailed, setFailed] = useState(false);
  const save = async (): Promise<void> => {
    try {
      if ((await saveFile(file)) === 'saved') onChange({ ...keeping, isSaved: true });
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className={`card stack preparation-key ${keeping.isKept ? 'preparation-key-kept' : ''}`}>
      <h3>{words.title}</h3>
      <p>{words.why}</p>
      <p>
        <strong>{words.warning}</strong>
      </p>
      <div className="row">
        <Button kind={keeping.isSaved ? 'quiet' : 'main'} onPress={() => void save()}>
          {keeping.isSaved ? words.saveAgain : words.save}
        </Button>
        <span role="status">{keeping.isSaved && words.saved(file.name)}</span>
      </div>
      {hasFailed && (
        <p className="field-error" role="alert">
          {words.failed}
        </p>
      )}
      <Tick
        isTicked={keeping.isKept}
        isDisabled={!keeping.isSaved}
        onChange={(isKept) => onChange({ ...keeping, isKept })}
        hint={keeping.isSaved ? words.where : words.keepFirst}
      >
        {words.keep}
      </Tick>
    </div>
  );
}
