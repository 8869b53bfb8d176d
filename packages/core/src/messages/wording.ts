import type { Details } from './catalogue.ts';

/** A detail in quotation marks, or `otherwise` when whoever raised the problem did not give it. */
export function quoted(details: Details, name: string, otherwise: string): string {
  const value = details[name];
  return value === undefined || value === '' ? otherwise : `“${value}”`;
}

/** A detail as it is, or `otherwise`. */
export function plain(details: Details, name: string, otherwise: string): string {
  const value = details[name];
  return value === undefined || value === '' ? otherwise : String(value);
}

/** `before` + the detail + `after` when it is there, else nothing: for the parts of a sentence that may be missing. */
export function optional(details: Details, name: string, before: string, after = ''): string {
  const value = details[name];
  return value === undefined || value === '' ? '' : `${before}${value}${after}`;
}

/** Details that come in numbered sets ("column1", "rows1", "column2" …), one record a set, as many as there are. */
export function numbered<Name extends string>(
  details: Details,
  names: readonly Name[],
): readonly Readonly<Record<Name, string | number>>[] {
  const sets: Readonly<Record<Name, string | number>>[] = [];
  for (let number = 1; details[`${names[0]}${number}`] !== undefined; number++) {
    const set = names.map((name): [Name, string | number] => [name, details[`${name}${number}`] ?? '']);
    sets.push(Object.fromEntries(set) as Record<Name, string | number>);
  }
  return sets;
}

/** A function that writes a count as this language does, with the word in the right number. */
export function counting(locale: string): (count: number, one: string, many: string) => string {
  // Made when first needed: it takes longer to make than many a command to run.
  let format: Intl.NumberFormat | undefined;
  return (count, one, many) => {
    format ??= new Intl.NumberFormat(locale);
    return `${format.format(count)} ${count === 1 ? one : many}`;
  };
}

/** A function that writes a list as this language does: "A, B of C" for a disjunction, "A, B en C" for a conjunction. */
export function listing(locale: string, type: 'conjunction' | 'disjunction'): (texts: readonly string[]) => string {
  let format: Intl.ListFormat | undefined;
  return (texts) => {
    format ??= new Intl.ListFormat(locale, { type });
    return format.format(texts);
  };
}

/** A function that writes an ISO day in words: "20 februari 2027". */
export function longDay(locale: string): (iso: string) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (iso) => {
    format ??= new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
    return format.format(new Date(`${iso}T00:00:00Z`));
  };
}
