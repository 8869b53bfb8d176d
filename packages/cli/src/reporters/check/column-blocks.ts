import { COLUMN_ROLES } from '@verrijk/core';
import { catalogue } from '@verrijk/core/messages';
import type { Block } from '@verrijk/steps';
import type { CheckPaper } from './check-paper.ts';

/** What was taken for what: if this is wrong, so is all above it. */
export function columnBlocks({ report, texts, language }: CheckPaper): Block[] {
  const { roles } = catalogue(language);
  const names = { ...roles, date: texts.columns.date };
  const facts = [...COLUMN_ROLES, 'date' as const].flatMap((role) => {
    const column = report.columns[role];
    return column === undefined ? [] : [{ label: names[role], value: `${column.letter} ${column.header}`.trimEnd() }];
  });
  const sheet = report.sheet === '' ? [] : [{ label: texts.columns.sheet, value: report.sheet }];
  return [
    { kind: 'heading', level: 2, text: texts.columns.question },
    { kind: 'facts', facts: [...sheet, ...facts] },
  ];
}
