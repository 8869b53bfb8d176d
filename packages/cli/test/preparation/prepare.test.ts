import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseManifest } from '@verrijk/core';
import { buildWorkbook, relationships, unzip, worksheet } from '../../../files/test/workbook-fixtures.ts';
import { runHere } from '../run-here.ts';

const bin = fileURLToPath(new URL('../../bin/verrijk.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'verrijk-preparation-'));
after(() => rmSync(folder, { recursive: true }));

const NAME = 'Totaal Museum X 2025';
const ARGS = ['--organisation', 'Museum X', '--period', '2025'];

/** Fictional words that stand in every place where a workbook can hold something, and may come out nowhere. */
const CANARIES = [
  ...['Kanariekolom', 'Kanarienaam', 'Kanarieblad', 'Kanarieauteur', 'Kanarietitel', 'Kanariebedrijf'],
  ...['Kanarieopmerking', 'Kanarieverborgen', 'Kanariestraat', 'Kanariebereik', 'Kanariekop', 'Kanarieeigenschap'],
];
const IDS = ['kl-000123', 'kl-000124', 'kl-000125'];

function canaryWorkbook(): Uint8Array {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (texts: readonly string[]): string => `<row>${texts.map(cell).join('')}</row>`;
  const rows = IDS.map((id, at) =>
    row(['Kanariekolom', id, 'Kanarienaam', '1234 AB', `Kanariestraat ${at + 48471} hs`]),
  );
  const core = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
  return buildWorkbook({
    sheet: worksheet(
      `<sheetData>${row(['Kanariekop', 'Klantnummer', 'Naam', 'Postcode', 'Adres'])}${rows.join('')}</sheetData>` +
        '<headerFooter><oddHeader>Kanariekop</oddHeader></headerFooter>',
    ),
    parts: {
      '_rels/.rels': relationships(
        ['officeDocument', 'xl/workbook.xml'],
        ['extended-properties', 'docProps/app.xml'],
        ['custom-properties', 'docProps/custom.xml'],
      ),
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="${core}"><creator>Kanarieauteur</creator><title>Kanarietitel</title></cp:coreProperties>`,
      'docProps/app.xml': '<Properties><Company>Kanariebedrijf</Company></Properties>',
      'docProps/custom.xml': '<Properties><property name="Kanarieeigenschap"/></Properties>',
      'xl/comments1.xml': '<comments><comment ref="B2">Kanarieopmerking</comment></comments>',
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
        '<sheets><sheet name="Kanarieblad" sheetId="1" r:id="rId1"/>' +
        '<sheet name="Kanarieverborgen" sheetId="2" state="hidden" r:id="rId4"/></sheets>' +
        '<definedNames><definedName name="Kanariebereik">1</definedName></definedNames></workbook>',
      'xl/_rels/workbook.xml.rels': relationships(
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
        ['worksheet', 'worksheets/sheet2.xml'],
      ),
      'xl/worksheets/sheet2.xml': worksheet(`<sheetData>${row(['Kanarieverborgen'])}</sheetData>`),
    },
  });
}

describe('what a workbook holds beside its customers', () => {
  for (const options of [[], ['--pseudonymise', '--repair', '--split-addition']]) {
    test(`stays at home ${options.join(' ')}`, async () => {
      writeFileSync(join(folder, 'kanarie.xlsx'), canaryWorkbook());
      const output = join(folder, `kanarie${options.join('')}`);
      const said = await runHere(['prepare', 'kanarie.xlsx', ...ARGS, '--output', output, ...options], folder);
      assert.equal(said.code, 0, said.stderr);
      const parts = [...unzip(readFileSync(join(output, `${NAME}.xlsx`)))].map(([name, { text }]) => `${name} ${text}`);
      assert.ok(parts.some((part) => part.includes('>48471 hs<') || part.includes('>48471<')));
      for (const part of parts) assertHoldsNone(part, CANARIES);
      for (const name of ['manifest.json', 'manifest.html']) {
        const text = readFileSync(join(output, `${NAME} ${name}`), 'utf8');
        assertHoldsNone(text, [...CANARIES, ...IDS, '1234', '4847']);
      }
      assertHoldsNone(said.stdout + said.stderr, [...CANARIES, ...IDS, '1234 A', '4847']);
      if (options.length > 0) for (const part of parts) assertHoldsNone(part, IDS);
    });
  }
});

function assertHoldsNone(text: string, canaries: readonly string[]): void {
  // A digest may hold any digits.
  const plain = text.replace(/\b(?:[0-9a-f]{64}|[0-9a-f]{16})\b/g, '').toLowerCase();
  assert.deepEqual(
    canaries.filter((canary) => plain.includes(canary.toLowerCase())),
    [],
  );
}

const ROWS = ['Klantnummer;Postcode;Huisnummer', '0012;1011AB;1', '0013;1O11AB;2', '0014;1012AB;3'].join('\n');

test('what stays at home is for its owner alone, and the manifest knows the files', async () => {
  writeFileSync(join(folder, 'klanten.csv'), ROWS);
  const said = await runHere(
    ['prepare', 'klanten.csv', ...ARGS, '--pseudonymise', '--repair', '--json', '-o', 'uit'],
    folder,
  );
  assert.equal(said.code, 0, said.stderr);
  const report = JSON.parse(said.stdout) as Record<'file' | 'manifest' | 'page' | 'key' | 'repairs', string>;
  const modes = Object.fromEntries(
    [report.file, report.key, report.repairs].map((path) => [path, statSync(join(folder, path)).mode & 0o077]),
  );
  assert.equal(modes[report.key], 0);
  assert.equal(modes[report.repairs], 0);
  assert.notEqual(modes[report.file], 0);
  const manifest = parseManifest(readFileSync(join(folder, report.manifest), 'utf8'));
  assert.equal(manifest.file.name, `${NAME}.xlsx`);
  assert.equal(manifest.file.bytes, statSync(join(folder, report.file)).size);
  assert.equal(manifest.key!.name, `${NAME} sleutel (niet versturen).csv`);
  assert.deepEqual(readdirSync(join(folder, 'uit')).length, 5);
});

test('the export itself is never written over, whatever it is called', async () => {
  writeFileSync(join(folder, `${NAME}.xlsx`), ROWS);
  const said = await runHere(['prepare', `${NAME}.xlsx`, ...ARGS, '--force'], folder);
  assert.equal(said.code, 2);
  assert.equal(readFileSync(join(folder, `${NAME}.xlsx`), 'utf8'), ROWS);
});

test('a run that finds personal data leaves nothing, not even what stays at home', async () => {
  writeFileSync(join(folder, 'namen.csv'), `${ROWS}\n0015;1012AB;4 t.a.v. mw. Fictie\n`);
  const said = await runHere(['prepare', 'namen.csv', ...ARGS, '--pseudonymise', '--repair', '-o', 'niets'], folder);
  assert.equal(said.code, 2);
  assert.deepEqual(readdirSync(join(folder, 'niets')), []);
  assertHoldsNone(said.stdout + said.stderr, ['fictie', '0015', '1012ab']);
});

test('a run that is interrupted leaves nothing', async () => {
  const rows = Array.from({ length: 400_000 }, (_, at) => `${at + 1};1011AB;${(at % 90) + 1}`);
  writeFileSync(join(folder, 'groot.csv'), `Klantnummer;Postcode;Huisnummer\n${rows.join('\n')}\n`);
  const args = ['prepare', 'groot.csv', ...ARGS, '--pseudonymise', '-o', 'weg'];
  const child = spawn(process.execPath, [bin, ...args], { cwd: folder, stdio: 'ignore' });
  const output = join(folder, 'weg');
  while (!existsSync(output) || readdirSync(output).length < 4) await wait(5);
  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number];
  assert.equal(code, 143);
  assert.deepEqual(readdirSync(output), []);
});
