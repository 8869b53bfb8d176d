/** SheetJS, which holds the whole workbook; dense sheets and plain options are its fastest form. */
import { readFileSync, writeFileSync } from 'node:fs';
import { read, utils, write } from 'xlsx';
import { resultFile } from '../dataset/data-files.ts';
import { labelFinder } from '../peers/find-label.ts';

const findLabel = labelFinder();
const options = { dense: true, cellText: false, cellHTML: false, cellFormula: false, cellStyles: false } as const;
const workbook = read(readFileSync(process.argv[2]!), options);
const sheet = workbook.Sheets[workbook.SheetNames[0]!]!;
const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true });
const labels = rows.map((row, index) => [index === 0 ? 'Culturele Doelgroep' : findLabel(row.slice(1, 4))]);
utils.sheet_add_aoa(sheet, labels, { origin: 'E1' });
writeFileSync(resultFile('sheetjs.xlsx'), write(workbook, { type: 'buffer', compression: true, bookSST: true }));
