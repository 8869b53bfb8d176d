import { PAGE_TOKENS } from './page-tokens.ts';

/** How every page looks that is a file by itself: one column that a line fits on. */
export const PAGE_STYLE: string = `${PAGE_TOKENS}*, *::before, *::after { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto;
  max-width: calc(var(--measure) + 12 * var(--step));
  padding: calc(10 * var(--step)) calc(6 * var(--step)) calc(16 * var(--step));
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.6 var(--text);
  overflow-wrap: break-word;
}
h1, h2, h3 { font-family: var(--title); font-weight: 600; line-height: 1.25; text-wrap: balance; margin: 0; }
h1 { font-size: clamp(1.75rem, 1.4rem + 1.8vw, 2.375rem); letter-spacing: -0.01em; }
h2 { font-size: 1.4375rem; }
h3 { font-family: var(--text); font-size: 1rem; margin-top: calc(8 * var(--step)); }
p, ul, ol, dl, figure, .table { margin: calc(4 * var(--step)) 0 0; }
p, li, dd { text-wrap: pretty; }
.lead { font-size: 1.1875rem; line-height: 1.5; color: var(--quiet); margin-top: calc(3 * var(--step)); }
section { border-top: 1px solid var(--line); margin-top: calc(10 * var(--step)); padding-top: calc(8 * var(--step)); }
section > h2 + p:not(.note) { font-size: 1.125rem; margin-top: calc(2 * var(--step)); }
.warning, .note {
  border: 1px solid; border-inline-start-width: 0.3125rem; border-radius: var(--radius);
  padding: calc(3 * var(--step)) calc(4 * var(--step));
}
.warning { margin: 0 0 calc(8 * var(--step)); }
.warning, .attention { border-color: var(--attention); background: var(--attention-ground); }
.good { border-color: var(--good); background: var(--good-ground); }
.stop { border-color: var(--stop); background: var(--stop-ground); }
.warning strong, .attention strong { color: var(--attention); }
.good strong { color: var(--good); }
.stop strong { color: var(--stop); }
.list { padding-inline-start: calc(5 * var(--step)); }
.list li { padding-inline-start: var(--step); margin-top: calc(1.5 * var(--step)); }
.list li::marker { color: var(--accent); }
.steps, .bars ul { list-style: none; padding: 0; }
.steps li { display: flex; gap: calc(3 * var(--step)); padding: calc(3 * var(--step)) 0; border-bottom: 1px solid var(--line); }
.steps li:last-child { border-bottom: 0; }
.steps div { flex: 1; min-width: 0; }
.step { font-weight: 600; margin-inline-end: var(--step); }
.done .step { font-weight: 400; }
.state { font-size: 0.8125rem; color: var(--quiet); white-space: nowrap; }
.open .state { color: var(--attention); }
.done .state { color: var(--good); }
.explanation { display: block; color: var(--quiet); }
.mark { flex: none; width: 1.375rem; height: 1.375rem; margin-top: 0.125rem; fill: none; stroke: var(--quiet); stroke-width: 1.5; }
.done .mark { stroke: var(--good); stroke-linecap: round; stroke-linejoin: round; }
.facts { display: grid; }
.facts > div {
  display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: calc(4 * var(--step));
  padding: calc(2 * var(--step)) 0; border-bottom: 1px solid var(--line);
}
.facts > div:last-child { border-bottom: 0; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; font-variant-numeric: tabular-nums; }
.table { overflow-x: auto; border-radius: var(--radius); }
.table:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; line-height: 1.45; }
caption, figcaption { text-align: start; font-weight: 600; font-size: 1rem; padding-bottom: var(--step); }
caption span { position: sticky; inset-inline-start: 0; display: block; max-width: calc(100vw - 8 * var(--step)); }
th, td { text-align: start; vertical-align: top; padding: calc(2 * var(--step)) calc(4 * var(--step)) calc(2 * var(--step)) 0; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-inline-end: 0; }
th { font-weight: 400; }
thead th { color: var(--quiet); font-size: 0.875rem; vertical-align: bottom; border-bottom-color: var(--quiet); }
tbody tr:last-child > * { border-bottom: 0; }
tfoot th, tfoot td { font-weight: 600; border-top: 1px solid var(--quiet); border-bottom: 0; }
.numeric:first-child { width: 5rem; padding-inline-end: calc(5 * var(--step)); }
.numeric { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
.dense { font-size: 0.8125rem; }
.dense th, .dense td { padding-inline-end: calc(2 * var(--step)); }
.bars ul { margin-top: 0; }
.bars li {
  display: grid; grid-template-columns: minmax(0, 5fr) auto; grid-template-areas: "label shown" "bar bar";
  column-gap: calc(4 * var(--step)); row-gap: var(--step); padding: calc(1.5 * var(--step)) 0;
}
.label { grid-area: label; }
.shown { grid-area: shown; text-align: end; font-variant-numeric: tabular-nums; }
.share { display: inline-block; min-width: 3.75rem; color: var(--quiet); }
.bar { grid-area: bar; display: block; width: 100%; height: 0.5rem; }
.track { fill: var(--track); }
.fill { fill: var(--accent); }
a { color: var(--accent); text-underline-offset: 0.2em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
.contents { margin-top: calc(6 * var(--step)); }
.contents ol {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); gap: var(--step) calc(6 * var(--step));
  margin: 0; padding-inline-start: calc(6 * var(--step));
}
.contents li::marker { color: var(--quiet); font-variant-numeric: tabular-nums; }
.contents a { display: inline-block; padding: var(--step) 0; }
.key-figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: calc(4 * var(--step)); }
.key-figures > div {
  display: flex; flex-direction: column-reverse; justify-content: flex-end;
  border-top: 3px solid var(--accent); padding-top: calc(2 * var(--step));
}
.key-figures dd { margin: 0; font: 600 1.875rem/1.2 var(--title); font-variant-numeric: tabular-nums lining-nums; }
.key-figures dt { color: var(--quiet); font-size: 0.875rem; line-height: 1.4; }
.figure { margin-top: calc(9 * var(--step)); }
.figure figcaption { font-size: 1.125rem; padding-bottom: calc(2 * var(--step)); }
.figure + .table caption { color: var(--quiet); font-size: 0.875rem; }
.document thead .numeric { white-space: normal; }
.picture svg { display: block; width: 100%; height: auto; }
.picture .narrow { display: none; }
.how-to-read {
  margin-top: calc(3 * var(--step)); padding-inline-start: calc(4 * var(--step));
  border-inline-start: 2px solid var(--line); font-size: 0.9375rem; line-height: 1.5; color: var(--quiet);
}
.how-to-read strong { color: var(--ink); }
footer { border-top: 1px solid var(--line); margin-top: calc(12 * var(--step)); color: var(--quiet); font-size: 0.875rem; }
@media (max-width: 30rem) {
  body { padding: calc(6 * var(--step)) calc(4 * var(--step)) calc(12 * var(--step)); }
  .picture .wide { display: none; }
  .picture .narrow { display: block; }
  .facts > div { grid-template-columns: minmax(0, 1fr); gap: 0; }
  tbody th:first-child:not(.numeric), td:last-child:not(.numeric) { min-width: 6.5rem; }
  th, td { padding-inline-end: calc(3 * var(--step)); }
  thead .numeric { white-space: normal; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (forced-colors: active) { .track { fill: Canvas; stroke: CanvasText; } .fill { fill: CanvasText; } }
@page { size: A4; margin: 18mm 17mm 20mm; }
@media print {
  :root {
    --ground: #ffffff; --raised: #ffffff; --ink: #000000; --quiet: #45494e; --line: #c9c9c9; --track: #e6e6e6;
    --accent: #1c6863; --good: #226a3f; --attention: #7a5200; --stop: #9c2f25;
    --good-ground: #ffffff; --attention-ground: #ffffff; --stop-ground: #ffffff;
  }
  html { font-size: 87.5%; }
  body { max-width: none; padding: 0; line-height: 1.5; }
  section { margin-top: 7mm; padding-top: 5mm; }
  html:has(.document) { font-size: 76%; }
  .document :is(th, td) { padding-block: var(--step); }
  .document section + section { break-before: page; border-top: 0; margin-top: 0; padding-top: 0; }
  .picture .wide { display: block; }
  .picture .narrow { display: none; }
  .contents { margin-top: 3mm; }
  .contents a { color: var(--ink); text-decoration: none; padding: 0; }
  .document section:first-child { margin-top: 4mm; padding-top: 4mm; }
  .warning { margin-bottom: 5mm; }
  .table { overflow: visible; }
  h1, h2, h3, caption, figcaption { break-after: avoid; }
  tr, li, caption, .whole, .bars, .figure, .key-figures, .facts > div, .note, .warning { break-inside: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  p, li { orphans: 3; widows: 3; }
}
`;
