import type { LoadBackSystem } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import { importPath } from '@verrijk/steps';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import type { LocalFile } from '../../local/local-engine.ts';
import { saveFile } from '../../local/save-file.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { loadBackTexts } from '../../texts/load-back.ts';
import { systemName } from './load-back-choices.tsx';
import { hasWayBack } from './load-back-state.ts';
import type { LoadBackAction, LoadBackStage } from './load-back-state.ts';

type Made = Extract<LoadBackStage, { readonly kind: 'made' }>;

/** The files of a load-back, to be saved in their order: the way back first. */
export function LoadBackSave({
  stage,
  change,
}: {
  readonly stage: Made;
  readonly change: (action: LoadBackAction) => void;
}): ReactNode {
  const { language } = useLanguage();
  const words = useTexts(loadBackTexts).save;
  const id = useId();
  const [hasFailed, setFailed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { written, rollbacks, archive } = stage.made;
  const save = (file: LocalFile): void => {
    setFailed(false);
    void saveFile(file)
      .then((outcome) => outcome === 'saved' && change({ kind: 'saved', name: file.name }))
      .catch(() => setFailed(true));
  };
  const nameOf = (at: number): string => systemName(written.systems[at]!.system, language);
  const isSafe = hasWayBack(stage);
  const isDone = stage.saved.includes(archive.name);
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {words.title}
      </h3>
      <ul className="load-back-lines">
        {written.systems.flatMap(({ system, lines, leftOut }, at) => [
          <li key={system}>{words.lines(nameOf(at), lines)}</li>,
          ...(leftOut.reserved > 0
            ? [<li key={`${system} reserved`}>{words.reserved(nameOf(at), leftOut.reserved)}</li>]
            : []),
          ...(leftOut.withoutEmail > 0
            ? [<li key={`${system} without`}>{words.withoutEmail(nameOf(at), leftOut.withoutEmail)}</li>]
            : []),
          ...(leftOut.sharedEmail > 0
            ? [<li key={`${system} shared`}>{words.sharedEmail(nameOf(at), leftOut.sharedEmail)}</li>]
            : []),
        ])}
      </ul>
      {rollbacks.map((rollback, at) => {
        const isSaved = stage.saved.includes(rollback.name);
        return (
          <div key={rollback.name} className="stack">
            {isSaved && <Notice tone="good">{words.rollbackSaved(nameOf(at))}</Notice>}
            <Button kind={isSaved || at > 0 ? 'quiet' : 'main'} onPress={() => save(rollback)}>
              {words.rollback(nameOf(at))}
            </Button>
          </div>
        );
      })}
      <p className="quiet">{words.rollbackWhy}</p>
      <Button kind={isSafe && !isDone ? 'main' : 'quiet'} isDisabled={!isSafe} onPress={() => save(archive)}>
        {isDone ? words.archiveAgain : words.archive}
      </Button>
      <p className="quiet">{isSafe ? words.archiveHint : words.archiveFirst}</p>
      {isDone && <Notice tone="good">{words.archiveSaved}</Notice>}
      {hasFailed && <Notice tone="stop">{words.failed}</Notice>}
    </section>
  );
}

/** How to bring the files into each system, and what to mind. */
export function ImportGuide({ systems }: { readonly systems: readonly LoadBackSystem[] }): ReactNode {
  const { language } = useLanguage();
  const words = useTexts(loadBackTexts).guide;
  const id = useId();
  const { advice, systems: known } = catalogue(language).loadBack;
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      {systems.map((system) => {
        const { name, advice: own, unsure } = known[system];
        const path = importPath(system, 'import');
        return (
          <div key={system} className="stack card">
            <h4>{words.inSystem(name)}</h4>
            <ol>
              {words.steps(name, path.slice(path.indexOf('/') + 1)).map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <ul>
              {own.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
            {unsure.length > 0 && (
              <>
                <p>{words.unsure}</p>
                <ul>
                  {unsure.map((each) => (
                    <li key={each}>{each}</li>
                  ))}
                </ul>
              </>
            )}
          </div>
        );
      })}
      <h4>{words.always}</h4>
      <ul>
        {advice.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  );
}
