import { FINDING_CODES } from '@verrijk/core';
import type { FindingCode } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import type { Language } from '@verrijk/core/messages';
import type { FindingReport } from '@verrijk/steps';

/** What was noticed and on how many rows. */
export function findingSentence({ code, count }: FindingReport, language: Language): string {
  return isFindingCode(code) ? catalogue(language).findings[code](count) : code;
}

function isFindingCode(code: string): code is FindingCode {
  return (FINDING_CODES as readonly string[]).includes(code);
}
