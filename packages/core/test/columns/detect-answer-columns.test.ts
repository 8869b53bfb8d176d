import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { ANSWERS_ID_FLAG, detectAnswerColumns } from '@verrijk/core';
import { listSample } from './list-sample.ts';
import type { ListLayout } from './list-sample.ts';

interface AnswerCase extends ListLayout {
  readonly name: string;
  readonly asked?: string;
  readonly noHeader?: boolean;
  readonly headerRow?: number;
  readonly expect: string;
  readonly problems?: readonly string[];
}

const { cases } = JSON.parse(
  readFileSync(new URL('../../../../testdata/answer-column-cases.json', import.meta.url), 'utf8'),
) as { readonly cases: readonly AnswerCase[] };

describe('which columns of a survey are answers', () => {
  for (const layout of cases) {
    test(layout.name, () => {
      const { asked, noHeader = false } = layout;
      const found = detectAnswerColumns(listSample(layout), {
        noHeader,
        ...(asked !== undefined && { customer: asked }),
      });
      const questions = found.questions.map(({ letter, kind }) => `${letter}:${kind}`);
      assert.equal([found.customer?.letter ?? '-', ...questions].join(' '), layout.expect);
      const problems = found.problems.map(({ code, candidates }) =>
        [code, ...candidates.map(({ letter }) => letter)].join(' '),
      );
      assert.deepEqual(problems, layout.problems ?? []);
      for (const { flag } of found.problems) assert.equal(flag, ANSWERS_ID_FLAG);
      assert.equal(found.headerRow, noHeader ? undefined : (layout.headerRow ?? 1));
    });
  }
});
