import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CellBatch, CellKind } from '@verrijk/core';
import { createDelimitedWriter } from '@verrijk/files';
import type { DelimitedLayout } from '@verrijk/files';
import { MemorySink } from './memory-file.ts';
import { parseCsv } from './parse-csv.ts';

const LAYOUT: DelimitedLayout = { headers: ['ID', 'Groep'], separator: ';', lineEnd: '\r\n', byteOrderMark: false };

async function write(rows: readonly (readonly string[])[], layout: DelimitedLayout = LAYOUT): Promise<string> {
  const sink = new MemorySink();
  const writer = createDelimitedWriter(sink, layout);
  const batch = new CellBatch(layout.headers.length);
  const [first, ...others] = rows;
  if (first !== undefined) await writer.writeRow(first.map((text) => ({ kind: CellKind.text, text })));
  for (const row of others) {
    for (const [position, text] of row.entries()) {
      const bytes = new TextEncoder().encode(text);
      if (text === '') batch.columns[position]!.appendEmpty();
      else batch.columns[position]!.append(CellKind.text, bytes, 0, bytes.length);
    }
    batch.rows++;
  }
  await writer.writeBatch(batch);
  await writer.finish();
  assert.equal(writer.rows, rows.length);
  return sink.content.toString();
}

describe('createDelimitedWriter', () => {
  it('writes texts as they are, and quotes only those that need it', async () => {
    const text = await write([
      ['=1+1', 'Rood'],
      ['0012345678901234567890', ''],
      ['a;b', 'zeg "ja"'],
      [' 7', '7 '],
      ['a\nb', 'Zoë 客'],
    ]);
    assert.equal(
      text,
      'ID;Groep\r\n=1+1;Rood\r\n0012345678901234567890;\r\n"a;b";"zeg ""ja"""\r\n" 7";"7 "\r\n"a\nb";Zoë 客\r\n',
    );
  });

  it('begins with a byte order mark when asked to', async () => {
    const text = await write([['1', '2']], { ...LAYOUT, separator: ',', lineEnd: '\n', byteOrderMark: true });
    assert.equal(text, '\ufeffID,Groep\n1,2\n');
  });

  it('is read back as it was by any reader of CSV', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('', '"', '""', ';', ',', '\t', '\r', '\n', '\r\n', ' ', 'a"b', '=1', "'1", '007'),
    );
    const form = fc.record({
      separator: fc.constantFrom(',', ';', '\t'),
      lineEnd: fc.constantFrom('\r\n' as const, '\n' as const),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { maxLength: 20 }),
        form,
        async (rows, { separator, lineEnd }) => {
          const text = await write(rows, { ...LAYOUT, separator, lineEnd });
          assert.deepEqual(parseCsv(text, separator, lineEnd), [['ID', 'Groep'], ...rows]);
        },
      ),
    );
  });
});
