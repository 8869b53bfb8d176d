import { PAGE_STYLE } from '@verrijk/steps';

/** The pages' own look, with a column of contents beside it where there is room. */
export const DOCS_STYLE = `${PAGE_STYLE}
html { scroll-padding-top: 1rem; }
code, pre { font-family: ui-monospace, "SF Mono", "Cascadia Code", "JetBrains Mono", "DejaVu Sans Mono", monospace; font-size: 0.875em; }
h3 code { font-size: 1rem; font-weight: 600; }
pre {
  margin: calc(2 * var(--step)) 0 0; padding: calc(3 * var(--step)) calc(4 * var(--step)); overflow-x: auto; line-height: 1.5;
  background: var(--raised); border: 1px solid var(--line); border-radius: var(--radius); font-size: 0.8125rem;
}
pre code { font-size: inherit; }
pre:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
nav { font-size: 0.875rem; line-height: 1.4; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li li { padding-inline-start: calc(3 * var(--step)); }
nav a { display: inline-block; padding: 0.3125rem 0; text-decoration: none; overflow-wrap: anywhere; }
nav a:hover { text-decoration: underline; }
nav details > ul > li > a { font-weight: 600; color: var(--ink); margin-top: calc(2 * var(--step)); }
nav summary { color: var(--quiet); padding: 0.3125rem 0; cursor: pointer; }
.name { font: 600 1.125rem/1.3 var(--title); margin: 0 0 calc(2 * var(--step)); }
.name a { color: var(--ink); }
article { padding: calc(6 * var(--step)) 0 calc(2 * var(--step)); }
article + article { border-top: 1px solid var(--line); margin-top: calc(6 * var(--step)); }
article h3 { margin-top: 0; }
article p { margin-top: calc(2 * var(--step)); }
:target { background: var(--attention-ground); box-shadow: 0 0 0 calc(2 * var(--step)) var(--attention-ground); border-radius: 1px; }
header:target { background: none; box-shadow: none; }
.quiet { color: var(--quiet); font-size: 0.9375rem; }
.label { color: var(--quiet); font-size: 0.875rem; }
.anchor { color: var(--quiet); font: 0.8125rem ui-monospace, monospace; white-space: nowrap; }
.method {
  font: 600 0.75rem/1 ui-monospace, "DejaVu Sans Mono", monospace; letter-spacing: 0.03em; display: inline-block;
  padding: 0.3125rem 0.4375rem; border: 1px solid currentColor; border-radius: 0.25rem; margin-inline-end: 0.375rem; vertical-align: 0.0625rem;
}
.get, .head { color: var(--good); }
.post, .put, .patch { color: var(--attention); }
.delete { color: var(--stop); }
td code { white-space: pre-wrap; }
.facts > div { scroll-margin-top: 2rem; }
@media (min-width: 64rem) {
  body { display: grid; grid-template-columns: 15rem minmax(0, 52rem); gap: calc(16 * var(--step)); max-width: 78rem; }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: calc(4 * var(--step)) var(--step); }
  nav summary { display: none; }
}
@media (max-width: 63.99rem) {
  nav { border-bottom: 1px solid var(--line); padding-bottom: calc(4 * var(--step)); margin-bottom: calc(8 * var(--step)); }
  nav details > ul { columns: 2; }
  nav details > ul > li { break-inside: avoid; }
}
@media (max-width: 40rem) {
  nav details > ul { columns: 1; }
  .facts > div { grid-template-columns: minmax(0, 1fr); gap: var(--step); }
}
`;
