import { parseManifest } from '@verrijk/core';
import type { DeliveryManifest } from '@verrijk/core';
import type { Language } from '@verrijk/core/messages';
import type { StepControl } from '@verrijk/steps';
import { useEffect, useReducer, useRef } from 'react';
import type { LoadBackAsked } from '../../local/local-engine.ts';
import { localEngine } from '../../local/start-local-engine.ts';
import { useLanguage } from '../../texts/language.tsx';
import { columnsOf, optionsOf, questionOf, roleOf } from './load-back-columns.ts';
import type { GivenFile, LoadBackFiles } from './load-back-files.ts';
import { beginLoadBack, moveLoadBack } from './load-back-state.ts';
import type { LoadBackAction, LoadBackState, OpenQuestion } from './load-back-state.ts';
import { openOnce } from './open-once.ts';
import type { OpenOnce } from './open-once.ts';

/** A load-back on a page, and what can be done with it. */
export interface LoadBackRun {
  readonly state: LoadBackState;
  readonly change: (action: LoadBackAction) => void;
  /** Compares the files. */
  readonly compare: () => void;
  /** Makes the files of the plan. */
  readonly make: () => void;
  /** Stops what is being done. */
  readonly stop: () => void;
}

/** A load-back in this browser, begun with the files that are at hand. */
export function useLoadBack(given: LoadBackFiles): LoadBackRun {
  const { language } = useLanguage();
  const [state, change] = useReducer(moveLoadBack, given, beginLoadBack);
  const opened = useRef<OpenOnce>(undefined);
  const running = useRef<AbortController>(undefined);
  opened.current ??= openOnce(localEngine);
  useEffect(
    () => () => {
      running.current?.abort();
      opened.current?.close();
      opened.current = undefined;
    },
    [],
  );

  const run = (step: 'comparing' | 'making'): void => {
    const stopping = new AbortController();
    running.current?.abort();
    running.current = stopping;
    const tables = (opened.current ??= openOnce(localEngine));
    change({ kind: 'begin', step });
    const tell = (action: LoadBackAction): void => {
      if (running.current === stopping) change(action);
    };
    void carryOut(step, state, { tables, language, signal: stopping.signal, tell }).catch(async (failure: unknown) => {
      if (stopping.signal.aborted) return;
      tell({ kind: 'failed', failure, question: await askAbout(failure, state, tables) });
    });
  };
  return {
    state,
    change,
    compare: () => run('comparing'),
    make: () => run('making'),
    stop: () => {
      running.current?.abort();
      running.current = undefined;
      change({ kind: 'stopped' });
    },
  };
}

interface Surroundings {
  readonly tables: OpenOnce;
  readonly language: Language;
  readonly signal: AbortSignal;
  readonly tell: (action: LoadBackAction) => void;
}

async function carryOut(
  step: 'comparing' | 'making',
  state: LoadBackState,
  { tables, language, signal, tell }: Surroundings,
): Promise<void> {
  const asked = { ...(await gather(state, tables, tell)), language };
  signal.throwIfAborted();
  const control: StepControl = {
    signal,
    onProgress: (share, rows) => tell({ kind: 'progress', progress: { share, rows, isFetching: false } }),
  };
  const engine = await localEngine();
  if (step === 'comparing') tell({ kind: 'planned', plan: await engine.planLoadBack(asked, control) });
  else tell({ kind: 'made', made: await engine.writeLoadBack(asked, control) });
}

/** Opens all files that take part. */
async function gather(
  { files, systems, answers, allowed }: LoadBackState,
  tables: OpenOnce,
  tell: (action: LoadBackAction) => void,
): Promise<LoadBackAsked> {
  const fetching = (share: number): void =>
    tell({ kind: 'progress', progress: { share, rows: undefined, isFetching: true } });
  const open = async (file: GivenFile): Promise<number> => (await tables.open(file, fetching)).id;
  const manifest = files.manifest === undefined ? undefined : await readManifest(files.manifest);
  return {
    export: await open(files.export!),
    enriched: await open(files.enriched!),
    ...(files.key !== undefined && { key: await open(files.key) }),
    ...(manifest !== undefined && { manifest }),
    columns: columnsOf(answers),
    systems,
    allowed,
  };
}

async function readManifest(file: GivenFile): Promise<DeliveryManifest> {
  const blob = await file.read();
  return parseManifest(await blob.text());
}

/** What to ask when the files do not say which column or sheet is meant. */
async function askAbout(
  failure: unknown,
  { files, answers }: LoadBackState,
  tables: OpenOnce,
): Promise<OpenQuestion | undefined> {
  const question = questionOf(failure);
  const file = question === undefined ? undefined : files[roleOf(question)];
  if (question === undefined || file === undefined) return undefined;
  const options = optionsOf(question, await tables.open(file), answers);
  return options.length === 0 ? undefined : { question, options };
}
