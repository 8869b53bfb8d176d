import { projectFiles, readProjectFile } from './project-files.ts';

/** Identifiers that docs/glossary.md promises and the code does not have. */
export function checkGlossary(): string[] {
  const page = 'docs/glossary.md';
  const glossary = readProjectFile(page);
  if (glossary === undefined) return [`${page} is missing`];
  const code = projectFiles
    .filter((path) => /^packages\/[^/]+\/src\/.*\.ts$/.test(path))
    .map((path) => readProjectFile(path) ?? '')
    .join('\n');
  const identifiers = glossary
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => Array.from(line.matchAll(/`([^`]+)`/g), (match) => match[1]!));
  return identifiers
    .filter((identifier) => !new RegExp(`(?<![\\w-])${identifier.replace(/\W/g, '\\$&')}(?![\\w-])`).test(code))
    .map((identifier) => `${page}: ${identifier} does not occur in the code`);
}
