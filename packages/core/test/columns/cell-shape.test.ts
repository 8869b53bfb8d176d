import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  isAdditionText,
  isAddressText,
  isCountryText,
  isDecimalText,
  isFullAddressText,
  isHouseNumberText,
  isIdentifierText,
  isPostcodeAndPlaceText,
  isPostcodeText,
} from '../../src/columns/cell-shape.ts';

const SHAPES = {
  postcode: isPostcodeText,
  'postcode and place': isPostcodeAndPlaceText,
  'house number': isHouseNumberText,
  addition: isAdditionText,
  address: isAddressText,
  'full address': isFullAddressText,
  country: isCountryText,
  decimal: isDecimalText,
  identifier: isIdentifierText,
};

/** Per shape what has it and what has not, all fictional. */
const CASES: Readonly<Record<keyof typeof SHAPES, { readonly yes: string; readonly no: string }>> = {
  postcode: {
    yes: '1000AB|1000 AB|1000ab|NL-1000 AB|nl1000AB|1OO0AB|1000  AB|1000.AB|1000-AB',
    no: '|0000AB|1000|1000A|1000ABC|10000AB|B-1000|12 AB|1000 AB Fictiedorp|AB 1000',
  },
  'postcode and place': {
    yes: "1000 AB Fictiedorp|1000AB FICTIEDORP|1000 AB 's-Bedachtenhage|1000AB, Nepstad (FD)",
    no: '1000 AB|Fictiedorp|1000 AB 12|1000 Fictiedorp|Nepstraat 1, 1000 AB Fictiedorp',
  },
  'house number': {
    yes: "1|99999|12a|12 A|12-A|12/A|12-3|12-14|12 hs|12hs|12 3 hoog|12 III|12 A-01|12A01|12+14|nr. 8|007|12 bis|12'|16 t/m 18|12 (A)|5 - 7",
    no: '|0|000|a|A12|123456|0612345678|06-12345678|100045123|1-2-2024|31-12-2024|12,50|€ 12,50|1000AB|Nepstraat 12|12:30',
  },
  addition: {
    yes: 'A|a|hs|bis|II|III|1|12|0001|A-01|A01|-A|/2|2 hoog|2hoog|huis|rood|app. 3|2e et|boven|3-B',
    no: '|Culturele Alleseters|Jansen|12-12-2024|van der|1000AB|12345|opmerking',
  },
  address: {
    yes: 'Nepstraat 1|Nepstraat 12a|1e Nepdwarsstraat 12-3|Plein 1813 5|Nepstraat 1, 1000 AB Fictiedorp|Postbus 123|Nepstr.12|Laan van Fictie 3 hs',
    no: '|Nepstraat|12|12a|1000 AB|fictief12@example.invalid|1e Nepdwarsstraat',
  },
  'full address': {
    yes: 'Nepstraat 1, 1000 AB Fictiedorp|Nepstraat 12a 1000AB FICTIEDORP|1000AB 12|1000 AB 12a|1000AB12|1000AB-12|Fictiedorp, 1000 AB, Nepstraat 1',
    no: '|Nepstraat 1|1000 AB|1000 AB Fictiedorp|Nepstraat 1000',
  },
  country: {
    yes: 'Nederland|NL|nederland|The Netherlands|België|belgie|BE|Deutschland|Verenigd Koninkrijk|U.S.A.',
    no: '|12|Fictiedorp|Nep|ja',
  },
  decimal: { yes: '12,50|12.5|€ 12,50|-3,10|1.234,56', no: '12|12.0|12-50|1,2,3a|' },
  identifier: {
    yes: '1|100045|0000100045|9000000000012345|K-100045|003FICT00000001AAQ|12/34|{0F1C-0001}',
    no: '|Jansen|Fictief 12|12,50|1-2-2024|1000AB|0612345678|06-12345678|+31612345678|fictief1@example.invalid',
  },
};

describe('what a cell looks like', () => {
  for (const [shape, { yes, no }] of Object.entries(CASES)) {
    const looksLike = SHAPES[shape as keyof typeof SHAPES];
    for (const text of yes.split('|')) test(`"${text}" is a ${shape}`, () => assert.ok(looksLike(text)));
    for (const text of no.split('|')) test(`"${text}" is no ${shape}`, () => assert.ok(!looksLike(text)));
  }
});
