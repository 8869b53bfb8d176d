import type { SpellingRule } from './spelling-rule.ts';
import { synonyms } from './spelling-rule.ts';

// Behind a floor a single letter is clear ("2 achter" is 2A). Alone it is not: 12 achter is not house 12A.
const onFloor = synonyms(
  'side',
  [
    ['A', 'ACHTER', 'ACHT', 'ACH', 'AC'],
    ['V', 'VOOR', 'VR', 'VO', 'VRR'],
    ['L', 'LINKS', 'LI', 'LKS', 'LNKS'],
    ['R', 'RECHTS', 'RE', 'RTS', 'RECHT'],
    ['M', 'MIDDEN', 'MI', 'MID'],
  ],
  { before: '[A-G]?[0-9]{1,2}|[A-G]?[0-9]{1,2}H(?:OOG|G)|H|HS|HUIS|BG|III|II|I|IV', after: '' },
);
const alone = synonyms(
  'side',
  [
    ['ACHTER', 'ACHT', 'ACH', 'AC'],
    ['VOOR', 'VR', 'VO'],
    ['LINKS', 'LI', 'LKS', 'LNKS'],
    ['RECHTS', 'RE', 'RTS', 'RECHT'],
    ['MIDDEN', 'MID'],
  ],
  { before: '', after: '' },
);

/** Achter, voor, links, rechts and midden, written out or abbreviated. */
export const side: SpellingRule = {
  name: 'side',
  respell: (key) => [...onFloor.respell(key), ...alone.respell(key)],
};
