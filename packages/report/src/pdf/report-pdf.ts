import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ReportDocument } from '../document/report-document.ts';
import { describePages } from './pdf-content.ts';
import { PROBE_PROGRAM, REPORT_PROGRAM } from './report-program.ts';
import { toShowable } from './showable-text.ts';

/** Typst's own checks for what assistive technology needs; it refuses a document that fails one. */
const STANDARD = { pdfStandard: 'ua-1' };

/**
 * A document as a tagged PDF (PDF/UA-1), A4. The same document gives the same bytes. All texts are data to a fixed program, so that none
 * of them can be code; a character that its font does not have becomes an empty box. Throws what Typst has to say when it refuses.
 */
export function makeReportPdf(document: ReportDocument): Uint8Array {
  const compiler = NodeCompiler.create();
  try {
    const showable = toShowable(document, (text) => canShow(compiler, text));
    return compile(compiler, REPORT_PROGRAM, JSON.stringify(describePages(showable)));
  } finally {
    // Typst remembers what it made for as long as the process lives; the last report is enough.
    compiler.evictCache(1);
  }
}

function canShow(compiler: NodeCompiler, text: string): boolean {
  try {
    compile(compiler, PROBE_PROGRAM, JSON.stringify(text));
    return true;
  } catch {
    return false;
  }
}

function compile(compiler: NodeCompiler, program: string, content: string): Uint8Array {
  try {
    const pdf: Uint8Array = compiler.pdf({ mainFileContent: program, inputs: { content } }, STANDARD);
    return new Uint8Array(pdf);
  } catch (error) {
    throw new Error(`Typst could not make the PDF: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
