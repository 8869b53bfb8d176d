import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawChart } from '../../src/charts/draw-chart.ts';
import type { ChartBlock, ReportChart } from '@verrijk/report';
import fc from 'fast-check';
import { EXAMPLE_DOCUMENT } from '../example-document.ts';

const charts = EXAMPLE_DOCUMENT.sections
  .flatMap(({ blocks }) => blocks.filter((block): block is ChartBlock => block.kind === 'chart'))
  .map(({ chart }) => chart);
const draw = (chart: ReportChart, width = 700): string => drawChart(chart, { width, language: 'nl', id: 'een' });

test('every kind of chart is drawn, the same each time, with nothing from outside and nothing that runs', () => {
  assert.deepEqual(new Set(charts.map(({ kind }) => kind)), new Set(['bars', 'stacked', 'ranges']));
  for (const chart of charts) {
    for (const width of [700, 340]) {
      const svg = draw(chart, width);
      assert.equal(svg, draw(chart, width));
      assert.match(svg, /^<svg [^>]*viewBox="0 0 \d+ \d+"/);
      assert.doesNotMatch(svg, /<script|<style| style=|href|\bon\w+=|ecmeta|NaN|url\((?!#een-)/);
      for (const [, id] of svg.matchAll(/ id="([^"]+)"/g)) assert.match(id!, /^een-/);
      for (const name of chart.categories) assert.ok(textOf(svg).includes(name.replaceAll(' ', '')), name);
    }
  }
});

test('what is hidden has no bar and no number, and the picture says that it is not shown', () => {
  const chart = charts.at(-1)!;
  const hidden: ReportChart = { ...chart, series: [{ ...chart.series[0]!, values: chart.categories.map(() => null) }] };
  const svg = draw(hidden);
  assert.equal(textOf(svg).split('niettoond').length, 1);
  assert.equal(textOf(svg).split('nietgetoond').length - 1, chart.categories.length);
  for (const colour of chart.colours!) assert.ok(!svg.includes(colour), colour);
});

test('bars of an index begin at 100, and go the other way below it', () => {
  const chart: ReportChart = {
    kind: 'bars',
    unit: 'index',
    baseline: 100,
    categories: ['meer', 'minder'],
    series: [{ name: 'Nederland', colour: '#1c6863', values: [150, 50] }],
  };
  const bars = Array.from(
    draw(chart).matchAll(/<path d="M([\d.]+) [\d.]+l(-?[\d.]+) 0[^"]*" fill="#1c6863"/g),
    (match) => [Number(match[1]), Number(match[2])],
  );
  assert.equal(bars.length, 2);
  // To the pixel, since bars are drawn on whole ones.
  assert.ok(Math.abs(bars[0]![0]! - bars[1]![0]!) <= 1, 'both begin at the same place');
  assert.ok(bars[0]![1]! > 0 && Math.abs(bars[0]![1]! + bars[1]![1]!) <= 2, 'and are as long');
});

test('numbers are written as the language writes them', () => {
  const chart = charts.at(-1)!;
  assert.ok(textOf(draw(chart)).includes('48,7%'));
  assert.ok(textOf(drawChart(chart, { width: 700, language: 'en', id: 'x' })).includes('48.7%'));
});

test('a number with a dot is a text, and is not rounded like a place', () => {
  const chart: ReportChart = {
    ...charts.at(-1)!,
    unit: 'count',
    series: [{ name: '', colour: '#1c6863', values: [8_120, 1_000, 1_234_567, 3] }],
  };
  const text = textOf(draw(chart));
  for (const shown of ['8.120', '1.000', '1.234.567']) assert.ok(text.includes(shown), shown);
});

test('a name is text whatever it holds, and any numbers can be drawn', () => {
  const value = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }));
  fc.assert(
    fc.property(
      fc.constantFrom('bars', 'ranges'),
      fc.constantFrom('count', 'share', 'index', 'points', 'days', 'money'),
      fc.array(fc.tuple(fc.string(), value), { maxLength: 5 }),
      (kind, unit, rows) => {
        const values = rows.map(([, each]) => each);
        const svg = draw({
          kind,
          unit,
          categories: rows.map(([name]) => `${name}<img src=x onerror="a">`),
          series: [{ name: '<b>', colour: '#1c6863', values, low: values, high: values }],
        });
        assert.doesNotMatch(svg, /<img|NaN|Infinity/);
      },
    ),
    { numRuns: 60 },
  );
});

function textOf(svg: string): string {
  return Array.from(svg.matchAll(/<text[^>]*>([^<]*)</g), ([, text]) => text!.replaceAll(/\s/g, '')).join('');
}
