import { CHECK_FINDING_CODES } from '@verrijk/core';
import type { CheckFindingCode } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import type { CheckFindingText, Language } from '@verrijk/core/messages';
import type { FindingReport } from '@verrijk/steps';

/** How a finding is called, said and repaired. @throws when the catalogue does not know it */
export function findingText({ code }: FindingReport, language: Language): CheckFindingText {
  if (!isKnown(code)) throw new Error(`no sentence for ${code}`);
  return catalogue(language).check.findings[code];
}

function isKnown(code: string): code is CheckFindingCode {
  return (CHECK_FINDING_CODES as readonly string[]).includes(code);
}
