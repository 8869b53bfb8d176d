import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { normalDistribution, normalQuantile } from '../../src/statistics/normal-distribution.ts';
import { studentQuantile } from '../../src/statistics/student-quantile.ts';

/** mpmath 1.3 at 40 digits: ncdf(mpf(z)). */
const NORMAL: readonly (readonly [z: number, chance: number])[] = [
  [-37.5, 4.605353009581955e-308],
  [-20, 2.7536241186062337e-89],
  [-8.3, 5.205569744890254e-17],
  [-6, 9.86587645037698e-10],
  [-5.656854249492381, 7.708628950139992e-9],
  [-5, 2.866515718791939e-7],
  [-3, 0.0013498980316300946],
  [-1.96, 0.024997895148220435],
  [-1, 0.15865525393145705],
  [-0.68, 0.2482522304535705],
  [-0.67, 0.2514288950953101],
  [-0.1, 0.460172162722971],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [1.959963984540054, 0.975],
  [3, 0.9986501019683699],
  [7, 0.9999999999987201],
];

/** mpmath 1.3 at 40 digits: the root of ncdf(x) = mpf(p). */
const NORMAL_QUANTILES: readonly (readonly [chance: number, z: number])[] = [
  [1e-300, -37.0470962993612],
  [1e-100, -21.273453560965326],
  [1e-20, -9.262340089798407],
  [1e-12, -7.034483825301132],
  [1e-5, -4.264890793922825],
  [0.001, -3.0902323061678136],
  [0.025, -1.9599639845400543],
  [0.0749, -1.4402382675279637],
  [0.075, -1.439531470938456],
  [0.25, -0.6744897501960817],
  [0.5, 0],
  [0.6, 0.2533471031357997],
  [0.9, 1.2815515655446006],
  [0.925, 1.4395314709384561],
  [0.926, 1.4466320671589787],
  [0.975, 1.9599639845400538],
  [0.999999, 4.753424308817088],
];

/** mpmath 1.3 at 40 digits: the root of the regularised incomplete beta function; SciPy 1.17 stats.t.ppf(p, df) agrees. */
const STUDENT: readonly (readonly [chance: number, degrees: number, t: number])[] = [
  [0.975, 1, 12.706204736174692],
  [0.975, 2, 4.302652729749462],
  [0.975, 3, 3.182446305283708],
  [0.975, 4, 2.7764451051977934],
  [0.975, 9, 2.262157162798205],
  [0.975, 29, 2.045229642132704],
  [0.975, 100, 1.9839715185235518],
  [0.975, 999, 1.9623414611334495],
  [0.975, 1000, 1.962339080826408],
  [0.975, 1001, 1.9623367052808796],
  [0.975, 1_000_000, 1.9599663568141068],
  [0.95, 5, 2.0150483733330233],
  [0.999, 6, 5.2076262387253625],
  [0.025, 7, -2.3646242515927853],
  [0.5, 8, 0],
];

function assertClose(actual: number, expected: number, relative: number): void {
  const limit = Math.max(1e-16, Math.abs(expected) * relative);
  assert.ok(Math.abs(actual - expected) <= limit, `${actual} is not ${expected}`);
}

describe('the normal distribution', () => {
  for (const [z, chance] of NORMAL) test(`below ${z}`, () => assertClose(normalDistribution(z), chance, 2e-15));
  for (const [chance, z] of NORMAL_QUANTILES) {
    test(`quantile ${chance}`, () => assertClose(normalQuantile(chance), z, 2e-15));
  }
  test('has ends', () => {
    assert.equal(normalDistribution(-Infinity), 0);
    assert.equal(normalDistribution(Infinity), 1);
    assert.equal(normalQuantile(0), -Infinity);
    assert.equal(normalQuantile(1), Infinity);
    assert.ok(Number.isNaN(normalQuantile(-0.1)));
    assert.ok(Number.isNaN(normalQuantile(1.1)));
    assert.ok(Number.isNaN(normalDistribution(Number.NaN)));
  });
});

describe("Student's t", () => {
  for (const [chance, degrees, t] of STUDENT) {
    test(`quantile ${chance} at ${degrees}`, () => assertClose(studentQuantile(chance, degrees), t, 1e-13));
  }
  test('knows whole degrees of freedom only', () => {
    assert.throws(() => studentQuantile(0.975, 0), RangeError);
    assert.throws(() => studentQuantile(0.975, 2.5), RangeError);
  });
});
