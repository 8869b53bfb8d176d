import { CountSystem } from '../../src/suppression/count-system.ts';
import type { RandomNumbers } from '../random-numbers.ts';

/** Counts and sums as a test makes them up, kept beside the system so that it can be attacked without asking the system. */
export class MadeTable {
  readonly system = new CountSystem();
  readonly values = new Map<string, number>();
  readonly unpublished = new Set<string>();
  readonly known = new Set<string>();
  readonly sums: { readonly total: string; readonly parts: readonly string[] }[] = [];

  cell(id: string, value: number): number {
    this.values.set(id, value);
    this.system.cell(id, value);
    return value;
  }

  unpublish(id: string, value: number): void {
    this.values.set(id, value);
    this.unpublished.add(id);
    this.system.unpublished(id, value);
  }

  know(id: string, value: number): void {
    this.values.set(id, value);
    this.known.add(id);
    this.system.known(id, value);
  }

  sum(total: string, parts: readonly string[]): void {
    this.sums.push({ total, parts });
    this.system.sum(total, parts);
  }

  /** A total of parts that are there. */
  total(id: string, parts: readonly string[]): void {
    this.cell(id, this.sumOf(parts));
    this.sum(id, parts);
  }

  sumOf(parts: readonly string[]): number {
    return parts.reduce((sum, part) => sum + this.values.get(part)!, 0);
  }
}

/** Counts as they are in reports: most of some size, some small, some none. */
function drawCount(random: RandomNumbers, sizes: number): number {
  if (random.chance(0.12)) return 0;
  return Math.floor(Math.exp(random.share() * Math.log(2 + sizes)));
}

function names(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index}`);
}

/** Groups and their total. */
export function makeList(random: RandomNumbers): MadeTable {
  const table = new MadeTable();
  const sizes = 10 ** (1 + random.below(3));
  const parts = names('g', 2 + random.below(11));
  for (const part of parts) table.cell(part, drawCount(random, sizes));
  table.total('all', parts);
  return table;
}

/** Areas by groups with both margins. */
export function makeGrid(random: RandomNumbers, rows = 2 + random.below(5), columns = 2 + random.below(5)): MadeTable {
  const table = new MadeTable();
  const sizes = 10 ** (1 + random.below(3));
  addGrid(table, random, 'a', rows, columns, sizes);
  table.total(
    'all',
    names('total', columns).map((name) => `a ${name}`),
  );
  table.sum(
    'all',
    names('a', rows).map((name) => `${name} all`),
  );
  return table;
}

function addGrid(
  table: MadeTable,
  random: RandomNumbers,
  prefix: string,
  rows: number,
  columns: number,
  sizes: number,
): void {
  const areas = names(prefix, rows);
  const groups = names('g', columns);
  for (const area of areas) {
    for (const group of groups) table.cell(`${area} ${group}`, drawCount(random, sizes));
    table.total(
      `${area} all`,
      groups.map((group) => `${area} ${group}`),
    );
  }
  groups.forEach((group, index) =>
    table.total(
      `${prefix} total${index}`,
      areas.map((area) => `${area} ${group}`),
    ),
  );
}

/** Two tables of the same households: groups by area and groups by year, with the same group totals, and the rest of the households. */
export function makeLinked(random: RandomNumbers): MadeTable {
  const columns = 2 + random.below(4);
  const table = makeGrid(random, 2 + random.below(4), columns);
  const years = names('y', 2 + random.below(2));
  const groups = names('g', columns);
  groups.forEach((group, index) => {
    const total = `a total${index}`;
    let left = table.values.get(total)!;
    years.forEach((year, place) => {
      const value = place === years.length - 1 ? left : random.below(left + 1);
      left -= table.cell(`${year} ${group}`, value);
    });
    table.sum(
      total,
      years.map((year) => `${year} ${group}`),
    );
  });
  for (const year of years) {
    table.total(
      `${year} all`,
      groups.map((group) => `${year} ${group}`),
    );
  }
  table.sum(
    'all',
    years.map((year) => `${year} all`),
  );
  // Rows without a group follow from the rows and the households when both are shown.
  const without = random.below(15);
  table.unpublish('without', without);
  const rows = table.values.get('all')! + without;
  if (random.chance(0.5)) table.cell('rows', rows);
  else if (rows > 30) table.know('rows', rows);
  else return table;
  table.sum('rows', ['all', 'without']);
  return table;
}

/** Provinces of municipalities of postcode areas, some of which are shown and the others not, by group. */
export function makeNested(random: RandomNumbers): MadeTable {
  const table = new MadeTable();
  const sizes = 10 ** (1 + random.below(3));
  const columns = [...names('g', 1 + random.below(3)), 'all'];
  const provinces = names('p', 1 + random.below(3));
  for (const province of provinces) {
    const municipalities = names(`${province}m`, 1 + random.below(3));
    for (const municipality of municipalities) {
      const areas = names(`${municipality}a`, 1 + random.below(3));
      const rest = `${municipality}rest`;
      for (const column of columns.slice(0, -1)) {
        for (const area of areas) table.cell(`${area} ${column}`, drawCount(random, sizes));
        table.unpublish(`${rest} ${column}`, drawCount(random, sizes));
      }
      for (const area of areas) addRow(table, area, columns);
      const value = table.sumOf(columns.slice(0, -1).map((column) => `${rest} ${column}`));
      table.unpublish(`${rest} all`, value);
      table.sum(
        `${rest} all`,
        columns.slice(0, -1).map((column) => `${rest} ${column}`),
      );
      addLayer(table, municipality, [...areas, rest], columns);
    }
    addLayer(table, province, municipalities, columns);
  }
  addLayer(table, 'nl', provinces, columns);
  return table;
}

function addRow(table: MadeTable, area: string, columns: readonly string[]): void {
  table.total(
    `${area} all`,
    columns.slice(0, -1).map((column) => `${area} ${column}`),
  );
}

function addLayer(table: MadeTable, area: string, parts: readonly string[], columns: readonly string[]): void {
  for (const column of columns) {
    table.total(
      `${area} ${column}`,
      parts.map((part) => `${part} ${column}`),
    );
  }
  table.sum(
    `${area} all`,
    columns.slice(0, -1).map((column) => `${area} ${column}`),
  );
}
