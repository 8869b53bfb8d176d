import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { toShowable } from './showable-text.ts';

/** Comes with Typst, so that a page looks alike on every computer. */
export const PDF_FONT = 'Libertinus Serif';
/** Typst's own checks for what assistive technology needs; it refuses a document that fails one. */
const STANDARD = { pdfStandard: 'ua-1' };

/** What every program begins with: its content as data, and the font. */
const DATA = String.raw`
#let content = json(bytes(sys.inputs.content))
#set text(font: "${PDF_FONT}", fallback: false)
`;

/** Shows one text in the font, to learn whether it has its characters. */
const PROBE_PROGRAM = String.raw`
#set document(title: "?", date: none)
#content
`;

/**
 * Sets plain data as a tagged PDF (PDF/UA-1) by a fixed Typst program, which finds them as `content`; no text can be code. A character
 * that the font does not have becomes an empty box, before `describe` makes of the data what the program reads. The same data give the
 * same bytes. Throws what Typst has to say when it refuses.
 */
export function typesetPdf<T>(program: string, data: T, describe: (showable: T) => unknown): Uint8Array {
  const compiler = NodeCompiler.create();
  try {
    const showable = toShowable(data, (text) => canShow(compiler, text));
    return compile(compiler, program, JSON.stringify(describe(showable)));
  } finally {
    // Typst remembers what it made for as long as the process lives; the last one is enough.
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
    const pdf: Uint8Array = compiler.pdf({ mainFileContent: DATA + program, inputs: { content } }, STANDARD);
    return new Uint8Array(pdf);
  } catch (error) {
    throw new Error(`Typst could not make the PDF: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
