import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RandomNumbers } from '../random-numbers.ts';
import { benjaminiHochberg } from '../../src/statistics/benjamini-hochberg.ts';
import { testAgainstBase, testAgainstRest, testDifference } from '../../src/statistics/proportion-tests.ts';
import { quantilesOfCounts } from '../../src/statistics/quantiles.ts';

describe('tests of shares', () => {
  test('Agresti, "An Introduction to Categorical Data Analysis" (2007), 1.3.3: 400 of 893 against one half, p = 0.002', () => {
    // SciPy 1.17: 2 * stats.norm.sf((893 * 0.5 - 400) / sqrt(893 * 0.25))
    assert.equal(testAgainstBase(400, 893, 0.5).toFixed(6), '0.001857');
  });
  test('Agresti (2002), section 3.2: heart attacks with placebo and aspirin, X² = 25.01', () => {
    // R: prop.test(c(189, 104), c(11034, 11037), correct = FALSE)
    assert.equal(testDifference(189, 11034, 104, 11037).toExponential(3), '5.692e-7');
  });
  test('against the rest is the file beside its base without the file', () => {
    assert.equal(testAgainstRest(189, 11034, 293, 22071), testDifference(189, 11034, 104, 11037));
  });
  test('says nothing where there is nothing to compare', () => {
    assert.equal(testAgainstBase(0, 0, 0.3), 1);
    assert.equal(testAgainstBase(0, 50, 0), 1);
    assert.equal(testAgainstBase(3, 50, 0), 0);
    assert.equal(testAgainstBase(50, 50, 1), 1);
    assert.equal(testAgainstRest(30, 100, 30, 100), 1);
    assert.equal(testDifference(0, 0, 5, 10), 1);
    assert.equal(testDifference(0, 8, 0, 10), 1);
  });
});

describe('Benjamini-Hochberg', () => {
  /** Benjamini and Hochberg (1995), section 4: thrombolysis, 15 comparisons. Four hold at 5%, where Bonferroni keeps three. */
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];
  test('the example of 1995', () => {
    const { holds, adjusted } = benjaminiHochberg(published, 0.05);
    assert.deepEqual(holds, [true, true, true, true, ...published.slice(4).map(() => false)]);
    // R: p.adjust(p, "BH")
    assert.deepEqual(
      adjusted.slice(0, 10).map((value) => value.toFixed(6)),
      [
        '0.001500',
        '0.003000',
        '0.009500',
        '0.035625',
        '0.060300',
        '0.063857',
        '0.063857',
        '0.064500',
        '0.076500',
        '0.486000',
      ],
    );
  });
  test('keeps the order in which it was asked', () => {
    const { adjusted } = benjaminiHochberg([0.5, 0.01, 0.03], 0.05);
    assert.deepEqual(adjusted, [0.5, 0.03, 0.045]);
    assert.deepEqual(benjaminiHochberg([], 0.05), { adjusted: [], holds: [] });
  });

  test('calls pure noise real in about one file of twenty, over 1,000 seeds and 11 groups', () => {
    const shares = [0.16, 0.13, 0.12, 0.11, 0.1, 0.09, 0.08, 0.07, 0.06, 0.05, 0.03];
    let alarms = 0;
    for (let seed = 1; seed <= 1000; seed++) {
      const counts = drawHouseholds(shares, 2000, seed);
      const pValues = shares.map((share, group) => testAgainstBase(counts[group]!, 2000, share));
      if (benjaminiHochberg(pValues, 0.05).holds.includes(true)) alarms++;
    }
    assert.ok(alarms >= 30 && alarms <= 70, `${alarms} false alarms`);
  });

  test('calls noise real no more often against the rest of a small base', () => {
    const base = [960, 780, 720, 660, 600, 540, 480, 420, 360, 300, 180];
    let alarms = 0;
    for (let seed = 1; seed <= 1000; seed++) {
      const counts = drawWithoutReturning(base, 1500, seed);
      const pValues = base.map((count, group) => testAgainstRest(counts[group]!, 1500, count, 6000));
      if (benjaminiHochberg(pValues, 0.05).holds.includes(true)) alarms++;
    }
    assert.ok(alarms >= 30 && alarms <= 70, `${alarms} false alarms`);
  });
});

describe('quantiles', () => {
  /** R: quantile(mtcars$hp, c(0, 0.25, 0.5, 0.75, 1)). */
  const horsepower = [
    110, 110, 93, 110, 175, 105, 245, 62, 95, 123, 123, 180, 180, 180, 205, 215, 230, 66, 52, 65, 97, 150, 150, 245,
    175, 66, 91, 113, 264, 175, 335, 109,
  ];
  test('as R gives them', () => {
    const counts = new Uint32Array(400);
    for (const value of horsepower) counts[value - 40]!++;
    assert.deepEqual(quantilesOfCounts(counts, 40, [0, 0.25, 0.5, 0.75, 1]), [52, 96.5, 123, 180, 335]);
    assert.deepEqual(quantilesOfCounts(counts, 40, [0.1]), [66]);
  });
  test('between two values in proportion, and with negative days', () => {
    assert.deepEqual(quantilesOfCounts([1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 1, [0.25, 0.5, 0.75]), [3.25, 5.5, 7.75]);
    assert.deepEqual(quantilesOfCounts([1, 0, 0, 1], -2, [0.25, 0.5, 0.75]), [-1.25, -0.5, 0.25]);
    assert.deepEqual(quantilesOfCounts([0, 3], 0, [0.25, 0.5, 0.75]), [1, 1, 1]);
    assert.equal(quantilesOfCounts([0, 0], 0, [0.5]), undefined);
  });
});

function drawHouseholds(shares: readonly number[], households: number, seed: number): readonly number[] {
  const random = new RandomNumbers(seed);
  const counts = shares.map(() => 0);
  for (let household = 0; household < households; household++) {
    let place = random.share();
    let group = 0;
    while (group < shares.length - 1 && place >= shares[group]!) place -= shares[group++]!;
    counts[group]!++;
  }
  return counts;
}

function drawWithoutReturning(base: readonly number[], households: number, seed: number): readonly number[] {
  const random = new RandomNumbers(seed);
  const left = [...base];
  let total = base.reduce((sum, count) => sum + count, 0);
  const counts = base.map(() => 0);
  for (let household = 0; household < households; household++) {
    let place = random.below(total--);
    let group = 0;
    while (place >= left[group]!) place -= left[group++]!;
    left[group]!--;
    counts[group]!++;
  }
  return counts;
}
