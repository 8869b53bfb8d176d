import type { ReportDocument } from '../document/report-document.ts';
import { describePages } from './pdf-content.ts';
import { REPORT_PROGRAM } from './report-program.ts';
import { typesetPdf } from './typeset-pdf.ts';

/**
 * A document as a tagged PDF (PDF/UA-1), A4. The same document gives the same bytes. All texts are data to a fixed program, so that none
 * of them can be code; a character that its font does not have becomes an empty box. Throws what Typst has to say when it refuses.
 */
export function makeReportPdf(document: ReportDocument): Uint8Array {
  return typesetPdf(REPORT_PROGRAM, document, describePages);
}
