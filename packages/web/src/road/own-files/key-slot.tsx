import type { ReactNode } from 'react';
import { FileSlot } from '../../table/load-back/file-slot.tsx';
import type { GivenFile } from '../../table/load-back/load-back-files.ts';
import { useTexts } from '../../texts/language.tsx';
import { resultTexts } from '../../texts/result.ts';

/** The key to the pseudonyms, where customers had any: the one that this browser kept, or another. */
export function KeySlot({
  file,
  kept,
  isDisabled,
  onChoose,
}: {
  readonly file: GivenFile | undefined;
  readonly kept: GivenFile | undefined;
  readonly isDisabled: boolean;
  readonly onChoose: (file: GivenFile | undefined) => void;
}): ReactNode {
  const words = useTexts(resultTexts);
  return (
    <FileSlot
      {...words.behaviour.key}
      file={file}
      origin={file !== undefined && file === kept ? words.load.origins.kept : undefined}
      isOptional
      isDisabled={isDisabled}
      onChoose={onChoose}
    />
  );
}
