import { useKept } from '../../kept/use-kept.ts';

interface Edited<Value> {
  /** What it was when somebody began to change it. */
  readonly base: Value;
  readonly value: Value;
}

/** Settings while somebody changes them: a reload loses nothing, and what a colleague changed meanwhile is noticed. */
export interface EditedCopy<Value> {
  readonly value: Value;
  readonly edit: (value: Value) => void;
  readonly isChanged: boolean;
  /** A colleague changed it since editing began. */
  readonly isOvertaken: boolean;
  /** Goes on from what is there now, with what was typed. */
  readonly keepMine: () => void;
  readonly forget: () => void;
}

/** A copy of settings to change, kept in this browser under a name until it is sent or forgotten. */
export function useEditedCopy<Value>(name: string, current: Value): EditedCopy<Value> {
  const [edited, setEdited, forget] = useKept<Edited<Value> | null>(name, null);
  const value = edited?.value ?? current;
  return {
    value,
    edit: (next) => setEdited({ base: edited?.base ?? current, value: next }),
    isChanged: edited !== null && !isSame(edited.value, current),
    isOvertaken: edited !== null && !isSame(edited.base, current) && !isSame(edited.value, current),
    keepMine: () => setEdited({ base: current, value }),
    forget,
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
