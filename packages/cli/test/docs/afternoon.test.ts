import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runTranscript } from '../golden/run-transcript.ts';

/**
 * docs/middag.md is tried as a marketeer would: its command lines run one after the other in an empty folder, each must end
 * well, and what it prints must be what the page shows. VERRIJK_UPDATE=1 writes what was printed into the page.
 */
const page = fileURLToPath(new URL('../../../../docs/middag.md', import.meta.url));
/** A block of command lines, and the block with what they print behind it when the page shows that. */
const BLOCK = /```sh\n([\s\S]*?)```(?:(\n\n```text\n)([\s\S]*?)```)?/g;

test('every command of an afternoon does what the page says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'verrijk-middag-'));
  try {
    let written = readFileSync(page, 'utf8');
    const blocks = [...written.matchAll(BLOCK)];
    assert.ok(blocks.length > 5, 'the page has command lines');
    for (const [whole, commands, between, shown] of blocks) {
      const lines = commands!.trim().split('\n');
      const transcript = await runTranscript(lines, folder, 'nl');
      assert.doesNotMatch(transcript, /^\[exit /m, transcript);
      if (shown === undefined) continue;
      const printed = transcript.replace(/^\$ .*\n/gm, '');
      if (process.env['VERRIJK_UPDATE'] === '1')
        written = written.replace(whole, () => `\`\`\`sh\n${commands!}\`\`\`${between!}${printed}\`\`\``);
      else assert.equal(shown, printed);
    }
    if (process.env['VERRIJK_UPDATE'] === '1') writeFileSync(page, written);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
