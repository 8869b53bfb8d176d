/**
 * What the pages promise against what the project holds, and the few rules about files that no linter knows. With
 * `--write` the pages that follow from the code are written first.
 */
import { writeFileSync } from 'node:fs';
import { checkOutcomes } from './docs/check-outcomes.ts';
import { checkCommands } from './docs/check-commands.ts';
import { checkDocstrings } from './docs/check-docstrings.ts';
import { checkGlossary } from './docs/check-glossary.ts';
import { checkLinks } from './docs/check-links.ts';
import { checkMachineTraces } from './docs/check-machine-traces.ts';
import { checkSizes, noteSizes } from './docs/check-sizes.ts';
import { checkMessagesPage, MESSAGES_PAGE, messagesPage } from './docs/messages-page.ts';

if (process.argv.includes('--write')) writeFileSync(new URL(`../${MESSAGES_PAGE}`, import.meta.url), messagesPage());

const complaints = [
  checkLinks,
  checkDocstrings,
  checkGlossary,
  checkCommands,
  checkOutcomes,
  checkMessagesPage,
  checkMachineTraces,
  checkSizes,
].flatMap((check) => check());

for (const note of noteSizes()) console.log(`note: ${note}`);
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;
else console.log('docs: nothing to complain about');
