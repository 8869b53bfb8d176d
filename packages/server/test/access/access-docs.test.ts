import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Access, Endpoint } from '../../src/contract/endpoint.ts';
import { ENDPOINTS } from '../../src/contract/endpoints.ts';
import { ROLES } from '../../src/contract/roles.ts';

const page = readFileSync(new URL('../../../../docs/access.md', import.meta.url), 'utf8');

function people(access: Access): string {
  if (access.kind === 'public') return 'everybody';
  if (access.kind === 'account') return 'oneself';
  if (access.kind === 'signing-in')
    return access.stage === 'second-factor' ? 'signing in: second factor' : 'signing in';
  const who = access.roles.length === ROLES.length ? 'all roles' : access.roles.join(', ');
  return access.host === true ? `${who} of the host` : who;
}

function scope(access: Access): string {
  return access.kind === 'member' && access.scope !== null ? `\`${access.scope}\`` : '';
}

/** What stands in docs/access.md between its marks. */
function table(): string {
  const lines = Object.values<Endpoint>(ENDPOINTS)
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.method < b.method ? -1 : 1))
    .map(({ method, path, access }) => `| \`${method} ${path}\` | ${people(access)} | ${scope(access)} |`);
  return ['| Endpoint | People | Scope of a token |', '| - | - | - |', ...lines].join('\n');
}

/** Without the spaces by which columns are lined up. */
function bare(text: string): string {
  return text
    .replaceAll(/ *\| */g, '|')
    .replaceAll(/-+/g, '-')
    .trim();
}

test('docs/access.md says of every endpoint who may call it', () => {
  const found = /<!-- endpoints -->\n([^]*?)<!-- \/endpoints -->/.exec(page)?.[1] ?? '';
  assert.equal(bare(found), bare(table()), `put this between the marks of docs/access.md:\n${table()}`);
});

test('docs/access.md names every role', () => {
  for (const role of ROLES) assert.match(page, new RegExp(`^\\| ${role} `, 'm'));
});
