import { CHECK_FINDING_CODES, FINDING_CODES, OUTCOMES, PROBLEM_CODES, RULE_NAMES } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import type { CheckFindingText } from '@verrijk/core/messages';
import { readProjectFile } from './project-files.ts';

/** Where the page stands, from the root. */
export const MESSAGES_PAGE = 'docs/messages.md';

/** Says when the page is not what the code would write. */
export function checkMessagesPage(): string[] {
  return readProjectFile(MESSAGES_PAGE) === messagesPage()
    ? []
    : [`${MESSAGES_PAGE} is out of date; run: npm run docs`];
}

/** Every code that a summary may hold, with its sentence in both languages. Names and numbers are left general. */
export function messagesPage(): string {
  const nl = catalogue('nl');
  const en = catalogue('en');
  return `# What Verrijk says

Every code that shows in a summary or with a failed run, and its sentence in Dutch and English. This page is written by
\`npm run docs\` from the sources; change the sentences there. In a run they name the file, the column and the number of rows.

## Outcomes

How a row ended; one per row, so that they add up to the rows. The Dutch label is what the column "Koppeling" holds.

${entries(OUTCOMES, (code) => [nl, en].map(({ outcomes }) => `**${outcomes[code].label}**: ${outcomes[code].meaning}`))}

## Rules

What may be read otherwise than it is written; a rule only fires where its result exists and is the only one that does.

${entries(RULE_NAMES, (code) => [nl.rules[code], en.rules[code]])}

## Findings

What was noticed about the data. They never stop a run.

${entries(FINDING_CODES, (code) => [nl.findings[code](2), en.findings[code](2)])}

## What a check finds

What \`verrijk check\` tells of the rows of a customer file, and what to do about it: what helps most to repair comes first.

${entries(CHECK_FINDING_CODES, (code) => [nl, en].map(({ check }) => checkFinding(check.findings[code])))}

## Problems

Why a run could not go on: exit code 2, and nothing is written.

${entries(PROBLEM_CODES, (code) => [nl.problems[code]({}), en.problems[code]({})])}
`;
}

function checkFinding({ label, sentence, advice }: CheckFindingText): string {
  return `**${label}**: ${sentence(2)} ${advice}`;
}

function entries<Code extends string>(codes: readonly Code[], sentences: (code: Code) => readonly string[]): string {
  return codes.map((code) => `### \`${code}\`\n\n${sentences(code).join('  \n')}`).join('\n\n');
}
