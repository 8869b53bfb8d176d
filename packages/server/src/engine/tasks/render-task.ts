import type { Language } from '@verrijk/core/messages';
import { describeReport } from '@verrijk/report';
import type { AudienceReport } from '@verrijk/report';
import { formatReportHtml } from '@verrijk/report/html';
import { makeReportPdf } from '@verrijk/report/pdf';
import { makeReportSlides } from '@verrijk/report/slides';
import { writeReportWorkbook } from '@verrijk/report/workbook';
import { nodeCompression } from '@verrijk/files/node';
import type { TaskResult } from '../engine-task.ts';
import type { TaskIo } from './task-io.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Writes a counted audience in every form. No customer file is near: the report holds nothing small. */
export async function renderTask(
  io: TaskIo,
  { name, language }: { readonly name: string; readonly language: Language },
): Promise<TaskResult<'render'>> {
  const report = JSON.parse(Buffer.from(await io.whole()).toString()) as AudienceReport;
  const document = describeReport(report, language, { isByService: true });
  await io.writeFile(
    { purpose: 'report-html', name: `${name}.html`, mediaType: 'text/html' },
    Buffer.from(formatReportHtml(document)),
  );
  await io.writeFile(
    { purpose: 'report-pdf', name: `${name}.pdf`, mediaType: 'application/pdf' },
    makeReportPdf(document),
  );
  const slides = `${OFFICE}.presentationml.presentation`;
  await io.writeFile(
    { purpose: 'report-slides', name: `${name}.pptx`, mediaType: slides },
    await makeReportSlides(document),
  );
  const workbook = await io.openFile({
    purpose: 'report-workbook',
    name: `${name}.xlsx`,
    mediaType: `${OFFICE}.spreadsheetml.sheet`,
  });
  await writeReportWorkbook(document, workbook, nodeCompression());
  await workbook.commit();
  return {};
}
