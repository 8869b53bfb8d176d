import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  CULTURELE_DOELGROEPEN_2021,
  EARLIER_EDITIONS,
  FICTIONAL_MODEL,
  groupKey,
  MISSING_FROM_2021,
  parseSegmentModel,
} from '@verrijk/core';

const models = { 'Culturele Doelgroepen 2021': CULTURELE_DOELGROEPEN_2021, 'the fictional model': FICTIONAL_MODEL };

/** Contrast against white, as the Web Content Accessibility Guidelines define it. */
function contrastWithWhite(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

describe('the shipped models', () => {
  for (const [name, model] of Object.entries(models)) {
    test(`${name} is a valid model file`, () => {
      const json = {
        ...model,
        groups: model.groups.map(({ mainGroup, ...group }) => ({ ...group, main_group: mainGroup })),
      };
      assert.deepEqual(parseSegmentModel(JSON.stringify(json)), model);
    });

    test(`${name} has a colour of its own for each group, readable on white`, () => {
      const colours = model.groups.map(({ colour }) => colour!);
      assert.equal(new Set(colours).size, model.groups.length);
      for (const colour of colours) assert.ok(contrastWithWhite(colour) >= 4.5, colour);
    });
  }

  test('2021 holds the eight confirmed names and invents nothing', () => {
    assert.deepEqual(
      CULTURELE_DOELGROEPEN_2021.groups.map(({ name }) => name),
      [
        'Actieve Vermaakvangers',
        'Culturele Alleseters',
        'Klassieke Cultuurliefhebbers',
        'Lokale Vrijetijdsgenieters',
        'Nieuwsgierige Toekomstgrijpers',
        'Proevende Buitenwijkers',
        'Sociale Cultuurhoppers',
        'Weelderige Cultuurminnaars',
      ],
    );
    for (const group of CULTURELE_DOELGROEPEN_2021.groups) assert.equal(group.code ?? group.mainGroup, undefined);
    assert.equal(MISSING_FROM_2021.groups - MISSING_FROM_2021.groupsKnown, 3);
  });

  test('the fictional model fills up to eleven with names that say so', () => {
    assert.equal(FICTIONAL_MODEL.groups.length, MISSING_FROM_2021.groups);
    for (const { name } of FICTIONAL_MODEL.groups.slice(8)) assert.match(name, /^Fictieve groep \d+$/);
  });

  test('no name occurs in two editions', () => {
    const names = [
      ...CULTURELE_DOELGROEPEN_2021.groups,
      ...EARLIER_EDITIONS.flatMap(({ names: all }) => all.map((name) => ({ name }))),
    ];
    assert.equal(new Set(names.map(({ name }) => groupKey(name))).size, 8 + 8 + 3);
  });
});
