import type { ReactNode } from 'react';
import { StateMark } from '../../design/state-mark.tsx';
import { deskReferencesTexts } from '../../texts/desk-references.ts';
import { useTexts } from '../../texts/language.tsx';
import type { Reference } from './compare-references.ts';

const TONES = {
  uploading: 'plain',
  uploaded: 'attention',
  building: 'plain',
  built: 'attention',
  failed: 'stop',
  active: 'good',
  retired: 'plain',
  damaged: 'stop',
} as const;

/** Where a reference stands, in a word. */
export function ReferenceStateMark({ state }: { readonly state: Reference['state'] }): ReactNode {
  const { states } = useTexts(deskReferencesTexts);
  return <StateMark tone={TONES[state]}>{states[state]}</StateMark>;
}
