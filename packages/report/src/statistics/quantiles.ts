/**
 * The values below which the asked shares of all values lie, from how often each whole value occurs: `counts[i]` times the value
 * `first + i`. Between two values it lies in proportion. Undefined when there are none. Takes no memory for the values themselves.
 *
 * Source: R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996), definition 7: the
 * default of R and of NumPy, and `quantile_cont` of DuckDB.
 *
 * @param shares from low to high, 0 to 1
 */
export function quantilesOfCounts(
  counts: ArrayLike<number>,
  first: number,
  shares: readonly number[],
): readonly number[] | undefined {
  let total = 0;
  for (let index = 0; index < counts.length; index++) total += counts[index]!;
  if (total === 0) return undefined;
  const walk = { index: -1, passed: 0 };
  return shares.map((share) => {
    const place = (total - 1) * share;
    const whole = Math.floor(place);
    const value = valueAt(counts, whole, walk);
    const part = place - whole;
    if (part === 0) return first + value;
    return first + value + part * (valueAt(counts, whole + 1, { ...walk }) - value);
  });
}

/** The value at a place of the sorted values; walks on from where it was. */
function valueAt(counts: ArrayLike<number>, place: number, walk: { index: number; passed: number }): number {
  while (walk.passed <= place) walk.passed += counts[++walk.index]!;
  return walk.index;
}
