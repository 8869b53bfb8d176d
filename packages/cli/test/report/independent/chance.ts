/** Distributions by summing small slices, which has nothing in common with how the report comes by them. */

const SLICES = 4000;

/** The chance that a standard normal number lies further than `z` from 0, on either side. */
export function normalTails(z: number): number {
  return 1 - 2 * integral((x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI), Math.abs(z));
}

/** The number that Student's t stays within, on either side of 0, with a chance of 95%. */
export function studentWithin95(degrees: number): number {
  const density = (x: number): number => (1 + (x * x) / degrees) ** (-(degrees + 1) / 2);
  // The whole half, with x = t / (1 - t) so that it ends somewhere.
  const whole = integral((t) => density(t / (1 - t)) / (1 - t) ** 2, 1 - 1e-9);
  let [low, high] = [0, 1000];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (integral(density, middle) < 0.95 * whole) low = middle;
    else high = middle;
  }
  return low;
}

/** From 0 to `end`, by Simpson's rule. */
function integral(density: (x: number) => number, end: number): number {
  const width = end / SLICES;
  let sum = density(0) + density(end);
  for (let at = 1; at < SLICES; at++) sum += density(at * width) * (at % 2 === 0 ? 2 : 4);
  return (sum * width) / 3;
}
