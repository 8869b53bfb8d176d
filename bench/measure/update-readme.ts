import { readFileSync, writeFileSync } from 'node:fs';

const README = new URL('../README.md', import.meta.url);

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
export function updateReadme(sections: ReadonlyMap<string, string>): void {
  let readme = readFileSync(README, 'utf8');
  for (const [name, content] of sections) {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const start = readme.indexOf(open);
    const end = readme.indexOf(close);
    if (start < 0 || end < start) throw new Error(`README.md has no place for ${name}`);
    readme = `${readme.slice(0, start + open.length)}\n\n${content}\n\n${readme.slice(end)}`;
  }
  writeFileSync(README, readme);
}
