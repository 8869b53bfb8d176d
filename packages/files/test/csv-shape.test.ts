import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCsv } from '../src/index.ts';
import { appendTo, bytesOf, memorySource, readRows } from './memory-file.ts';

/** Input, output with the label L behind each data row, and the header's row number (1 when not given). */
const APPENDED: readonly [what: string, input: string, output: string, headerRow?: number | undefined][] = [
  ['plain', 'a;b\n1;2\n', 'a;b;D\n1;2;L\n'],
  ['no line end at the end', 'a;b\r\n1;2', 'a;b;D\r\n1;2;L'],
  ['header only', 'a;b\n', 'a;b;D\n'],
  ['header only, no line end', 'a;b', 'a;b;D'],
  ['one column', 'a\n1\n', 'a;D\n1;L\n'],
  ['mixed line ends', 'a;b\n1;2\r\n3;4\r5;6', 'a;b;D\n1;2;L\r\n3;4;L\r5;6;L'],
  ['carriage return at the very end', 'a;b\r1;2\r', 'a;b;D\r1;2;L\r'],
  ['two carriage returns before a line feed', 'a;b\r\r\n1;2\r\r\n', 'a;b;D\r\r\n1;2;L\r\r\n'],
  ['blank lines stay', '\na;b\n\n \n1;2\n\n', '\na;b;D\n\n \n1;2;L\n\n', 2],
  ['separators only: empty cells', 'a;b;c\n;;\n1;2;3\n', 'a;b;c;D\n;;;\n1;2;3;L\n'],
  ['blanks only', 'a;b\n ;\u00a0\n1;2\n', 'a;b;D\n ;\u00a0;\n1;2;L\n'],
  ['empty quotes only', 'a;b\n"";""\n1;2\n', 'a;b;D\n"";"";\n1;2;L\n'],
  ['short rows are filled up', 'a;b;c;d\n1;2\n1;2;3;4\n;2\n', 'a;b;c;d;D\n1;2;;;L\n1;2;3;4;L\n;2;;;L\n'],
  ['a surplus cell moves aside', 'a;b\n1;2\n1;2;3;4\n5;6\n', 'a;b;D\n1;2;L\n1;2;L;3;4\n5;6;L\n'],
  ['a separator at the end of each row', 'a;b\n1;2;\n3;4;\n', 'a;b;;D\n1;2;;L\n3;4;;L\n'],
  ['rows above the header stay', 'Lijst;;\n\na;b;c\n1;2;3\n', 'Lijst;;\n\na;b;c;D\n1;2;3;L\n', 3],
  ['no header', '1;2\n3;4\n', '1;2;L\n3;4;L\n', undefined],
  ['no header: the widest row counts', '1;2\n3;4;5\n', '1;2;;L\n3;4;5;L\n', undefined],
  ['line break in quotes', 'a;b\n1;"x\r\n;y"\n2;z\n', 'a;b;D\n1;"x\r\n;y";L\n2;z;L\n'],
  ['text behind a closed quote', 'a;b\n1;"x" y\n2;z\n', 'a;b;D\n1;"x" y;L\n2;z;L\n'],
  ['a quote inside a cell is a character', 'a;b\n1;2" x\n2;3\n', 'a;b;D\n1;2" x;L\n2;3;L\n'],
  ['sep line', 'sep=,\r\na,b;c\r\n1,2;3\r\n', 'sep=,\r\na,b;c,D\r\n1,2;3,L\r\n'],
  ['sep line of another kind', 'sep=#\na#b\n1#2\n', 'sep=#\na#b#D\n1#2#L\n'],
  ['all in quotes', '"a";"b"\n"1";""\n', '"a";"b";"D"\n"1";"";"L"\n'],
  ['text in quotes', '"a";"b"\n1;"x"\n', '"a";"b";"D"\n1;"x";"L"\n'],
  ['zeros in a cell', 'a;b\n1;x\0y\n', 'a;b;D\n1;x\0y;L\n'],
];

for (const [what, input, output, ...headerRow] of APPENDED) {
  test(`append: ${what}`, async () => {
    const plan = { headerRow: headerRow.length === 0 ? 1 : headerRow[0] };
    for (const pieceSize of [1, 2, 3, 5, 8, 1 << 20]) {
      const file = await openCsv(memorySource(bytesOf(input)), { pieceSize });
      assert.equal((await appendTo(file, ['D'], () => ['L'], plan)).toString(), output, `pieces of ${pieceSize}`);
    }
  });
}

test('several columns are appended side by side, empty labels as empty cells', async () => {
  const file = await openCsv(memorySource(bytesOf('a;b\n1;2\n;\n3\n')));
  const output = await appendTo(file, ['D', 'Koppeling', 'Uitleg'], (row) =>
    row === 2 ? ['L', '', 'x;y'] : ['', 'k'],
  );
  assert.equal(output.toString(), 'a;b;D;Koppeling;Uitleg\n1;2;L;;"x;y"\n;;;;\n3;;;k;\n');
});

test('only values of ours that could start a formula are neutralised', async () => {
  const file = await openCsv(memorySource(bytesOf('a;b\n=1+1;@x\n2;-3\n3;+4\n4;5\n5;6\n')));
  const labels = ['=SUM(A1)', '+31', '-1', '@a', '\tx'];
  const output = await appendTo(file, ['=D'], (row) => [labels[row - 2]!]);
  assert.equal(output.toString(), "a;b;'=D\n=1+1;@x;'=SUM(A1)\n2;-3;'+31\n3;+4;'-1\n4;5;'@a\n5;6;'\tx\n");
});

test('a label that Windows-1252 cannot hold loses its accent or becomes a question mark', async () => {
  const file = await openCsv(memorySource(bytesOf('a;é\n1;2\n2;3\n', 'latin1')));
  const output = await appendTo(file, ['€uro'], (row) => [row === 2 ? 'Čech → “ok”' : 'ŸŽ']);
  assert.equal(output.toString('latin1'), 'a;é;\x80uro\n1;2;Cech ? \x93ok\x94\n2;3;\x9f\x8e\n');
});

/** Input, and the rows that reading columns 1 and 0 gives. */
const READ: readonly [what: string, input: string, rows: readonly (readonly [number, string, string])[]][] = [
  ['blank rows are left out and counted', 'a;b\n\n1;2\n;\n3;4', [[1, 'b', 'a'], [3, '2', '1'], [5, '4', '3']]], // prettier-ignore
  ['missing cells are empty', 'a;b\n1\n;2\n', [[1, 'b', 'a'], [2, '', '1'], [3, '2', '']]], // prettier-ignore
  ['quotes are taken off', '"a";"b ""c"""\n"";"x" y\n', [[1, 'b "c"', 'a'], [2, 'x y', '']]], // prettier-ignore
  ['blanks around text stay', ' a; b \n', [[1, ' b ', ' a']]],
  ['blanks alone are empty', 'a;\u00a0 \t\n1;\u200b\n2;" "\n', [[1, '', 'a'], [2, '', '1'], [3, '', '2']]], // prettier-ignore
  ['numbers stay as they are written', '007;1,50\n1E3;12345678901234567\n', [[1, '1,50', '007'], [2, '12345678901234567', '1E3']]], // prettier-ignore
  ['a line break in quotes is no row', '"a\nb";c\n1;2\n', [[1, 'c', 'a\nb'], [2, '2', '1']]], // prettier-ignore
];

for (const [what, input, rows] of READ) {
  test(`read: ${what}`, async () => {
    for (const pieceSize of [1, 3, 1 << 20]) {
      const file = await openCsv(memorySource(bytesOf(input)), { pieceSize });
      assert.deepEqual(await readRows(file, { columns: [1, 0] }), rows, `pieces of ${pieceSize}`);
    }
  });
}

test('the sample holds the first 200 filled rows, in full', async () => {
  const lines = Array.from({ length: 500 }, (_, index) => `${index};x${index};;`);
  const file = await openCsv(memorySource(bytesOf(`\n${lines.join('\n')}`)));
  const { rows } = file.sheets[0]!;
  assert.equal(rows.length, 200);
  assert.deepEqual(rows[199], {
    rowNumber: 201,
    cells: [
      { kind: 1, text: '199' },
      { kind: 1, text: 'x199' },
      { kind: 0, text: '' },
      { kind: 0, text: '' },
    ],
  });
});

test('progress ends at 1 with all rows, and a signal stops the run', async () => {
  const text = `a;b\n${'1;2\n'.repeat(10_000)}`;
  const file = await openCsv(memorySource(bytesOf(text)), { pieceSize: 4096 });
  const shares: [number, number][] = [];
  await file.read({ sheet: 0, headerRow: 1, columns: [0], onProgress: (...at) => shares.push(at) }, () => undefined);
  assert.deepEqual(shares.at(-1), [1, 10_000]);
  assert.ok(shares.length > 5);
  assert.ok(shares.every(([share], index) => index === 0 || share >= shares[index - 1]![0]));
  const stop = new AbortController();
  let rows = 0;
  const reading = file.read({ sheet: 0, headerRow: 1, columns: [0], signal: stop.signal }, (batch) => {
    rows += batch.rows;
    stop.abort();
  });
  await assert.rejects(reading, { name: 'AbortError' });
  assert.ok(rows < 10_000);
});
