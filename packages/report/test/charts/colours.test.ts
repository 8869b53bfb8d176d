import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contrast, inkOn } from '../../src/charts/contrast.ts';
import { GROUP_COLOURS, groupColour, stepColours } from '../../src/charts/group-colours.ts';

/** Machado, Oliveira, Fernandes (2009), "A physiologically-based model for simulation of color vision deficiency", severity 1, in linear light. */
const SIGHTS: Readonly<Record<string, readonly number[]>> = {
  'full colour vision': [1, 0, 0, 0, 1, 0, 0, 0, 1],
  'without red': [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  'without green': [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  'without blue': [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

for (const [sight, matrix] of Object.entries(SIGHTS)) {
  test(`our eleven colours can be told apart: ${sight}`, () => {
    const seen = GROUP_COLOURS.map((colour) => oklab(see(linear(colour), matrix)));
    for (const [at, one] of seen.entries()) {
      for (const [place, other] of seen.slice(0, at).entries()) {
        const distance = Math.hypot(...one.map((part, axis) => part - other[axis]!));
        // Two hundredths of OKLab's scale is what an eye just sees.
        assert.ok(distance > 0.05, `${GROUP_COLOURS[at]} and ${GROUP_COLOURS[place]}: ${distance.toFixed(3)}`);
      }
    }
  });
}

test('they stand off from white, and ink on any colour can be read', () => {
  for (const colour of GROUP_COLOURS) assert.ok(contrast(colour, '#ffffff') >= 3, colour);
  assert.equal(contrast('#000000', '#ffffff'), 21);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (colour) => {
      const ground = `#${colour.toString(16).padStart(6, '0')}`;
      assert.ok(contrast(ground, inkOn(ground)) >= 4.5);
    }),
  );
});

test('the model’s own colour wins; a twelfth group begins again; steps go from dark to light', () => {
  assert.equal(groupColour('#123456', 0), '#123456');
  assert.equal(groupColour(undefined, 11), GROUP_COLOURS[0]);
  const steps = stepColours(6).map((colour) => contrast(colour, '#ffffff'));
  assert.deepEqual(
    steps,
    steps.toSorted((one, other) => other - one),
  );
  assert.deepEqual(stepColours(1), ['#0b4249']);
});

function linear(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
}

function see(light: readonly number[], matrix: readonly number[]): readonly number[] {
  return [0, 3, 6].map((row) => {
    const part = light.reduce((sum, each, at) => sum + each * matrix[row + at]!, 0);
    return Math.min(1, Math.max(0, part));
  });
}

/** Björn Ottosson's OKLab, in which equal distances look about equal. */
function oklab([red = 0, green = 0, blue = 0]: readonly number[]): readonly number[] {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}
