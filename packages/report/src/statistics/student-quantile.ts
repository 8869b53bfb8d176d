import { normalQuantile } from './normal-distribution.ts';

/** From here on the normal distribution with four corrections is as exact as the sum. */
const MANY = 1000;

/**
 * The number that Student's t stays under with the chance `chance`, for whole degrees of freedom from 1 on.
 *
 * Source: M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions" (1964): the distribution as a finite sum, 26.7.3 and 26.7.4,
 * turned round by halving; for many degrees of freedom the expansion 26.7.5.
 */
export function studentQuantile(chance: number, degrees: number): number {
  if (!Number.isInteger(degrees) || degrees < 1) throw new RangeError(`Not whole degrees of freedom: ${degrees}`);
  if (degrees > MANY) return expand(normalQuantile(chance), degrees);
  const within = Math.abs(2 * chance - 1);
  let low = 0;
  let high = Math.PI / 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (chanceWithin(middle, degrees) < within) low = middle;
    else high = middle;
  }
  return Math.sign(chance - 0.5) * Math.sqrt(degrees) * Math.tan(low);
}

/** The chance that |t| is at most tan(angle) times the root of the degrees of freedom. */
function chanceWithin(angle: number, degrees: number): number {
  const sine = Math.sin(angle);
  const cosine = Math.cos(angle);
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = 0;
  for (let power = isOdd ? 1 : 0; power <= degrees - 2; power += 2) {
    sum += term;
    term *= (cosine * cosine * (power + 1)) / (power + 2);
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}

function expand(z: number, degrees: number): number {
  const square = z * z;
  const first = (square + 1) / 4;
  const second = ((5 * square + 16) * square + 3) / 96;
  const third = (((3 * square + 19) * square + 17) * square - 15) / 384;
  const fourth = ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945) / 92160;
  return z * (1 + (first + (second + (third + fourth / degrees) / degrees) / degrees) / degrees);
}
