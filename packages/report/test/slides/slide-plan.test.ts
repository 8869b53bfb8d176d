import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeReport } from '@verrijk/report';
import { EXAMPLE_DOCUMENT } from '../example-document.ts';
import { EXAMPLE_REPORT } from '../example-report.ts';
import { CELL_MARGIN } from '../../src/slides/plan/plan-table.ts';
import { planSlides } from '../../src/slides/plan/slide-plan.ts';
import { boxHeight, countLines, linesHeight } from '../../src/slides/plan/text-fit.ts';
import { SLIDE } from '../../src/slides/slide-look.ts';
import type { Box } from '../../src/slides/slide-look.ts';
import { manyOf } from './many-of.ts';

const DOCUMENTS = [
  EXAMPLE_DOCUMENT,
  describeReport(EXAMPLE_REPORT, 'nl'),
  describeReport(EXAMPLE_REPORT, 'en'),
  manyOf(EXAMPLE_DOCUMENT, 11, 12),
  manyOf(EXAMPLE_DOCUMENT, 60, 25),
  manyOf(EXAMPLE_DOCUMENT, 1, 2),
  manyOf(EXAMPLE_DOCUMENT, 0, 1),
  { ...EXAMPLE_DOCUMENT, sections: [...EXAMPLE_DOCUMENT.sections, ...EXAMPLE_DOCUMENT.sections] },
];
const SLACK = 1e-6;

for (const [i, document] of DOCUMENTS.entries()) {
  const slides = planSlides(document);

  test(`nothing lies over anything else or off the slide: ${i}`, () => {
    for (const { title, items } of slides) {
      const boxes = [title.box, ...items.map(({ box }) => box)];
      for (const [a, box] of boxes.entries()) {
        assert.ok(box.w > 0 && box.h > 0 && box.x >= 0 && box.y >= 0, title.text);
        assert.ok(box.x + box.w <= SLIDE.w + SLACK && box.y + box.h <= SLIDE.h + SLACK, title.text);
        for (const other of boxes.slice(a + 1))
          assert.ok(!overlap(box, other), `${title.text}: ${JSON.stringify([box, other])}`);
      }
    }
  });

  test(`every text fits its box, and can be read: ${i}`, () => {
    for (const { title, items } of slides) {
      assert.ok(boxHeight(title.text, title.box.w, title.size, true) <= title.box.h + SLACK, title.text);
      for (const item of items) {
        if (item.kind === 'text') {
          assert.ok(item.size >= 8);
          assert.ok(boxHeight(item.text, item.box.w, item.size, item.isBold) <= item.box.h + SLACK, item.text);
        }
        if (item.kind !== 'table') continue;
        assert.ok(item.size >= 11);
        for (const [r, row] of item.rows.entries()) {
          for (const [c, { text, isBold }] of row.entries()) {
            const lines = countLines(text, item.widths[c]! - 2 * CELL_MARGIN.x, item.size, isBold);
            assert.ok(linesHeight(lines, item.size) + 2 * CELL_MARGIN.y <= item.heights[r]! + SLACK, text);
          }
        }
      }
    }
  });

  test(`every slide has a title of its own, and every chart is drawn once: ${i}`, () => {
    const titles = slides.map(({ title }) => title.text);
    assert.deepEqual(
      titles.filter((title, at) => titles.indexOf(title) !== at),
      [],
    );
    const charts = document.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'chart'));
    assert.equal(slides.flatMap(({ items }) => items.filter(({ kind }) => kind === 'chart')).length, charts.length);
    for (const { items, notes } of slides)
      assert.equal(
        items.some(({ kind }) => kind === 'chart'),
        notes !== undefined,
      );
  });
}

function overlap(a: Box, b: Box): boolean {
  const apart =
    a.x + a.w <= b.x + SLACK || b.x + b.w <= a.x + SLACK || a.y + a.h <= b.y + SLACK || b.y + b.h <= a.y + SLACK;
  return !apart;
}
