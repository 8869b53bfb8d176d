import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RandomNumbers } from '../random-numbers.ts';
import { differenceInterval } from '../../src/statistics/difference-interval.ts';
import { indexInterval, indexOf } from '../../src/statistics/index-number.ts';
import { meanInterval } from '../../src/statistics/mean-interval.ts';
import { npsInterval } from '../../src/statistics/nps-interval.ts';
import { testAgainstBase } from '../../src/statistics/proportion-tests.ts';
import { wilsonInterval } from '../../src/statistics/wilson-interval.ts';

function rounded(interval: { readonly low: number; readonly high: number }, digits: number): readonly string[] {
  return [interval.low.toFixed(digits), interval.high.toFixed(digits)];
}

describe('the Wilson interval', () => {
  /** Newcombe, "Two-sided confidence intervals for the single proportion" (1998), table I, method 3. */
  const published: readonly (readonly [count: number, total: number, low: string, high: string])[] = [
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0.0000', '0.1611'],
    [1, 29, '0.0061', '0.1718'],
  ];
  for (const [count, total, low, high] of published) {
    test(`${count}/${total}`, () => assert.deepEqual(rounded(wilsonInterval(count, total), 4), [low, high]));
  }

  test('Agresti, "Categorical Data Analysis" (2002), section 1.4.3: no vegetarians among 25 students', () => {
    assert.deepEqual(rounded(wilsonInterval(0, 25), 3), ['0.000', '0.133']);
  });

  test('SciPy: binomtest(81, 263).proportion_ci(method="wilson")', () => {
    assert.deepEqual(rounded(wilsonInterval(81, 263), 13), ['0.2552885198783', '0.3662095769828']);
  });

  test('ends exactly where shares end', () => {
    assert.equal(wilsonInterval(0, 7).low, 0);
    assert.equal(wilsonInterval(7, 7).high, 1);
    assert.deepEqual(wilsonInterval(0, 0), { low: 0, high: 1 });
  });

  test('holds the base exactly when the test against it does not reject', () => {
    for (let total = 1; total <= 40; total++) {
      for (let count = 0; count <= total; count++) {
        const { low, high } = wilsonInterval(count, total);
        for (const share of [0.013, 0.1, 0.25, 0.5, 0.77, 0.99]) {
          const isInside = low <= share && share <= high;
          assert.equal(isInside, testAgainstBase(count, total, share) >= 0.05, `${count}/${total} against ${share}`);
        }
      }
    }
  });
});

describe('the interval of a difference', () => {
  /** Newcombe, "Interval estimation for the difference between independent proportions" (1998), table II, method 10. */
  const published: readonly (readonly [readonly [number, number, number, number], low: string, high: string])[] = [
    [[56, 70, 48, 80], '0.0524', '0.3339'],
    [[9, 10, 3, 10], '0.1705', '0.8090'],
    [[6, 7, 2, 7], '0.0582', '0.8062'],
    [[5, 56, 0, 29], '-0.0381', '0.1926'],
    [[0, 10, 0, 20], '-0.1611', '0.2775'],
    [[0, 10, 0, 10], '-0.2775', '0.2775'],
    [[10, 10, 0, 20], '0.6791', '1.0000'],
    [[10, 10, 0, 10], '0.6075', '1.0000'],
  ];
  for (const [counts, low, high] of published) {
    test(counts.join(' '), () => assert.deepEqual(rounded(differenceInterval(...counts), 4), [low, high]));
  }
  test('says nothing when nothing was counted', () => {
    assert.deepEqual(differenceInterval(0, 0, 3, 10), { low: -1, high: 1 });
  });
});

describe('the index', () => {
  const cases: readonly (readonly [share: number, base: number, index: number | 'n/a'])[] = [
    [0.24, 0.12, 200],
    [0.066, 0.088, 75],
    [0.105, 0.105, 100],
    [0, 0.2, 0],
    [0.1, 0, 'n/a'],
  ];
  for (const [share, base, index] of cases) {
    test(`${share} over ${base}`, () => {
      const actual = indexOf(share, base);
      assert.equal(typeof actual === 'number' ? Math.round(actual * 1e9) / 1e9 : actual, index);
    });
  }
  test('has the interval of its share', () => {
    const interval = indexInterval(wilsonInterval(81, 263), 0.25);
    assert.deepEqual(interval === 'n/a' ? interval : rounded(interval, 1), ['102.1', '146.5']);
    assert.equal(indexInterval({ low: 0, high: 1 }, 0), 'n/a');
  });
});

describe('the interval of a mean', () => {
  test('R: t.test(extra ~ group, data = sleep, paired = TRUE), from Student (1908)', () => {
    const differences = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
    const sum = differences.reduce((total, each) => total + each, 0);
    const squares = differences.reduce((total, each) => total + each * each, 0);
    const { mean, low, high } = meanInterval(differences.length, sum, squares)!;
    assert.deepEqual([mean.toFixed(2), low.toFixed(7), high.toFixed(7)], ['1.58', '0.7001142', '2.4598858']);
  });
  test('is a point when all say the same, and nothing for a single answer', () => {
    assert.deepEqual(meanInterval(7, 56, 448), { mean: 8, low: 8, high: 8 });
    assert.equal(meanInterval(1, 8, 64), undefined);
    assert.equal(meanInterval(0, 0, 0), undefined);
  });
});

describe('the Net Promoter Score', () => {
  test('is promoters less detractors in percent', () => {
    const { mean, low, high } = npsInterval(60, 25, 15)!;
    // (61 - 16) / 102 -+ 1.959964 * sqrt((77 / 102 - (45 / 102)^2) / 102)
    assert.deepEqual([mean, low.toFixed(3), high.toFixed(3)], [45, '29.592', '58.644']);
  });
  test('stays within -100 and 100, and is never sure of few answers', () => {
    const { mean, low, high } = npsInterval(10, 0, 0)!;
    assert.equal(mean, 100);
    assert.equal(high, 100);
    assert.ok(low < 60);
    assert.ok(npsInterval(0, 0, 10)!.high > -60);
    assert.equal(npsInterval(0, 0, 0), undefined);
  });
  test('holds the true score in about 95 of 100 surveys of 30 answers', () => {
    const random = new RandomNumbers(30);
    let held = 0;
    for (let survey = 0; survey < 4000; survey++) {
      const answers = [0, 0, 0];
      for (let answer = 0; answer < 30; answer++) answers[random.chance(0.5) ? 0 : random.chance(0.6) ? 1 : 2]!++;
      const { low, high } = npsInterval(answers[0]!, answers[1]!, answers[2]!)!;
      if (low <= 30 && 30 <= high) held++;
    }
    assert.ok(held / 4000 > 0.94 && held / 4000 < 0.965, `${held / 4000}`);
  });
});
