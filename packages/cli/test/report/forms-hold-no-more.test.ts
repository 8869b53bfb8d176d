import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { BlobSink } from '@verrijk/files';
import { describeReport } from '@verrijk/report';
import type { AudienceReport } from '@verrijk/report';
import { LANGUAGES } from '@verrijk/core/messages';
import { writeReportForm } from '../../src/audience/report-form.ts';
import type { ReportForm } from '../../src/audience/report-form.ts';
import { readParts } from '../circle/zip-parts.ts';
import { runHere } from '../run-here.ts';
import { makeWorld, WITH_TASTE, WORLD_FILES } from './independent/audience-world.ts';

/**
 * What a file of a report holds is what its figures say, and nothing else: made once more of the figures alone, with everything that
 * was hidden gone for good, it is the same file to the byte. So there is no hidden count in a property, a cache or a chart.
 */
const FORMS: readonly ReportForm[] = ['html', 'pdf', 'xlsx', 'pptx'];
const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
const folder = mkdtempSync(join(tmpdir(), 'verrijk-forms-'));
const pathOf = (language: string, form: ReportForm | 'json'): string => join(folder, `${language}.${form}`);

before(async () => {
  makeWorld(folder, { seed: 11, customers: 700, taste: WITH_TASTE });
  const built = await runHere(
    ['reference', 'build', WORLD_FILES.households, '--output', 'ref.vref', '--quiet'],
    folder,
  );
  assert.equal(built.code, 0, built.stderr);
  for (const language of LANGUAGES) {
    const outputs = [...FORMS, 'json' as const].flatMap((form) => ['--output', `${language}.${form}`]);
    const files = ['--transactions', WORLD_FILES.transactions, '--answers', WORLD_FILES.answers];
    const args = ['report', WORLD_FILES.customers, '--reference', 'ref.vref', '--quiet', '--lang', language];
    const { code, stderr } = await runHere([...args, ...files, '--compare', WORLD_FILES.others, ...outputs], folder);
    assert.equal(code, 0, stderr);
  }
});
after(() => rmSync(folder, { recursive: true }));

for (const language of LANGUAGES) {
  for (const form of FORMS) {
    test(`${form} in ${language} can be made of the figures alone`, async () => {
      const report = JSON.parse(readFileSync(pathOf(language, 'json'), 'utf8')) as AudienceReport;
      const sink = new BlobSink();
      await writeReportForm(form, { report, document: describeReport(report, language) }, sink);
      await sink.commit();
      const again = Buffer.from(await sink.blob!.arrayBuffer());
      assert.ok(again.equals(readFileSync(pathOf(language, form))), `${form} is another file`);
    });

    test(`${form} in ${language} names no customer and no address`, () => {
      const text = textOf(form, pathOf(language, form));
      if (form !== 'pdf' || hasPoppler)
        assert.ok(text.includes('Culturele'), 'what was searched is the text of the report');
      assert.deepEqual([...new Set(text.match(/\bK1\d{5}\b|\b1\d{3}A[A-D]\b/g))], []);
      assert.ok(!text.includes(folder), 'nor the folder that it was made in');
    });
  }
}

/** All that a file holds, unpacked. */
function textOf(form: ReportForm, path: string): string {
  const bytes = readFileSync(path);
  if (form === 'html') return bytes.toString('utf8');
  if (form === 'pdf') return pdfText(path, bytes);
  const parts = readParts(bytes);
  return [...parts]
    .map(([name, part]) => (name.endsWith('.xlsx') ? textOfParts(part) : `${name}\n${part.toString('utf8')}`))
    .join('\n');
}

/** The workbook behind a chart on a slide. */
function textOfParts(bytes: Buffer): string {
  return [...readParts(bytes).values()].map((part) => part.toString('utf8')).join('\n');
}

/** The words as a reader sees them where poppler is there, and in any case every stream and property. */
function pdfText(path: string, bytes: Buffer): string {
  const streams = [...bytes.toString('latin1').matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => {
    try {
      return inflateSync(bytes.subarray(index + mark.length), { finishFlush: 2 }).toString('latin1');
    } catch {
      return '';
    }
  });
  const reader = spawnSync('pdftotext', ['-q', path, '-'], { encoding: 'utf8' });
  return [bytes.toString('latin1'), ...streams, hasPoppler ? reader.stdout : ''].join('\n');
}
