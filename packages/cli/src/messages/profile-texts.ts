import type { Language } from '@verrijk/core/messages';

interface ProfileTexts {
  /** Said when a profile was written. */
  readonly kept: (path: string) => string;
}

export const PROFILE_TEXTS: Readonly<Record<Language, ProfileTexts>> = {
  nl: {
    kept: (path) =>
      `De wensen van deze opdracht zijn bewaard in “${path}”. Met --profile en die naam gelden ze de volgende keer weer.`,
  },
  en: {
    kept: (path) =>
      `The wishes of this command are kept in “${path}”. With --profile and that name they hold again next time.`,
  },
};
