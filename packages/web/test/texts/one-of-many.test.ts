import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkTexts } from '../../src/texts/check.ts';
import { deliveryTexts } from '../../src/texts/delivery.ts';
import { deskReferencesTexts } from '../../src/texts/desk-references.ts';
import { lokaalTexts } from '../../src/texts/lokaal.ts';

test('one of something is said as one, in both languages', () => {
  const said = (language: 'nl' | 'en'): readonly string[] => {
    const { repairs } = checkTexts[language];
    const { compare, send } = deliveryTexts[language];
    const { concerns } = deskReferencesTexts[language];
    return [
      repairs.taken(1, 5),
      repairs.notListed(1),
      compare['too-many'](1, 1),
      compare['may-not-fit'](1, 1),
      send.what('Whooz', 1, 'postcode'),
      concerns.invalidRows(1, '1%'),
      concerns.contested(1, '1%'),
      concerns.withoutGroup(1, '1%'),
      concerns.fewer(1, '1%'),
      lokaalTexts[language].enrich.counts(1, 5),
    ];
  };
  for (const each of said('nl')) {
    const sentence = each.split('. ')[0]!;
    assert.doesNotMatch(
      sentence,
      /\b(zijn|hebben|worden|staan|gaan|komen) 1\b|\b1 (rijen|regels|adressen|records)\b/,
      each,
    );
    assert.doesNotMatch(
      sentence,
      /\b1 (rij|regel|adres|record|van de 5( rijen)?) (zijn|hebben|worden|staan|gaan|komen)/,
      each,
    );
  }
  for (const each of said('en')) {
    const sentence = each.split('. ')[0]!;
    assert.doesNotMatch(sentence, /\b1 (rows|lines|addresses|records)\b/, each);
    assert.doesNotMatch(sentence, /\b1 (row|line|address|record|of (the )?5( rows)?) (are|have|go|come|were)\b/, each);
  }
});
