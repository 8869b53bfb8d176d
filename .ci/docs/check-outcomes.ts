import { OUTCOMES } from '@verrijk/core';
import { readProjectFile } from './project-files.ts';

/** Outcomes that the table of the README leaves out. All other codes stand in the page that is written from the code. */
export function checkOutcomes(): string[] {
  const readme = readProjectFile('README.md') ?? '';
  return OUTCOMES.filter((code) => !readme.includes(`\`${code}\``)).map((code) => `README.md: no outcome ${code}`);
}
