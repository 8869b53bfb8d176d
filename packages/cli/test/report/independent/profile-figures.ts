import { normalTails } from './chance.ts';
import type { IndependentFigures, Row } from './independent-figures.ts';

/** 1.96, as tables of the normal distribution give it. */
const Z = 1.959963984540054;
/** Above this part of a base the file is tested against the rest of it. */
const LARGE_PART = 0.05;

/** Who lives in a base, as a condition on the households. */
export interface BaseQuery {
  readonly base: string;
  readonly where: string;
}

export interface ExpectedInBase {
  readonly base: string;
  readonly share: number;
  readonly index: number | 'n/a';
  readonly low: number | 'n/a';
  readonly high: number | 'n/a';
  readonly holds: boolean;
  readonly penetration: number | 'n/a';
}

/** Households, persons, share and interval by group; the groups in the reference's order, which is that of the file's first households. */
export async function profileFigures(figures: IndependentFigures): Promise<readonly Row[]> {
  return await figures.rows(`
    WITH counted AS (
      SELECT name, count(DISTINCT key) AS households, any_value(persons) AS persons
      FROM customers JOIN (SELECT name, count(*) AS persons FROM person GROUP BY name) USING (name) GROUP BY name
    ), total AS (SELECT sum(households)::DOUBLE AS n FROM counted)
    SELECT name, households, persons, households / n AS share,
      (households + ${Z} ^ 2 / 2 - ${Z} * sqrt(households * (n - households) / n + ${Z} ^ 2 / 4)) / (n + ${Z} ^ 2) AS low,
      (households + ${Z} ^ 2 / 2 + ${Z} * sqrt(households * (n - households) / n + ${Z} ^ 2 / 4)) / (n + ${Z} ^ 2) AS high
    FROM counted, total ORDER BY name`);
}

/** Every group against one base, by name. */
export async function baseFigures(
  figures: IndependentFigures,
  { base, where }: BaseQuery,
): Promise<{ readonly facts: Row; readonly groups: ReadonlyMap<string, ExpectedInBase> }> {
  const [facts] = await figures.rows(`
    SELECT (SELECT count(*) FROM household WHERE name IS NOT NULL AND ${where}) AS households,
      (SELECT count(DISTINCT key) FILTER (${where}) / count(DISTINCT key)::DOUBLE FROM customers WHERE name IS NOT NULL) AS inside,
      (SELECT count(DISTINCT pc4) FROM household WHERE ${where}) AS pc4`);
  const rows = await figures.rows(`
    WITH base AS (SELECT name, count(*) AS b FROM household WHERE name IS NOT NULL AND ${where} GROUP BY name),
      counted AS (SELECT name, count(DISTINCT key) AS k FROM customers WHERE name IS NOT NULL AND ${where} GROUP BY name),
      named AS (SELECT DISTINCT name FROM household WHERE name IS NOT NULL),
      both_ AS (
        SELECT name, coalesce(b, 0)::DOUBLE AS b, coalesce(k, 0)::DOUBLE AS k,
          sum(coalesce(b, 0)) OVER ()::DOUBLE AS m, sum(coalesce(k, 0)) OVER ()::DOUBLE AS n
        FROM named LEFT JOIN base USING (name) LEFT JOIN counted USING (name)
      ), bounds AS (
        SELECT *, (k + ${Z} ^ 2 / 2) / (n + ${Z} ^ 2) AS middle,
          ${Z} * sqrt(k * (n - k) / n + ${Z} ^ 2 / 4) / (n + ${Z} ^ 2) AS half,
          greatest(0, least(m - n, b - k)) AS rest
        FROM both_
      )
    SELECT name, b / m AS share, 100 * (k / n) / (b / m) AS index, 100 * (middle - half) / (b / m) AS low,
      100 * (middle + half) / (b / m) AS high, k / b AS penetration,
      CASE
        WHEN n > ${LARGE_PART} * m
          THEN (k / n - rest / (m - n)) / sqrt((k + rest) / m * (1 - (k + rest) / m) * (1 / n + 1 / (m - n)))
        ELSE (k / n - b / m) / sqrt(b / m * (1 - b / m) / n)
      END AS z
    FROM bounds ORDER BY name`);
  const held = new Set(heldTogether(rows));
  const groups = rows.map((row): [string, ExpectedInBase] => [
    row['name'] as string,
    { ...(row as unknown as ExpectedInBase), base, holds: held.has(row) },
  ]);
  return { facts: facts!, groups: new Map(groups) };
}

/** What Benjamini and Hochberg's steps leave, as they wrote them down: the largest i with P(i) at most i/m x 5%, and all before it. */
function heldTogether(rows: readonly Row[]): readonly Row[] {
  const ordered = rows
    .map((row) => ({ row, p: normalTails(row['z'] as number) }))
    .toSorted((one, other) => one.p - other.p);
  const last = ordered.findLastIndex(({ p }, at) => p <= ((at + 1) / ordered.length) * 0.05);
  return ordered.slice(0, last + 1).map(({ row }) => row);
}

export interface ExpectedChange {
  readonly name: string;
  readonly households: number;
  readonly share: number;
  readonly change: number;
  readonly low: number;
  readonly high: number;
  readonly holds: boolean;
}

/** The other file beside this one: Newcombe's interval of the difference, Pearson's test of two shares. */
export async function comparisonFigures(
  figures: IndependentFigures,
): Promise<{ readonly totals: Row; readonly groups: readonly ExpectedChange[] }> {
  const [totals] = await figures.rows(`
    SELECT (SELECT count(DISTINCT key) FROM others WHERE name IS NOT NULL) AS households,
      (SELECT count(DISTINCT key) FROM others WHERE name IS NOT NULL AND key IN (SELECT key FROM customers)) AS overlap`);
  const wilson = (k: string, n: string, sign: '+' | '-'): string =>
    `(${k} + ${Z} ^ 2 / 2 ${sign} ${Z} * sqrt(${k} * (${n} - ${k}) / ${n} + ${Z} ^ 2 / 4)) / (${n} + ${Z} ^ 2)`;
  const rows = await figures.rows(`
    WITH here AS (SELECT name, count(DISTINCT key)::DOUBLE AS k FROM customers WHERE name IS NOT NULL GROUP BY name),
      there AS (SELECT name, count(DISTINCT key)::DOUBLE AS j FROM others WHERE name IS NOT NULL GROUP BY name),
      paired AS (SELECT name, k, j, sum(k) OVER () AS n, sum(j) OVER () AS m FROM here JOIN there USING (name)),
      bounds AS (
        SELECT *, k / n AS p, j / m AS q, ${wilson('k', 'n', '-')} AS l1, ${wilson('k', 'n', '+')} AS u1,
          ${wilson('j', 'm', '-')} AS l2, ${wilson('j', 'm', '+')} AS u2, (k + j) / (n + m) AS pooled
        FROM paired
      )
    SELECT name, j AS households, q AS share, p - q AS change,
      p - q - sqrt((p - l1) ^ 2 + (u2 - q) ^ 2) AS low, p - q + sqrt((u1 - p) ^ 2 + (q - l2) ^ 2) AS high,
      (p - q) / sqrt(pooled * (1 - pooled) * (1 / n + 1 / m)) AS z
    FROM bounds`);
  const held = new Set(heldTogether(rows));
  const groups = rows.map((row) => ({ ...(row as unknown as ExpectedChange), holds: held.has(row) }));
  return { totals: totals!, groups };
}
