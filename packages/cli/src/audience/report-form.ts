import { basename, extname } from 'node:path';
import { VerrijkError } from '@verrijk/core';
import type { ByteSink } from '@verrijk/files';
import { nodeCompression } from '@verrijk/files/node';
import type { AudienceReport, ReportDocument } from '@verrijk/report';
import { formatJson } from '../reporters/json.ts';

/** What a report can be written as: each by its extension. */
const FORMS = ['html', 'pdf', 'xlsx', 'pptx', 'json'] as const;
export type ReportForm = (typeof FORMS)[number];

/** The form that a file name asks for. @throws VerrijkError `usage.option-value` for any other extension */
export function reportForm(path: string): ReportForm {
  const extension = extname(path).toLowerCase();
  const form = FORMS.find((known) => extension === `.${known}`);
  if (form !== undefined) return form;
  const expected = FORMS.map((known) => `.${known}`).join(', ');
  throw new VerrijkError('usage.option-value', { option: '--output', value: basename(path), expected });
}

/** Writes the report in one form, without committing. What makes a form is loaded when that form is asked for. */
export async function writeReportForm(
  form: ReportForm,
  { report, document }: { readonly report: AudienceReport; readonly document: ReportDocument },
  sink: ByteSink,
): Promise<void> {
  switch (form) {
    case 'json':
      return await sink.write(Buffer.from(formatJson(report)));
    case 'html': {
      const { formatReportHtml } = await import('@verrijk/report/html');
      return await sink.write(Buffer.from(formatReportHtml(document)));
    }
    case 'pdf': {
      const { makeReportPdf } = await import('@verrijk/report/pdf');
      return await sink.write(makeReportPdf(document));
    }
    case 'xlsx': {
      const { writeReportWorkbook } = await import('@verrijk/report/workbook');
      return await writeReportWorkbook(document, sink, nodeCompression());
    }
    case 'pptx': {
      const { makeReportSlides } = await import('@verrijk/report/slides');
      return await sink.write(await makeReportSlides(document));
    }
  }
}
