import type { Language } from '@verrijk/core/messages';
import { webCompression } from '@verrijk/files';
import { describeReport } from '@verrijk/report';
import type { AudienceReport, ReportDocument } from '@verrijk/report';
import { fileStem } from '../blobs/file-stem.ts';
import { localFile, LocalSink } from '../blobs/local-sink.ts';
import type { LocalFile, ReportForm } from '../local-engine.ts';

/** Which form of which report. */
export interface FormAsked {
  readonly report: AudienceReport;
  readonly form: ReportForm;
  readonly language: Language;
}

const NAMES: Readonly<Record<Language, string>> = { nl: 'Publieksrapport', en: 'Audience report' };

/** A report as a file, as `verrijk report --output` writes it. What makes a form is loaded when that form is asked for. */
export async function writeReport({ report, form, language }: FormAsked): Promise<LocalFile> {
  const document = describeReport(report, language);
  const name = [NAMES[language], ...report.files.slice(0, 1).map((file) => fileStem(file.name))].join(' ');
  switch (form) {
    case 'html': {
      const { formatReportHtml } = await import('@verrijk/report/html');
      return await localFile(`${name}.html`, formatReportHtml(document));
    }
    case 'workbook':
      return await writeWorkbook(`${name}.xlsx`, document);
    case 'slides': {
      const { makeReportSlides } = await import('@verrijk/report/slides');
      return await localFile(`${name}.pptx`, await makeReportSlides(document));
    }
  }
}

async function writeWorkbook(name: string, document: ReportDocument): Promise<LocalFile> {
  const { writeReportWorkbook } = await import('@verrijk/report/workbook');
  const sink = new LocalSink();
  await writeReportWorkbook(document, sink, webCompression());
  await sink.commit();
  return sink.asFile(name);
}
