import { inflateRawSync } from 'node:zlib';
import { unzip } from '../../../files/test/workbook-fixtures.ts';

/** The parts of an Office file as text. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map([...unzip(bytes)].map(([name, { text }]) => [name, text]));
}

/** The bytes of one part, deflated as we write them. */
export function inflated(bytes: Uint8Array, name: string): Buffer {
  return inflateRawSync(unzip(bytes).get(name)!.stored);
}

/** The numbered parts of a folder, in the order of their numbers. */
export function textsOf(parts: ReadonlyMap<string, string>, folder: string): string[] {
  const numbered = [...parts].flatMap(([name, text]) => {
    const found = new RegExp(`^ppt/${folder}/[a-zA-Z]+(\\d+)\\.xml$`).exec(name);
    return found === null ? [] : [[Number(found[1]), text] as const];
  });
  return numbered.sort(([a], [b]) => a - b).map(([, text]) => text);
}

/** The numbers that a chart keeps, null where it has none. */
export function numbersOf(markup: string, count: number): (number | null)[] {
  const numbers = Array.from<number | null>({ length: count }).fill(null);
  for (const [, at, value] of markup.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)</g)) numbers[Number(at)] = Number(value);
  return numbers;
}
