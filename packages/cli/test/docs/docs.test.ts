import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { helpEn } from '../../src/messages/help-en.ts';
import { cliPage } from './cli-page.ts';

test('docs/cli.md says what --help says', () => {
  const path = new URL('../../../../docs/cli.md', import.meta.url);
  const expected = cliPage(helpEn);
  if (process.env['VERRIJK_UPDATE'] === '1') writeFileSync(path, expected);
  assert.equal(readFileSync(path, 'utf8'), expected);
});
