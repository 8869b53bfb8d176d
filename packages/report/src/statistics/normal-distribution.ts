const SQUARE_ROOT_OF_TWO_PI = 2.5066282746310007;

/**
 * The chance that a standard normal number is at most `z`, with a relative error near 1e-15, in the lower tail too. For the upper tail ask
 * for `-z`.
 *
 * Source: W. J. Cody, "Rational Chebyshev approximations for the error function", Mathematics of Computation 23 (1969), in the form for
 * the normal distribution of Cody's ANORM (ACM Algorithm 715, 1993).
 */
export function normalDistribution(z: number): number {
  const size = Math.abs(z);
  if (Number.isNaN(size)) return Number.NaN;
  if (size <= 0.67448975) {
    const square = z * z;
    return 0.5 + z * ratio(square, MIDDLE_ABOVE, MIDDLE_BELOW);
  }
  if (size > 38.5) return z < 0 ? 0 : 1;
  const tail = bell(size) * (size < 5.656854249492381 ? ratio(size, SIDE_ABOVE, SIDE_BELOW) : farRatio(size));
  return z < 0 ? tail : 1 - tail;
}

/**
 * The number that a standard normal number stays under with the chance `chance`, to about 16 digits; infinite at 0 and 1.
 *
 * Source: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37 (1988), PPND16.
 */
export function normalQuantile(chance: number): number {
  const fromMiddle = chance - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) {
    return fromMiddle * ratio(0.180625 - fromMiddle * fromMiddle, NEAR_ABOVE, NEAR_BELOW);
  }
  const tail = fromMiddle < 0 ? chance : 1 - chance;
  if (!(tail >= 0)) return Number.NaN;
  if (tail === 0) return fromMiddle < 0 ? -Infinity : Infinity;
  const root = Math.sqrt(-Math.log(tail));
  const size = root <= 5 ? ratio(root - 1.6, FAR_ABOVE, FAR_BELOW) : ratio(root - 5, FARTHEST_ABOVE, FARTHEST_BELOW);
  return fromMiddle < 0 ? -size : size;
}

/** exp(-x²/2), split where x has few digits, so that the square loses none. */
function bell(x: number): number {
  const short = Math.trunc(x * 16) / 16;
  return Math.exp(-0.5 * short * short) * Math.exp(-0.5 * (x - short) * (x + short));
}

function farRatio(x: number): number {
  const inverse = 1 / (x * x);
  return (1 / SQUARE_ROOT_OF_TWO_PI - inverse * ratio(inverse, TAIL_ABOVE, TAIL_BELOW)) / x;
}

/** Two polynomials, the one over the other; coefficients from the highest power down. */
function ratio(x: number, above: readonly number[], below: readonly number[]): number {
  return polynomial(x, above) / polynomial(x, below);
}

function polynomial(x: number, coefficients: readonly number[]): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}

const MIDDLE_ABOVE = [
  0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356,
];
const MIDDLE_BELOW = [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673];
const SIDE_ABOVE = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
  2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
];
const SIDE_BELOW = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097, 34900.95272114598,
  38912.00328609327, 19685.429676859992,
];
const TAIL_ABOVE = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
  2.9112874951168793e-5,
];
const TAIL_BELOW = [
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5,
];
const NEAR_ABOVE = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
  133.14166789178438, 3.3871328727963665,
];
const NEAR_BELOW = [
  5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
  42.31333070160091, 1,
];
const FAR_ABOVE = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const FAR_BELOW = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const FARTHEST_ABOVE = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
  1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const FARTHEST_BELOW = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
  0.1369298809227358, 0.599832206555888, 1,
];
