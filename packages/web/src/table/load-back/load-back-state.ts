import type { Deviation, LoadBackSystem } from '@verrijk/core';
import type { LoadBackPlan } from '@verrijk/steps';
import type { MadeLoadBack } from '../../local/local-engine.ts';
import type { LoadBackAnswers, LoadBackOption, LoadBackQuestion } from './load-back-columns.ts';
import type { GivenFile, LoadBackFiles, LoadBackRole } from './load-back-files.ts';

/** Something that is not settled before somebody chooses. */
export interface OpenQuestion {
  readonly question: LoadBackQuestion;
  readonly options: readonly LoadBackOption[];
}

/** How far something is that takes a while; undefined while nobody can tell. */
export interface StepProgress {
  readonly share: number | undefined;
  readonly rows: number | undefined;
  readonly isFetching: boolean;
}

/** How far a load-back has come. */
export type LoadBackStage =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'comparing'; readonly progress: StepProgress }
  | { readonly kind: 'planned'; readonly plan: LoadBackPlan }
  | { readonly kind: 'making'; readonly plan: LoadBackPlan; readonly progress: StepProgress }
  | {
      readonly kind: 'made';
      readonly plan: LoadBackPlan;
      readonly made: MadeLoadBack;
      /** Names of the files that were saved. */
      readonly saved: readonly string[];
    };

/** What somebody chose for a load-back, and how far it has come. */
export interface LoadBackState {
  readonly files: LoadBackFiles;
  readonly systems: readonly LoadBackSystem[];
  readonly answers: LoadBackAnswers;
  /** What is asked because it could not be told, until it is answered and the comparison works. */
  readonly questions: readonly OpenQuestion[];
  readonly allowed: readonly Deviation[];
  readonly stage: LoadBackStage;
  /** Why the last attempt did not work. */
  readonly failure: unknown;
}

/** What can happen to it. */
export type LoadBackAction =
  | { readonly kind: 'file'; readonly role: LoadBackRole; readonly file: GivenFile | undefined }
  | { readonly kind: 'system'; readonly system: LoadBackSystem; readonly isChosen: boolean }
  | { readonly kind: 'answer'; readonly question: LoadBackQuestion; readonly answer: string }
  | { readonly kind: 'allow'; readonly deviation: Deviation; readonly isAllowed: boolean }
  | { readonly kind: 'begin'; readonly step: 'comparing' | 'making' }
  | { readonly kind: 'progress'; readonly progress: StepProgress }
  | { readonly kind: 'planned'; readonly plan: LoadBackPlan }
  | { readonly kind: 'made'; readonly made: MadeLoadBack }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'failed'; readonly failure: unknown; readonly question?: OpenQuestion | undefined }
  | { readonly kind: 'stopped' };

const WAITING: StepProgress = { share: undefined, rows: undefined, isFetching: false };

/** A load-back before anything was chosen, with the files that are at hand. */
export function beginLoadBack(files: LoadBackFiles): LoadBackState {
  return {
    files,
    systems: [],
    answers: {},
    questions: [],
    allowed: [],
    stage: { kind: 'choosing' },
    failure: undefined,
  };
}

/** What becomes of a load-back when something happens. A plan holds for what was chosen: whoever chooses anew compares anew. */
export function moveLoadBack(state: LoadBackState, action: LoadBackAction): LoadBackState {
  const anew = { stage: { kind: 'choosing' } as const, failure: undefined };
  switch (action.kind) {
    case 'file':
      return { ...withFile(state, action.role, action.file), ...anew };
    case 'system':
      return {
        ...state,
        systems: [
          ...state.systems.filter((each) => each !== action.system),
          ...(action.isChosen ? [action.system] : []),
        ],
        ...anew,
      };
    case 'answer':
      return { ...state, answers: { ...state.answers, [action.question]: action.answer }, ...anew };
    case 'allow': {
      const others = state.allowed.filter((each) => each !== action.deviation);
      const { stage } = state;
      return {
        ...state,
        allowed: action.isAllowed ? [...others, action.deviation] : others,
        // Files that were made of other wishes are not those that are wanted now.
        stage: stage.kind === 'made' ? { kind: 'planned', plan: stage.plan } : stage,
      };
    }
    case 'begin':
      return { ...state, failure: undefined, stage: begun(state.stage, action.step) };
    case 'progress':
      return { ...state, stage: progressed(state.stage, action.progress) };
    case 'planned':
      return { ...state, stage: { kind: 'planned', plan: action.plan } };
    case 'made':
      return state.stage.kind === 'making'
        ? { ...state, stage: { kind: 'made', plan: state.stage.plan, made: action.made, saved: [] } }
        : state;
    case 'saved':
      return state.stage.kind === 'made'
        ? { ...state, stage: { ...state.stage, saved: [...state.stage.saved, action.name] } }
        : state;
    case 'failed':
      return { ...asked(state, action.question), failure: action.failure, stage: before(state.stage) };
    case 'stopped':
      return { ...state, stage: before(state.stage) };
  }
}

/** What of the deviations still stands in the way: allowing is a tick that holds at once, without comparing anew. */
export function stopsLeft({ stage, allowed }: Pick<LoadBackState, 'stage' | 'allowed'>): LoadBackPlan['stops'] {
  if (!('plan' in stage)) return [];
  return stage.plan.stops.filter((stop) => stop === 'manifest' || !allowed.includes(stop));
}

/** Whether all rollback files are saved, without which nobody should import anything. */
export function hasWayBack(stage: LoadBackStage): boolean {
  return stage.kind === 'made' && stage.made.rollbacks.every(({ name }) => stage.saved.includes(name));
}

/** What was said of a file does not hold for another. */
function withFile(state: LoadBackState, role: LoadBackRole, file: GivenFile | undefined): LoadBackState {
  const { [role]: _, ...others } = state.files;
  const files = file === undefined ? others : { ...others, [role]: file };
  const { sheet, id, oldGroup, email, enrichedSheet, enrichedId, group } = state.answers;
  const isKept = (each: OpenQuestion): boolean => (role === 'enriched') !== isOfEnriched(each.question);
  if (role === 'export') {
    const answers = given({ enrichedSheet, enrichedId, group });
    return { ...state, files, answers, questions: state.questions.filter(isKept), allowed: [] };
  }
  if (role === 'enriched') {
    const answers = given({ sheet, id, oldGroup, email });
    return { ...state, files, answers, questions: state.questions.filter(isKept), allowed: [] };
  }
  return { ...state, files, allowed: [] };
}

function isOfEnriched(question: LoadBackQuestion): boolean {
  return question === 'enrichedSheet' || question === 'enrichedId' || question === 'group';
}

function given(answers: Readonly<Partial<Record<LoadBackQuestion, string | undefined>>>): LoadBackAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined));
}

function asked(state: LoadBackState, question: OpenQuestion | undefined): LoadBackState {
  if (question === undefined) return state;
  const others = state.questions.filter((each) => each.question !== question.question);
  return { ...state, questions: [...others, question] };
}

function begun(stage: LoadBackStage, step: 'comparing' | 'making'): LoadBackStage {
  if (step === 'comparing') return { kind: 'comparing', progress: WAITING };
  return 'plan' in stage ? { kind: 'making', plan: stage.plan, progress: WAITING } : stage;
}

function progressed(stage: LoadBackStage, progress: StepProgress): LoadBackStage {
  return stage.kind === 'comparing' || stage.kind === 'making' ? { ...stage, progress } : stage;
}

/** Where it was before a step that did not end. */
function before(stage: LoadBackStage): LoadBackStage {
  return stage.kind === 'making' ? { kind: 'planned', plan: stage.plan } : { kind: 'choosing' };
}
