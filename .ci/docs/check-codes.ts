import { FINDING_CODES, OUTCOMES, PROBLEM_CODES } from '@verrijk/core';
import { projectFiles, readProjectFile } from './project-files.ts';

/** Codes that a user may meet and no page explains. Outcomes stand in the README, the others somewhere under docs. */
export function checkCodes(): string[] {
  const docs = projectFiles
    .filter((path) => path.startsWith('docs/') && path.endsWith('.md'))
    .map((path) => readProjectFile(path) ?? '')
    .join('\n');
  const readme = readProjectFile('README.md') ?? '';
  return [
    ...OUTCOMES.filter((code) => !readme.includes(`\`${code}\``)).map((code) => `README.md: no outcome ${code}`),
    ...[...FINDING_CODES, ...PROBLEM_CODES]
      .filter((code) => !docs.includes(`\`${code}\``))
      .map((code) => `docs: no page explains ${code}`),
  ];
}
