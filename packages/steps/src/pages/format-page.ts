import { catalogue } from '@verrijk/core/messages';
import { escapeHtml } from './escape-html.ts';
import { formatBlock } from './format-block.ts';
import type { Block, Page } from './page.ts';
import { PAGE_STYLE } from './page-style.ts';

/** Lets a browser load nothing at all, whatever might slip into the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The page as one HTML file that needs nothing else: no script, no request to anywhere. */
export function formatPage(page: Page): string {
  const { page: words } = catalogue(page.language);
  return [
    '<!doctype html>',
    `<html lang="${page.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex">',
    '<meta name="referrer" content="no-referrer">',
    // Without one a browser asks the server for it.
    '<link rel="icon" href="data:,">',
    `<title>${escapeHtml(page.title)}</title>`,
    `<style>\n${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    '<header>',
    ...(page.warning === undefined
      ? []
      : [`<p class="warning"><strong>${words.warning}.</strong> ${escapeHtml(page.warning)}</p>`]),
    `<h1>${escapeHtml(page.title)}</h1>`,
    ...(page.lead === undefined ? [] : [`<p class="lead">${escapeHtml(page.lead)}</p>`]),
    '</header>',
    ...formatContents(page, words.contents),
    page.hasContents === true ? '<main class="document">' : '<main>',
    ...formatParts(page),
    '</main>',
    ...(page.footer === undefined ? [] : [`<footer><p>${escapeHtml(page.footer)}</p></footer>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function formatContents({ blocks, hasContents }: Page, title: string): string[] {
  if (hasContents !== true) return [];
  const items = blocks.flatMap((block, at) =>
    block.kind === 'heading' && block.level === 2
      ? [`<li><a href="#deel-${at + 1}">${escapeHtml(block.text)}</a></li>`]
      : [],
  );
  return [`<nav class="contents" aria-label="${title}">`, `<ol>\n${items.join('\n')}\n</ol>`, '</nav>'];
}

/** Each heading of level 2 begins a section; what stands before the first is a section without a name. */
function formatParts({ blocks, language }: Page): string[] {
  const lines: string[] = [];
  let isOpen = false;
  const begin = (tag: string): void => {
    if (isOpen) lines.push('</section>');
    lines.push(tag);
    isOpen = true;
  };
  for (const [at, block] of blocks.entries()) {
    const id = `deel-${at + 1}`;
    if (isPartHeading(block)) begin(`<section aria-labelledby="${id}">`);
    else if (!isOpen) begin('<section>');
    lines.push(formatBlock(block, id, catalogue(language).page));
  }
  if (isOpen) lines.push('</section>');
  return lines;
}

function isPartHeading(block: Block): boolean {
  return block.kind === 'heading' && block.level === 2;
}
