import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatPage } from '@verrijk/steps';
import type { Block } from '@verrijk/steps';
import fc from 'fast-check';
import { EXAMPLE_PAGE } from './example-page.ts';

const html = formatPage(EXAMPLE_PAGE);

test('a page says its language, has one title, and its parts are sections with a name', () => {
  assert.match(html, /^<!doctype html>\n<html lang="nl">/);
  assert.equal(html.match(/<h1/g)?.length, 1);
  for (const [, id] of html.matchAll(/aria-labelledby="([^"]+)"/g)) assert.ok(html.includes(` id="${id}"`), id);
  const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const tag of ['header', 'main', 'section', 'footer', 'table', 'figure', 'ol', 'ul', 'dl', 'p', 'li', 'svg']) {
    assert.equal(html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length, html.match(new RegExp(`</${tag}>`, 'g'))?.length);
  }
});

test('a page names no address of the web and runs nothing', () => {
  assert.doesNotMatch(html, /https?:|<script|\bon\w+=|url\(|@import|<iframe|<object|<form/i);
});

test('tables have a caption and headers with a scope, numbers to the right, totals apart', () => {
  assert.match(html, /<caption id="deel-\d+"><span>Wat het mag kosten \(fictieve prijslijst\)<\/span><\/caption>/);
  assert.match(html, /<th scope="col" class="numeric">Bedrag<\/th>/);
  assert.match(html, /<tr><th scope="row">Startbedrag<\/th><td class="numeric"><\/td>/);
  assert.match(html, /<tfoot><tr><th scope="row">Samen, zonder btw<\/th>.*€ 826,08<\/td><\/tr><\/tfoot>/);
});

test('what a bar, a tone and a colour say is there in words too', () => {
  assert.match(
    html,
    /<span class="label">Buitenland<\/span> <span class="shown">311 <span class="share">2,5%<\/span><\/span><svg [^>]*aria-hidden="true"/,
  );
  assert.match(html, /<p class="note attention"><strong>Let op\.<\/strong>/);
  assert.match(html, /<span class="state">Gedaan<\/span>/);
  assert.match(html, /<span class="state">Nog te doen<\/span>/);
});

test('a bar is as long as its share: nothing is drawn for nothing, and anything shows', () => {
  const bars = (rows: readonly number[], full?: number): string[] => {
    const block: Block = {
      kind: 'bars',
      caption: '',
      rows: rows.map((value) => ({ label: '', value, shown: '' })),
      ...(full !== undefined && { full }),
    };
    const page = formatPage({ language: 'en', title: '', blocks: [block] });
    return Array.from(page.matchAll(/class="fill" width="([^"]+)%"/g), ([, width]) => width!);
  };
  assert.deepEqual(bars([50, 200, 0]), ['25.0', '100.0', '0']);
  assert.deepEqual(bars([1, 10], 100_000), ['0.5', '0.5']);
  assert.deepEqual(bars([0, 0]), ['0', '0']);
  assert.deepEqual(bars([]), []);
  assert.deepEqual(bars([30], 20), ['100.0']);
});

test('whatever a text holds, it stays text', () => {
  const text = fc.string({ unit: 'grapheme' }).map((more) => `${more}<img src=x onerror="a">'&amp;${more}`);
  fc.assert(
    fc.property(text, text, (one, other) => {
      const blocks: Block[] = [
        { kind: 'heading', level: 2, text: one },
        { kind: 'paragraph', text: one },
        { kind: 'list', items: [one] },
        { kind: 'steps', items: [{ text: one, done: true, explanation: other }] },
        { kind: 'facts', facts: [{ label: one, value: other }] },
        { kind: 'table', caption: one, head: [{ label: other }], rows: [[one]], totals: [other] },
        { kind: 'bars', caption: one, rows: [{ label: one, value: 1, shown: other, share: one }] },
        { kind: 'note', tone: 'stop', text: one },
      ];
      const page = formatPage({ language: 'en', title: one, lead: other, warning: one, blocks, footer: other });
      assert.doesNotMatch(page, /<img/);
      assert.equal(page.match(/&lt;img src=x onerror=&quot;a&quot;&gt;&#39;&amp;amp;/g)?.length, 21);
    }),
    { numRuns: 50 },
  );
});

test('a page without lead, warning, footer or blocks is a page', () => {
  const page = formatPage({ language: 'en', title: 'Nothing', blocks: [] });
  assert.match(page, /<h1>Nothing<\/h1>/);
  assert.doesNotMatch(page, /class="lead"|class="warning"|<footer|<section/);
});
