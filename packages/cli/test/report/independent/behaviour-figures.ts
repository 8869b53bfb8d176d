import type { IndependentFigures, Row } from './independent-figures.ts';
import { studentWithin95 } from './chance.ts';

/** What every group bought; `person` knows the customers with a group. */
export async function behaviourFigures(figures: IndependentFigures): Promise<readonly Row[]> {
  return await figures.rows(`
    WITH joined AS (SELECT *, event - ordered AS lead FROM sale JOIN person USING (id)),
      span AS (SELECT max(ordered) AS latest FROM joined),
      firsts AS (SELECT name, id, min(ordered) AS first FROM joined GROUP BY ALL),
      loyal AS (
        SELECT name, count(*) FILTER (first > latest - INTERVAL 1 YEAR) AS fresh,
          count(*) FILTER (first <= latest - INTERVAL 1 YEAR) AS known
        FROM firsts, span GROUP BY name
      )
    SELECT joined.name, count(DISTINCT id) AS customers, count(*) AS orders, sum(tickets) AS tickets,
      sum(amount)::DOUBLE AS spend, count(*) / count(DISTINCT id)::DOUBLE AS perCustomer,
      sum(amount)::DOUBLE / count(DISTINCT id) AS spendPerCustomer,
      quantile_cont(lead, 0.25) AS q1, quantile_cont(lead, 0.5) AS q2, quantile_cont(lead, 0.75) AS q3,
      any_value(fresh) AS fresh, any_value(known) AS known,
      ${LEAD_CONDITIONS.map((where, at) => `count(*) FILTER (${where}) AS lead${at}`).join(', ')}
    FROM joined JOIN loyal USING (name) GROUP BY joined.name ORDER BY joined.name`);
}

/** The classes of days that `lead0` and so on count. */
export const LEAD_CLASSES: readonly string[] = ['0', '1-6', '7-13', '14-29', '30-89', '90+'];

const LEAD_CONDITIONS = [
  'lead <= 0',
  'lead BETWEEN 1 AND 6',
  'lead BETWEEN 7 AND 13',
  'lead BETWEEN 14 AND 29',
  'lead BETWEEN 30 AND 89',
  'lead >= 90',
];

/** Bookings by group and genre, and the index of the genre's share in the group against its share in all groups. */
export async function genreFigures(figures: IndependentFigures): Promise<readonly Row[]> {
  return await figures.rows(`
    WITH counted AS (SELECT name, genre, count(*) AS k FROM sale JOIN person USING (id) GROUP BY ALL)
    SELECT name, genre, k AS bookings,
      100 * (k / sum(k) OVER (PARTITION BY name)) / (sum(k) OVER (PARTITION BY genre) / sum(k) OVER ()) AS index
    FROM counted ORDER BY name, genre`);
}

/** A mean with its interval by Student's t, and a recommendation score with that of Bonett and Price. */
export async function answerFigures(figures: IndependentFigures): Promise<{
  readonly ratings: readonly Row[];
  readonly scores: readonly Row[];
}> {
  const means = await figures.rows(`
    SELECT name, count(*) AS answers, avg(rating) AS mean, stddev_samp(rating) / sqrt(count(*)) AS error
    FROM answer JOIN person USING (id) GROUP BY name ORDER BY name`);
  const scores = await figures.rows(`
    WITH counted AS (
      SELECT name, count(*)::DOUBLE AS n, count(*) FILTER (likely >= 9) AS up, count(*) FILTER (likely <= 6) AS down
      FROM answer JOIN person USING (id) GROUP BY name
    ), moved AS (SELECT *, (up + 1) / (n + 2) AS p, (down + 1) / (n + 2) AS q FROM counted)
    SELECT name, n::INTEGER AS answers, 100 * (up - down) / n AS mean,
      100 * (p - q - 1.959963984540054 * sqrt((p + q - (p - q) ^ 2) / (n + 2))) AS low,
      100 * (p - q + 1.959963984540054 * sqrt((p + q - (p - q) ^ 2) / (n + 2))) AS high
    FROM moved ORDER BY name`);
  const ratings = means.map((row) => {
    const [answers, mean, error] = [row['answers'], row['mean'], row['error']] as [number, number, number];
    const half = studentWithin95(answers - 1) * error;
    return { name: row['name']!, answers, mean, low: mean - half, high: mean + half };
  });
  return { ratings, scores };
}
