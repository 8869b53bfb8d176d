import type { ReadPlan } from '@verrijk/files';

/** How a step is followed while it runs, and how it is stopped. Nobody needs to. */
export interface StepControl extends Pick<ReadPlan, 'onProgress' | 'signal'> {}

/** The control over a pass that is one of so many of a step, of the same length; over the only one when nothing is said. */
export function passControl({ onProgress, signal }: StepControl, part = 0, parts = 1): StepControl {
  return {
    ...(onProgress !== undefined && {
      onProgress: (share: number, rows: number) => onProgress((part + share) / parts, rows),
    }),
    ...(signal !== undefined && { signal }),
  };
}
