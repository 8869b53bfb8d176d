import type { ReactNode } from 'react';
import { Notice } from '../../design/notice.tsx';
import { Progress } from '../../design/progress.tsx';
import { FileSlot } from '../../table/load-back/file-slot.tsx';
import { LocalProblem } from '../../table/open/local-problem.tsx';
import { useTexts } from '../../texts/language.tsx';
import { lokaalTexts } from '../../texts/lokaal.ts';
import { useLocalDesk } from './local-desk.tsx';

/** The household reference on the desk: one that somebody may use themselves. */
export function ChooseReference(): ReactNode {
  const { reference: words } = useTexts(lokaalTexts);
  const { state, open } = useLocalDesk().reference;
  const name = state.kind === 'open' ? state.reference.name : undefined;
  return (
    <section className="stack" aria-labelledby="lokaal-reference">
      <h2 id="lokaal-reference">{words.title}</h2>
      <FileSlot
        label={words.label}
        hint={words.hint}
        accepts={['.vref']}
        file={name === undefined ? undefined : { name, read: () => Promise.reject(new Error('it is open')) }}
        isDisabled={state.kind === 'opening'}
        onChoose={(file) => file !== undefined && void open(file.name, () => file.read())}
      />
      {state.kind === 'opening' && <Progress label={words.opening} share={undefined} />}
      {state.kind === 'failed' && <LocalProblem error={state.error} />}
      {state.kind === 'open' && <p>{words.opened(state.reference.edition, state.reference.addresses)}</p>}
      {state.kind === 'open' && state.reference.fictional && <Notice tone="attention">{words.fictional}</Notice>}
    </section>
  );
}
