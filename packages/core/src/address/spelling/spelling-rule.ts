import type { RuleName } from '../rule-name.ts';
import type { SuffixKey } from '../suffix.ts';

/**
 * One named way in which people write a suffix that the register writes otherwise. It proposes; whether a proposal
 * exists at that postcode and number, and is the only one that does, is decided elsewhere.
 */
export interface SpellingRule {
  readonly name: RuleName;
  /** Other keys that may be meant by this one; empty when the rule does not apply. */
  respell(key: SuffixKey): readonly SuffixKey[];
}

/** A rule that holds the same word in several spellings: any of them proposes all the others. */
export function synonyms(
  name: RuleName,
  words: readonly (readonly string[])[],
  surroundings: { readonly before: string; readonly after: string },
): SpellingRule {
  const classes = words.map((spellings) => ({
    spellings,
    // Longest first: "ROOD" must not be read as "RO" with something behind it.
    pattern: new RegExp(
      `^(${surroundings.before})(${spellings.toSorted((a, b) => b.length - a.length).join('|')})(${surroundings.after})$`,
    ),
  }));
  return {
    name,
    respell(key) {
      const found: SuffixKey[] = [];
      for (const { spellings, pattern } of classes) {
        const match = pattern.exec(key);
        if (match === null) continue;
        for (const other of spellings) if (other !== match[2]) found.push(`${match[1]!}${other}${match[3]!}`);
      }
      return found;
    },
  };
}
