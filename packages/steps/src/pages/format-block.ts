import type { PageSentences } from '@verrijk/core/messages';
import { escapeHtml } from './escape-html.ts';
import type {
  BarsBlock,
  Block,
  FactsBlock,
  FigureBlock,
  KeyFiguresBlock,
  NoteBlock,
  StepsBlock,
  TableBlock,
} from './page.ts';

/** A table of more rows may go on on the next sheet of paper, under the same heads. */
const MOST_ROWS_TOGETHER = 14;

/** A block as HTML; `id` is different for every block of the page. */
export function formatBlock(block: Block, id: string, words: PageSentences): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} id="${id}">${escapeHtml(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'list':
      return `<ul class="list">\n${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n')}\n</ul>`;
    case 'steps':
      return formatSteps(block, words);
    case 'facts':
      return formatFacts(block);
    case 'table':
      return formatTable(block, id);
    case 'bars':
      return formatBars(block, id);
    case 'key-figures':
      return formatKeyFigures(block);
    case 'figure':
      return formatFigure(block, id, words);
    case 'note':
      return formatNote(block, words);
  }
}

// A list without marks needs its role said: Safari takes it for no list otherwise.
function formatSteps({ items }: StepsBlock, words: PageSentences): string {
  const rows = items.map(({ text, done, explanation }) => {
    const state = done ? words.done : words.open;
    const more = explanation === undefined ? '' : `<span class="explanation">${escapeHtml(explanation)}</span>`;
    return `<li class="${done ? 'done' : 'open'}">${checkMark(done)}<div><span class="step">${escapeHtml(text)}</span> <span class="state">${state}</span>${more}</div></li>`;
  });
  return `<ol class="steps" role="list">\n${rows.join('\n')}\n</ol>`;
}

function checkMark(done: boolean): string {
  const tick = done ? '<path d="M6 10.5l3 3 5.5-6.5"/>' : '';
  return `<svg class="mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><circle cx="10" cy="10" r="8.5"/>${tick}</svg>`;
}

function formatFacts({ facts }: FactsBlock): string {
  const rows = facts.map(({ label, value }) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`);
  return `<dl class="facts">\n${rows.join('\n')}\n</dl>`;
}

/** In a region of its own, which can be scrolled with the keyboard where the screen is narrower than the table. */
function formatTable({ caption, head, rows, totals, dense = false }: TableBlock, id: string): string {
  const numeric = (at: number): string => (head[at]?.numeric === true ? ' class="numeric"' : '');
  const headCells = head.map(({ label }, at) => `<th scope="col"${numeric(at)}>${escapeHtml(label)}</th>`);
  const formatRow = (cells: readonly string[]): string =>
    `<tr>${cells
      .map((cell, at) =>
        at === 0
          ? `<th scope="row"${numeric(at)}>${escapeHtml(cell)}</th>`
          : `<td${numeric(at)}>${escapeHtml(cell)}</td>`,
      )
      .join('')}</tr>`;
  return [
    `<div class="${rows.length > MOST_ROWS_TOGETHER ? 'table' : 'table whole'}" role="region" aria-labelledby="${id}" tabindex="0">`,
    dense ? `<table class="dense">` : `<table>`,
    `<caption id="${id}"><span>${escapeHtml(caption)}</span></caption>`,
    `<thead><tr>${headCells.join('')}</tr></thead>`,
    `<tbody>\n${rows.map(formatRow).join('\n')}\n</tbody>`,
    ...(totals === undefined ? [] : [`<tfoot>${formatRow(totals)}</tfoot>`]),
    `</table>`,
    `</div>`,
  ].join('\n');
}

// Drawn, not coloured in: printers leave backgrounds out.
function formatBars({ caption, rows, full }: BarsBlock, id: string): string {
  const whole = full ?? Math.max(0, ...rows.map(({ value }) => value));
  const items = rows.map(({ label, value, shown, share }) => {
    const width = whole > 0 ? Math.min(100, (value / whole) * 100) : 0;
    // What is more than nothing shows.
    const percentage = value > 0 ? Math.max(0.5, width).toFixed(1) : '0';
    const figures =
      share === undefined ? escapeHtml(shown) : `${escapeHtml(shown)} <span class="share">${escapeHtml(share)}</span>`;
    return [
      `<li><span class="label">${escapeHtml(label)}</span> <span class="shown">${figures}</span>`,
      `<svg class="bar" aria-hidden="true" focusable="false"><rect class="track" width="100%" height="100%" rx="3"/>`,
      `<rect class="fill" width="${percentage}%" height="100%" rx="3"/></svg></li>`,
    ].join('');
  });
  return [
    `<figure class="bars" aria-labelledby="${id}">`,
    `<figcaption id="${id}">${escapeHtml(caption)}</figcaption>`,
    `<ul role="list">\n${items.join('\n')}\n</ul>`,
    `</figure>`,
  ].join('\n');
}

function formatKeyFigures({ figures }: KeyFiguresBlock): string {
  const items = figures.map(
    ({ value, label }) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`,
  );
  return `<dl class="key-figures">\n${items.join('\n')}\n</dl>`;
}

function formatFigure(block: FigureBlock, id: string, words: PageSentences): string {
  const { caption, picture, alternative, howToRead, table } = block;
  return [
    `<figure class="figure" aria-labelledby="${id}">`,
    `<figcaption id="${id}">${escapeHtml(caption)}</figcaption>`,
    `<div class="picture" role="img" aria-label="${escapeHtml(alternative)}">`,
    `<div class="wide">${picture.wide}</div>`,
    `<div class="narrow">${picture.narrow}</div>`,
    `</div>`,
    `<p class="how-to-read"><strong>${words.howToRead}.</strong> ${escapeHtml(howToRead)}</p>`,
    `</figure>`,
    formatTable(table, `${id}-tabel`),
  ].join('\n');
}

function formatNote({ tone, text }: NoteBlock, words: PageSentences): string {
  return `<p class="note ${tone}"><strong>${words.tones[tone]}.</strong> ${escapeHtml(text)}</p>`;
}
