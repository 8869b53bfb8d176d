import { statSync } from 'node:fs';
import { DATA_FILES, resultFile } from '../dataset/data-files.ts';
import type { Contender } from '../measure/measure-process.ts';
import { script } from '../measure/measure-process.ts';
import { resultOf, runRounds } from '../measure/run-rounds.ts';
import type { SuiteReport } from '../measure/target.ts';
import { VERRIJK } from '../measure/verrijk.ts';
import { timesOurs, timingTable } from './timing-table.ts';

const OURS = 'verrijk';
const SMALL = 'verrijk, 250,000 rows';
const DEFLATE = 'inflate + deflate the sheet alone';
const AT_LEVEL_6 = 'our workbook at level 6';
const PEERS = ['exceljs, streaming', 'hucre, streaming', 'SheetJS'] as const;
/** Runs of the same program differ by this much in their peak. */
const MEMORY_NOISE = 1.05;

/** XLSX to XLSX, a million rows, whole processes. */
export async function xlsxSuite(rounds: number): Promise<SuiteReport> {
  const { workbook, smallWorkbook } = DATA_FILES;
  const results = await runRounds(
    [
      ours(OURS, workbook, 'verrijk.xlsx'),
      ours(SMALL, smallWorkbook, 'verrijk-250k.xlsx'),
      { name: DEFLATE, args: script('xlsx-deflate', workbook) },
      { name: PEERS[0], args: script('xlsx-exceljs', workbook) },
      { name: PEERS[1], args: script('xlsx-hucre', workbook) },
      { name: PEERS[2], args: script('xlsx-sheetjs', workbook) },
    ],
    rounds,
  );
  const output = resultFile('verrijk.xlsx');
  const level6 = resultOf(
    await runRounds([{ name: AT_LEVEL_6, args: script('xlsx-at-level-6', output) }], 1),
    AT_LEVEL_6,
  );
  const { peakMb } = resultOf(results, OURS);
  const peers = PEERS.map((peer) => timesOurs(results, OURS, peer)).filter((times) => times !== undefined);
  const fastest = peers.length === 0 ? undefined : Math.min(...peers);
  const bound = 1 / timesOurs(results, OURS, DEFLATE)!;
  const growth = peakMb / resultOf(results, SMALL).peakMb;
  const size = statSync(output).size / level6.own['bytes']!;
  return {
    title: 'XLSX to XLSX, 1,000,000 rows',
    measurements: timingTable(results, OURS),
    targets: [
      { what: 'faster than the fastest library', bound: 'at least', limit: 7, measured: fastest, unit: ' x' },
      { what: `time against ${DEFLATE}`, bound: 'at most', limit: 2, measured: bound, unit: ' x' },
      { what: 'size against level 6', bound: 'at most', limit: 1.2, measured: size, unit: ' x' },
      { what: 'peak memory', bound: 'at most', limit: 250, measured: peakMb, unit: ' MB' },
      { what: 'peak against 250,000 rows', bound: 'at most', limit: MEMORY_NOISE, measured: growth, unit: ' x' },
    ],
  };
}

function ours(name: string, workbook: string, output: string): Contender {
  const args = [VERRIJK, 'enrich', workbook, '-r', DATA_FILES.reference, '-o', resultFile(output), '--force'];
  return { name, args };
}
