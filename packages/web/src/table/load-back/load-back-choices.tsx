import { LOAD_BACK_SYSTEMS } from '@verrijk/core';
import type { LoadBackSystem } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import type { Language } from '@verrijk/core/messages';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Select } from '../../design/select.tsx';
import { Tick } from '../../design/tick.tsx';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { loadBackTexts } from '../../texts/load-back.ts';
import { FileSlot } from './file-slot.tsx';
import { LOAD_BACK_ROLES } from './load-back-files.ts';
import type { LoadBackFiles } from './load-back-files.ts';
import type { LoadBackAction, LoadBackState } from './load-back-state.ts';

/** Whoever has none of the others ends at the one for all. */
const SYSTEMS: readonly LoadBackSystem[] = [...LOAD_BACK_SYSTEMS.filter((each) => each !== 'generic'), 'generic'];
/** Without these there is nothing to compare. */
export const NEEDED_ROLES = ['export', 'enriched'] as const;

/** What a system is called at the begin of a line. */
export function systemName(system: LoadBackSystem, language: Language): string {
  const { name } = catalogue(language).loadBack.systems[system];
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

interface ChoicesProps {
  readonly state: LoadBackState;
  readonly change: (action: LoadBackAction) => void;
  readonly isBusy: boolean;
}

/** In which systems the groups are to come. */
export function SystemChoices({ state, change, isBusy }: ChoicesProps): ReactNode {
  const { language } = useLanguage();
  const words = useTexts(loadBackTexts).systems;
  const id = useId();
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      <p className="quiet">{words.hint}</p>
      <div className="load-back-systems" role="group" aria-labelledby={id}>
        {SYSTEMS.map((system) => (
          <Tick
            key={system}
            isTicked={state.systems.includes(system)}
            isDisabled={isBusy}
            onChange={(isChosen) => change({ kind: 'system', system, isChosen })}
          >
            {systemName(system, language)}
          </Tick>
        ))}
      </div>
    </section>
  );
}

/** The files that take part, and what only their owner can say of them. */
export function FileChoices({
  state,
  change,
  isBusy,
  origins,
}: ChoicesProps & {
  /** Where files that nobody chose here came from. */
  readonly origins: Readonly<Partial<Record<keyof LoadBackFiles, string>>>;
}): ReactNode {
  const words = useTexts(loadBackTexts).files;
  const id = useId();
  return (
    <section className="stack" aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      <p className="quiet">{words.local}</p>
      {LOAD_BACK_ROLES.map((role) => (
        <FileSlot
          key={role}
          label={words.roles[role].label}
          hint={words.roles[role].hint}
          file={state.files[role]}
          origin={origins[role]}
          isOptional={role === 'key' || role === 'manifest'}
          isDisabled={isBusy}
          {...(role === 'manifest' && { accepts: ['.json'] })}
          onChoose={(file) => change({ kind: 'file', role, file })}
        />
      ))}
      {state.questions.map(({ question, options }) => (
        <Select
          key={question}
          label={words.columns[question]}
          options={options.map(({ value, cells }) => ({
            value,
            label: cells === undefined ? value : words.column(value, cells.join(' · ')),
          }))}
          value={state.answers[question] ?? null}
          isDisabled={isBusy}
          onChange={(answer) => change({ kind: 'answer', question, answer })}
        />
      ))}
    </section>
  );
}
