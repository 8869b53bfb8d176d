/** `npm run bench [-- --only csv,xlsx,check,load-back,report,lookup,reference,version,service] [--rounds N] [--update]` */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeMachine } from './measure/machine.ts';
import { formatTable } from './measure/markdown-table.ts';
import type { SuiteReport, Target } from './measure/target.ts';
import { isReached, targetRows } from './measure/target.ts';
import { updateReadme } from './measure/update-readme.ts';
import { checkSuite } from './suites/check.ts';
import { csvSuite } from './suites/csv.ts';
import { loadBackSuite } from './suites/load-back.ts';
import { lookupSuite } from './suites/lookup.ts';
import { referenceSuite } from './suites/reference.ts';
import { reportSuite } from './suites/report.ts';
import { serviceSuite } from './suites/service.ts';
import { versionSuite } from './suites/version.ts';
import { xlsxSuite } from './suites/xlsx.ts';

const SUITES: Readonly<Record<string, (rounds: number) => Promise<SuiteReport>>> = {
  csv: csvSuite,
  xlsx: xlsxSuite,
  check: checkSuite,
  'load-back': loadBackSuite,
  report: reportSuite,
  lookup: lookupSuite,
  reference: referenceSuite,
  version: versionSuite,
  service: serviceSuite,
};

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(SUITES).join(',') },
    rounds: { type: 'string', default: '5' },
    update: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const names = values.only.split(',');
const unknown = names.find((name) => !(name in SUITES));
if (unknown !== undefined) throw new Error(`--only knows ${Object.keys(SUITES).join(', ')} and not ${unknown}`);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1 up');
if (values.update && rounds < 5) throw new Error('figures for the README take 5 rounds or more');

// In a process of its own, which leaves this one small: a child inherits the peak memory of its parent.
const maker = fileURLToPath(new URL('make-data.ts', import.meta.url));
execFileSync(process.execPath, ['--conditions=verrijk-source', maker], { stdio: 'inherit' });

const sections = new Map([['machine', describeMachine()]]);
const targets: Target[] = [];
for (const name of names) {
  const report = await SUITES[name]!(rounds);
  sections.set(name, formatReport(report));
  targets.push(...report.targets);
}
for (const section of sections.values()) console.log(`\n${section}`);
console.log(`\n${targets.filter(isReached).length} of ${targets.length} targets reached`);
if (values.update) updateReadme(sections);

function formatReport(report: SuiteReport): string {
  return `### ${report.title}\n\n${formatTable(report.measurements)}\n\n${formatTable(targetRows(report.targets))}`;
}
