import { PROBLEM_CODES } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import { escapeHtml } from '@verrijk/steps';
import type { ServerProblemCode } from '../contract/problem.ts';
import { SERVER_PROBLEMS } from '../contract/problem.ts';
import type { ProblemSentence } from '../messages/server-sentences.ts';
import { PROBLEM_SENTENCES } from '../messages/server-sentences.ts';
import type { OpenApi } from './build-openapi.ts';
import type { Operation } from './describe-operation.ts';
import { formatSchema } from './format-schema.ts';
import type { JsonSchema } from './schema-of.ts';

/** The document that the page is made of, and how the page looks, by their addresses. */
export const OPENAPI_PATH = '/api/openapi.json';
export const DOCS_PATH = '/api/docs';
export const DOCS_STYLE_PATH = '/api/docs/style.css';

interface Placed {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/**
 * The API's documentation as one page: no script, and nothing from elsewhere. Each operation has an anchor (`operation-orders.create`) and so has each problem (its code),
 * so that the `type` of a problem leads to what it means.
 */
export function formatDocsPage(document: OpenApi): string {
  const groups = new Map<string, Placed[]>(document.tags.map(({ name }) => [name, []]));
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      groups.get(operation.tags[0]!)!.push({ method: method.toUpperCase(), path, operation });
    }
  }
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="data:,">',
    `<link rel="stylesheet" href="${DOCS_STYLE_PATH}">`,
    '<title>API of Verrijk</title>',
    '</head>',
    '<body>',
    formatContents(groups),
    '<main>',
    formatIntroduction(document),
    ...[...groups].map(([name, operations]) => formatGroup(name, operations)),
    formatProblems(),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function formatContents(groups: ReadonlyMap<string, readonly Placed[]>): string {
  const items = [...groups].map(([name, operations]) => {
    const links = operations.map(
      ({ operation: { operationId } }) => `<li><a href="#operation-${operationId}">${escapeHtml(operationId)}</a></li>`,
    );
    return `<li><a href="#group-${name}">${titleOf(name)}</a><ul>${links.join('')}</ul></li>`;
  });
  return `<nav aria-label="Contents">
<p class="name"><a href="#top">Verrijk API</a></p>
<details open><summary>Contents</summary>
<ul>${items.join('\n')}<li><a href="#problems">Problems</a></li></ul>
</details>
</nav>`;
}

function formatIntroduction({ info, servers }: OpenApi): string {
  const address = escapeHtml(servers[0]!.url);
  return `<header id="top">
<h1>API of Verrijk</h1>
<p class="lead">${escapeHtml(info['summary']!)}</p>
<p>Version ${escapeHtml(info['version']!)} at <code>${address}</code>. The same for programs: <a href="${OPENAPI_PATH}">openapi.json</a> (OpenAPI 3.1).</p>
</header>
<section id="how">
<h2>How it works</h2>
<dl class="facts">
<div><dt>Token</dt><dd><code>Authorization: Bearer vrk_…</code>, made by an owner or administrator, with scopes. The web pages use a session instead.</dd></div>
<div><dt>Once</dt><dd><code>Idempotency-Key: …</code> with what changes something: sent again within 48 hours it is not done again, and gets the same answer.</dd></div>
<div><dt>Pages</dt><dd>Lists give <code>items</code> and <code>next</code>; ask on with <code>?cursor=</code> until <code>next</code> is null.</dd></div>
<div><dt>Problems</dt><dd><code>application/problem+json</code>; <code>type</code> leads to <a href="#problems">what it means</a>, <code>code</code> never changes, and <code>Accept-Language</code> chooses Dutch or English.</dd></div>
<div><dt>Request</dt><dd>Each answer has an <code>X-Request-Id</code>; name it when you ask us about it.</dd></div>
</dl>
<pre tabindex="0"><code>curl ${address}/api/health</code></pre>
</section>`;
}

function formatGroup(name: string, operations: readonly Placed[]): string {
  return `<section id="group-${name}">
<h2>${titleOf(name)}</h2>
${operations.map(formatOperation).join('\n')}
</section>`;
}

function formatOperation({ method, path, operation }: Placed): string {
  const { operationId, summary, description, parameters, requestBody, responses } = operation;
  const rows = parameters.flatMap((parameter) =>
    '$ref' in parameter
      ? []
      : [
          `<tr><th scope="row"><code>${escapeHtml(parameter.name)}</code></th><td>${parameter.in}${parameter.required ? '' : ', optional'}</td><td><code>${escapeHtml(formatSchema(parameter.schema))}</code></td></tr>`,
        ],
  );
  const [status = '', answer] = Object.entries(responses)[0] ?? [];
  const content = answer !== undefined && 'content' in answer ? answer.content : undefined;
  return `<article id="operation-${operationId}">
<h3><span class="method ${method.toLowerCase()}">${method}</span> <code>${escapeHtml(path).replaceAll('/', '/<wbr>')}</code></h3>
<p>${formatText(summary)}</p>
<p class="quiet">${escapeHtml(description)} <a href="#operation-${operationId}" class="anchor">${escapeHtml(operationId)}</a></p>
${rows.length === 0 ? '' : `<div class="table" tabindex="0" role="region" aria-label="Parameters of ${operationId}"><table><thead><tr><th scope="col">Parameter</th><th scope="col">Where</th><th scope="col">What</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`}
${requestBody === undefined ? '' : formatContent('Send', requestBody.content)}
${content === undefined ? `<p class="label">Back: ${status}</p>` : formatContent(`Back: ${status}`, content)}
</article>`;
}

function formatContent(label: string, content: Readonly<Record<string, { readonly schema: JsonSchema }>>): string {
  return Object.entries(content)
    .map(([mediaType, { schema }]) => {
      const isJson = mediaType === 'application/json';
      const shape = isJson ? `<pre tabindex="0"><code>${escapeLines(formatSchema(schema))}</code></pre>` : '';
      return `<p class="label">${label}, <code>${escapeHtml(mediaType)}</code></p>${shape}`;
    })
    .join('\n');
}

function formatProblems(): string {
  const nl = catalogue('nl').problems;
  const en = catalogue('en').problems;
  const own = (Object.keys(SERVER_PROBLEMS) as ServerProblemCode[]).map((code) => {
    const [dutch, english] = [PROBLEM_SENTENCES.nl[code], PROBLEM_SENTENCES.en[code]];
    return formatProblem(code, SERVER_PROBLEMS[code], [
      `${english.title}. ${general(english)}`,
      `${dutch.title}. ${general(dutch)}`,
    ]);
  });
  const ofFiles = PROBLEM_CODES.map((code) => formatProblem(code, 422, [en[code]({}), nl[code]({})]));
  return `<section id="problems">
<h2>Problems</h2>
<h3>Of requests</h3>
<dl class="facts">${own.join('\n')}</dl>
<h3>Of files</h3>
<p>What can be the matter with a delivery, a reference or a privacy statement.</p>
<dl class="facts">${ofFiles.join('\n')}</dl>
</section>`;
}

function formatProblem(code: string, status: number, [english, dutch]: readonly [string, string]): string {
  return `<div id="${code}"><dt><code>${escapeHtml(code)}</code> ${status}</dt><dd>${escapeHtml(english)}<br><span class="quiet" lang="nl">${escapeHtml(dutch)}</span></dd></div>`;
}

/** A sentence of no case in particular: what it would fill in is left open. */
function general({ detail }: ProblemSentence): string {
  return detail({}).replaceAll('undefined', '…');
}

function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return escapeHtml(words.charAt(0).toUpperCase() + words.slice(1));
}

/** What stands between backticks is code. */
function formatText(text: string): string {
  return escapeHtml(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}

function escapeLines(text: string): string {
  return text.split('\n').map(escapeHtml).join('\n');
}
