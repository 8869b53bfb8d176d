import type { RuleName } from '../rule-name.ts';
import type { SuffixKey } from '../suffix.ts';
import { aboveBelow } from './above-below.ts';
import { basement } from './basement.ts';
import { bis } from './bis.ts';
import { colour } from './colour.ts';
import { floor } from './floor.ts';
import { groundFloor } from './ground-floor.ts';
import { noAddition } from './no-addition.ts';
import { romanNumeral } from './roman-numeral.ts';
import { side } from './side.ts';
import type { SpellingRule } from './spelling-rule.ts';
import { unit } from './unit.ts';

/** The spelling rules. Their order decides only which rule is named when two lead to the same key. */
const SPELLING_RULES: readonly SpellingRule[] = [
  groundFloor,
  floor,
  romanNumeral,
  bis,
  colour,
  aboveBelow,
  side,
  basement,
  unit,
  noAddition,
];

/** A key that may be meant, with the rules that led to it in the order in which they were applied. */
export interface Respelling {
  readonly key: SuffixKey;
  readonly rules: readonly RuleName[];
}

/** Two rules in a row cover what people write ("2 hoog links", "app. III"); more would only widen the net. */
const MAX_STEPS = 2;

/** Every other key that the rules propose for this one, nearest first; never the key itself. */
export function respell(key: SuffixKey): readonly Respelling[] {
  const seen = new Set([key]);
  const found: Respelling[] = [];
  let frontier: readonly Respelling[] = [{ key, rules: [] }];
  for (let step = 0; step < MAX_STEPS; step++) {
    const next: Respelling[] = [];
    for (const { key: from, rules } of frontier) {
      for (const rule of SPELLING_RULES) {
        for (const to of rule.respell(from)) {
          if (seen.has(to)) continue;
          seen.add(to);
          next.push({ key: to, rules: rules.includes(rule.name) ? rules : [...rules, rule.name] });
        }
      }
    }
    found.push(...next);
    frontier = next;
  }
  return found;
}
