import { readZipParts } from '@verrijk/files';
import { nodeCompression } from '@verrijk/files/node';
import type { TaskResult } from '../engine-task.ts';
import { MOST_STATEMENT_CHARACTERS } from '../engine-task.ts';
import { memorySource } from './memory-source.ts';
import type { TaskIo } from './task-io.ts';

const MB = 1024 * 1024;
const LARGEST_PART = 8 * MB;
/** Beyond this nobody wrote a privacy statement. */
const MOST_PAGES = 200;
/** What of a text document is read: where paragraphs begin, which are items, and the texts. Deleted text has an element of its own. */
const WORD_MARKUP = /<w:(p|t|br|tab|numPr)(?:\s[^<>]*)?(\/?)>/g;

/** The text of a document, or the page of a text document: what `checkPrivacyStatement` reads. Null when it cannot be read. */
export async function statementTask(io: TaskIo): Promise<TaskResult<'statement'>> {
  const bytes = await io.whole();
  try {
    const text = isZip(bytes) ? await readWordDocument(bytes) : await readPdf(bytes);
    return { text: text?.slice(0, MOST_STATEMENT_CHARACTERS).toWellFormed() ?? null };
  } catch {
    // Whatever is wrong with a file that somebody wants to have read: they are told that it cannot be, and can paste its text.
    return { text: null };
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function readWordDocument(bytes: Uint8Array): Promise<string | null> {
  const parts = await readZipParts(memorySource(bytes), nodeCompression(), LARGEST_PART);
  const main = parts.get('word/document.xml');
  return main === undefined ? null : pageOf(new TextDecoder().decode(main));
}

/** A page of the same paragraphs; its texts are escaped already. */
function pageOf(xml: string): string {
  const page: string[] = [];
  for (const { 0: tag, 1: name, 2: selfClosing, index } of xml.matchAll(WORD_MARKUP)) {
    if (name === 'p') page.push('<p>');
    else if (name === 'numPr') page.push('<li>');
    else if (name === 'br') page.push('<br>');
    else if (name === 'tab') page.push(' ');
    else if (selfClosing === '') {
      const from = index + tag.length;
      const end = xml.indexOf('<', from);
      page.push(xml.slice(from, end < 0 ? from : end));
    }
  }
  return page.join('');
}

async function readPdf(bytes: Uint8Array): Promise<string | null> {
  const { extractText, getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 });
  if (pdf.numPages > MOST_PAGES) return null;
  const { text } = await extractText(pdf, { mergePages: false });
  return text.join('\n');
}
