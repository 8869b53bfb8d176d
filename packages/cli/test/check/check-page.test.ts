import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '@verrijk/core/messages';
import { formatPage } from '@verrijk/steps';
import type { CheckReport } from '@verrijk/steps';
import { checkTexts } from '../../src/messages/check-texts.ts';
import { reportTexts } from '../../src/messages/report-texts.ts';
import { buildCheckPage } from '../../src/reporters/check/check-page.ts';
import { formatPageText } from '../../src/terminal/page-text.ts';
import { EXAMPLE_REPORT, REPORT_WITHOUT_ID } from './example-report.ts';
import { figuresOf, hasFigure } from './report-figures.ts';

const outlet = (columns: number) => ({ isTerminal: true, columns, hasColour: false, write: () => undefined });
const checked = (report: CheckReport) => ({ report, errorList: undefined });
const optionsFor = async (language: (typeof LANGUAGES)[number]) => ({
  language,
  texts: await checkTexts(language),
  reportTexts: await reportTexts(language),
  errorsPath: undefined,
});

for (const language of LANGUAGES) {
  test(`the page has every figure of the report, ${language}`, async () => {
    const options = await optionsFor(language);
    const html = formatPage(buildCheckPage(checked(EXAMPLE_REPORT), { ...options, isShort: false }));
    for (const figure of figuresOf(EXAMPLE_REPORT)) {
      assert.ok(hasFigure(html, figure, options.reportTexts.locale), String(figure));
    }
    for (const amount of ['250', '500', '84', '834', '175']) assert.match(html, new RegExp(`€.?${amount}[.,]\\d\\d`));
    for (const finding of EXAMPLE_REPORT.findings) {
      for (const { proposal } of finding.examples) if (proposal !== undefined) assert.ok(html.includes(proposal));
    }
  });

  test(`a terminal of any width shows it within its width, ${language}`, async () => {
    const options = await optionsFor(language);
    for (const report of [EXAMPLE_REPORT, REPORT_WITHOUT_ID]) {
      for (const columns of [40, 60, 80, 100]) {
        const text = formatPageText(buildCheckPage(checked(report), { ...options, isShort: true }), outlet(columns));
        // An address or an option that is longer than the line stands on a line of its own.
        const long = text.split('\n').filter((line) => line.length > columns && line.trim().includes(' '));
        assert.deepEqual(long, [], `${columns} columns`);
      }
    }
  });
}

test('the parts stand in the order in which a reader asks', async () => {
  const options = await optionsFor('nl');
  const headings = (report: CheckReport): string[] =>
    buildCheckPage(checked(report), { ...options, isShort: false }).blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.text] : [],
    );
  const all = headings(EXAMPLE_REPORT);
  assert.deepEqual(all, [
    'Zijn deze klanten terug te vinden?',
    'Kloppen de adressen?',
    'Wat gaat een verrijking opleveren?',
    'Wie was er actief?',
    'Hoeveel records zijn het?',
    'Wie doet het, en wat kost het?',
    'Wat is de volgende stap?',
    'Wat is waarvoor aangezien?',
  ]);
  assert.deepEqual(headings(REPORT_WITHOUT_ID), all, 'a question without an answer is still asked');
});

test('without an ID the page begins with what fits better, and how to get one', async () => {
  const page = buildCheckPage(checked(REPORT_WITHOUT_ID), { ...(await optionsFor('nl')), isShort: true });
  assert.match(page.lead ?? '', /publieksanalyse past|past een publieksanalyse/);
  const kinds = page.blocks.slice(0, 5).map(({ kind }) => kind);
  assert.deepEqual(kinds, ['heading', 'paragraph', 'note', 'heading', 'list']);
});

test('what is fictional says so above everything else', async () => {
  const options = { ...(await optionsFor('nl')), isShort: true };
  const warning = (report: CheckReport): string | undefined => buildCheckPage(checked(report), options).warning;
  assert.match(warning(EXAMPLE_REPORT) ?? '', /fictief adressenregister en een fictieve prijslijst/);
  assert.match(warning({ ...EXAMPLE_REPORT, price: null }) ?? '', /met een fictief adressenregister:/);
  assert.equal(warning(REPORT_WITHOUT_ID), undefined);
});

test('the text that is ready says so only when nothing is left to repair', async () => {
  const options = { ...(await optionsFor('nl')), isShort: true };
  const steps = EXAMPLE_REPORT.steps.map((step) => ({ ...step, done: step.code.startsWith('repair-') || step.done }));
  assert.match(buildCheckPage(checked(EXAMPLE_REPORT), options).lead ?? '', /bijna klaar/);
  assert.match(buildCheckPage(checked({ ...EXAMPLE_REPORT, steps }), options).lead ?? '', /is klaar/);
});
