import { NOT_PACKED, packSuffix } from '../address/suffix.ts';
import type { SuffixKey } from '../address/suffix.ts';
import type { RuleName } from '../address/rule-name.ts';
import { respell } from '../address/spelling/respell.ts';
import type { HouseholdReference } from '../reference/household-reference.ts';
import { NOT_FOUND } from '../reference/household-reference.ts';
import { NO_SUFFIX_NUMBER } from '../reference/suffix-dictionary.ts';

/** An address that exists, and the rules that lead to it. */
export interface RespelledAddress {
  readonly entry: number;
  readonly rules: readonly RuleName[];
}

interface Proposal {
  readonly suffix: number;
  readonly rules: readonly RuleName[];
}

/** Finds the addresses that a suffix may mean by the spelling rules. The rules run once for each different suffix. */
export class RespelledAddresses {
  private readonly reference: HouseholdReference;
  private readonly proposals = new Map<number | SuffixKey, readonly Proposal[]>();

  constructor(reference: HouseholdReference) {
    this.reference = reference;
  }

  /** All that exist at the number; more than one means that no rule decides. */
  find(ordinal: number, number: number, suffix: SuffixKey): readonly RespelledAddress[] {
    const packed = packSuffix(suffix);
    return this.findProposals(ordinal, number, this.proposalsFor(packed === NOT_PACKED ? suffix : packed, suffix));
  }

  private findProposals(ordinal: number, number: number, proposals: readonly Proposal[]): readonly RespelledAddress[] {
    const found: RespelledAddress[] = [];
    for (const { suffix, rules } of proposals) {
      const entry = this.reference.findAddress(ordinal, number, suffix);
      if (entry !== NOT_FOUND) found.push({ entry, rules });
    }
    return found;
  }

  private proposalsFor(cacheKey: number | SuffixKey, suffix: SuffixKey): readonly Proposal[] {
    let proposals = this.proposals.get(cacheKey);
    if (proposals === undefined) {
      proposals = respell(suffix)
        .map(({ key, rules }) => ({ suffix: this.reference.suffixes.find(key), rules }))
        .filter((proposal) => proposal.suffix !== NO_SUFFIX_NUMBER);
      if (this.proposals.size >= MAX_CACHED) this.proposals.clear();
      this.proposals.set(cacheKey, proposals);
    }
    return proposals;
  }
}

/** Different suffixes to remember: a file with more than this has no suffixes but noise. */
const MAX_CACHED = 50_000;
