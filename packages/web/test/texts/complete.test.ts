import assert from 'node:assert/strict';
import { globSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const SRC = new URL('../../src/', import.meta.url);
const TEXTS = new URL('texts/', SRC);
/** No subjects, but what subjects are made with. */
const NO_SUBJECTS = new Set(['format.ts', 'language.tsx']);

/** The same in both languages, and longer than two words. */
const SAME: ReadonlySet<string> = new Set([]);

type Words = Readonly<Record<string, unknown>>;
interface Subject {
  readonly name: string;
  readonly nl: Words;
  readonly en: Words;
}

const files = (folder: string): string[] =>
  readdirSync(new URL(folder, TEXTS), { withFileTypes: true })
    .filter((entry) => entry.isFile() && !NO_SUBJECTS.has(entry.name))
    .map(({ name }) => name)
    .sort();

const subjects: readonly Subject[] = await Promise.all(
  files('./').map(async (file) => {
    const module = (await import(new URL(file, TEXTS).href)) as Record<string, { nl: Words; en: Words }>;
    const pair = Object.values(module).find((each) => 'nl' in each && 'en' in each);
    assert.ok(pair !== undefined, `texts/${file} has no pair of languages`);
    return { name: file.replace('.ts', ''), nl: pair.nl, en: pair.en };
  }),
);

test('every subject is there in both languages, and is used by its pair', () => {
  assert.ok(subjects.length > 1);
  assert.deepEqual(files('nl/'), files('en/'));
  assert.deepEqual(files('nl/'), files('./'));
});

for (const { name, nl, en } of subjects) {
  test(`${name}: all words, in both languages`, () => {
    const [dutch, english] = [wordsOf(nl), wordsOf(en)];
    assert.deepEqual([...english.keys()], [...dutch.keys()]);
    for (const [key, text] of dutch) {
      const other = english.get(key);
      assert.equal(typeof other, typeof text, key);
      // A function counts by what it says.
      const [said, saidElse] = [sourceOf(text), sourceOf(other)];
      for (const each of [said, saidElse]) {
        assert.notEqual(each.trim(), '', `${key} is empty`);
        if (typeof text === 'string') assert.equal(each, each.trim(), `${key} begins or ends with a blank`);
      }
      const isSentence = (said.match(/\p{L}{2,}/gu)?.length ?? 0) > 2 && /[\s ]/.test(said);
      if (isSentence && !SAME.has(`${name}.${key}`) && !isFormula(text)) {
        assert.notEqual(saidElse, said, `${key} is the same in both languages`);
      }
    }
  });
}

test('every text is used', () => {
  const sources = globSync(['packages/{web,server,core,steps,files,report}/src/**/*.{ts,tsx}'], {
    cwd: new URL('../../../../', import.meta.url).pathname,
  })
    .filter((path) => !path.startsWith('packages/web/src/texts/nl/') && !path.startsWith('packages/web/src/texts/en/'))
    .map((path) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8'));
  const known = new Set(sources.flatMap((source) => source.match(/[\w$-]+(?:[.:][\w-]+)*/g) ?? []).flatMap(partsOf));
  const ends = [...new Set(sources.flatMap((source) => Array.from(source.matchAll(/\}(\w+)`/g), ([, end]) => end!)))];
  const isKnown = (name: string): boolean =>
    /^\d+$/.test(name) ||
    known.has(name) ||
    // Put together where it is used: `${question}Hint`, `order.${state}`.
    ends.some((end) => name.endsWith(end) && known.has(name.slice(0, -end.length))) ||
    (name.includes('.') && name.split('.').every((part) => known.has(part)));
  const unused = subjects.flatMap(({ name, nl }) =>
    [...wordsOf(nl).keys()].filter((key) => !key.split('/').every(isKnown)).map((key) => `${name}: ${key}`),
  );
  assert.deepEqual(unused, []);
});

/** `words.title` uses both; `order.not-found` is one code. */
function partsOf(expression: string): string[] {
  return [expression, ...expression.split('.')];
}

/** Texts and what makes them, by where they stand: `organisation/orders`. */
function wordsOf(words: unknown, place = ''): Map<string, unknown> {
  if (typeof words !== 'object' || words === null) return new Map([[place, words]]);
  return new Map(
    Object.entries(words).flatMap(([key, value]) => [...wordsOf(value, place === '' ? key : `${place}/${key}`)]),
  );
}

function sourceOf(text: unknown): string {
  return typeof text === 'function' ? Function.prototype.toString.call(text).replaceAll(/\s+/g, ' ') : String(text);
}

/** Puts things together without saying anything: no letters stand between its quotation marks. */
function isFormula(text: unknown): boolean {
  if (typeof text !== 'function') return false;
  const quoted = sourceOf(text).match(/'[^']*'|`[^`]*`/g) ?? [];
  return !/\p{L}{2,}\s+\p{L}{2,}/u.test(quoted.join(' ').replaceAll(/\$\{[^}]*\}/g, ' '));
}
