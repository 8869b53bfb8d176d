import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { LANGUAGES } from '@verrijk/core/messages';
import { describeReport } from '@verrijk/report';
import type { AudienceReport, GroupInBase } from '@verrijk/report';
import { EXAMPLE_REPORT } from '../example-report.ts';
import { documentText } from './document-text.ts';

const goldenUrl = (language: string): URL => new URL(`golden/${language}.txt`, import.meta.url);

function tell(changes: Partial<AudienceReport>, language: 'nl' | 'en' = 'nl'): string {
  return documentText(describeReport({ ...EXAMPLE_REPORT, ...changes }, language));
}

function withBases(change: (inBase: GroupInBase) => GroupInBase): AudienceReport['groups'] {
  return EXAMPLE_REPORT.groups.map((group) => ({ ...group, bases: group.bases.map(change) }));
}

for (const language of LANGUAGES) {
  test(`the example report reads as it was read and approved, in ${language}`, () => {
    assert.equal(documentText(describeReport(EXAMPLE_REPORT, language)), readFileSync(goldenUrl(language), 'utf8'));
  });

  test(`ids of sections and of tables are different, and fit for links and sheets, in ${language}`, () => {
    const { sections } = describeReport(EXAMPLE_REPORT, language);
    const tables = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' || block.kind === 'chart' ? [block.table.id] : [])),
    );
    for (const ids of [sections.map(({ id }) => id), tables]) {
      assert.equal(new Set(ids).size, ids.length, ids.join(' '));
      for (const id of ids) assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  test(`every row of a table has as many cells as columns, and every series a value a category, in ${language}`, () => {
    for (const { blocks } of describeReport(EXAMPLE_REPORT, language).sections) {
      for (const block of blocks) {
        if (block.kind !== 'table' && block.kind !== 'chart') continue;
        const { columns, rows, totals } = block.table;
        for (const row of [...rows, ...(totals === undefined ? [] : [totals])]) {
          assert.equal(row.length, columns.length, block.table.caption);
        }
        if (block.kind === 'table') continue;
        for (const { values, low, high } of block.chart.series) {
          for (const each of [values, low ?? values, high ?? values]) {
            assert.equal(each.length, block.chart.categories.length, block.caption);
          }
        }
      }
    }
  });
}

test('where nothing holds, the report says that it resembles the base, and calls no group remarkable', () => {
  const text = tell({ groups: withBases((inBase) => ({ ...inBase, holds: inBase.holds === null ? null : false })) });
  assert.match(text, /Dit publiek lijkt op Nederland: van geen enkele groep staat vast/);
  assert.match(text, /Bij 9 van de 10 groepen kan het verschil toeval zijn/);
  assert.doesNotMatch(text, /duidelijk vaker|\| vaker/);
  assert.match(text, /Vergeleken met Rotterdam springt geen enkele groep eruit\./);
});

test('where everything is hidden, the report says why and draws nothing', () => {
  const report: AudienceReport = {
    ...EXAMPLE_REPORT,
    households: null,
    persons: null,
    groups: EXAMPLE_REPORT.groups.map((group) => ({
      ...group,
      households: null,
      persons: null,
      share: null,
      low: null,
      high: null,
      shift: { low: null, high: null },
      bases: group.bases.map((inBase) => ({
        ...inBase,
        index: null,
        low: null,
        high: null,
        holds: null,
        penetration: null,
      })),
    })),
    missing: {
      ...EXAMPLE_REPORT.missing,
      withoutGroup: null,
      sure: EXAMPLE_REPORT.missing.sure.map(({ name }) => ({ name, share: null })),
    },
    where: { municipalities: [], pc4: [], whiteSpots: null },
    behaviour: null,
    answers: null,
    comparison: null,
  };
  for (const language of LANGUAGES) {
    const document = describeReport(report, language);
    assert.equal(
      document.sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'chart')),
      false,
    );
    assert.doesNotMatch(documentText(document), /NaN|undefined|Infinity|null/);
  }
  assert.match(
    documentText(describeReport(report, 'nl')),
    /Van geen enkele groep is hier iets te laten zien: .* aantallen onder de 10 zouden/,
  );
});

test('one base: the groups keep their own colours, and no other place is named', () => {
  const report = {
    ...EXAMPLE_REPORT,
    bases: EXAMPLE_REPORT.bases.slice(0, 1),
    groups: EXAMPLE_REPORT.groups.map((group) => ({ ...group, bases: group.bases.slice(0, 1) })),
  };
  const document = describeReport(report, 'nl');
  const chart = document.sections[1]!.blocks.find((block) => block.kind === 'chart' && block.chart.baseline === 100);
  assert.ok(chart?.kind === 'chart');
  assert.deepEqual(
    chart.chart.colours,
    EXAMPLE_REPORT.groups.map(({ colour }) => colour),
  );
  assert.doesNotMatch(
    documentText({ ...document, sections: document.sections.slice(0, 2) }),
    /Vergeleken met Rotterdam/,
  );
});

test('without IDs rows are counted, and the report says so', () => {
  const files = EXAMPLE_REPORT.files.map((file) => ({ ...file, hasIds: false }));
  const text = tell({ customers: null, files });
  assert.match(text, /rijen bij die huishoudens/);
  assert.match(text, /Groep \| Huishoudens \| Rijen \| Aandeel/);
  assert.match(text, /Er zijn geen klantnummers in het bestand/);
});

test('customers whose number is hidden are still customers, and a hidden number is no figure of the first page', () => {
  const text = tell({ customers: null, households: null, persons: null });
  assert.match(text, /Publieksrapport over de huishoudens in /);
  assert.match(text, /Groep \| Huishoudens \| Klanten \| Aandeel/);
  assert.doesNotMatch(
    text,
    /Er zijn geen klantnummers in het bestand|· huishoudens|(rijen bij|klanten in) die huishoudens/,
  );
});

test('parts without data are left out, and the last page says how to get them', () => {
  const text = tell({ behaviour: null, answers: null, comparison: null }, 'en');
  assert.doesNotMatch(text, /^# (What they do|What they say|What has changed)$/m);
  assert.match(text, /--transactions/);
  assert.match(text, /--answers/);
  assert.match(text, /--compare/);
});

test('what a file of transactions cannot tell is named, and not drawn as if it were hidden', () => {
  const behaviour = {
    ...EXAMPLE_REPORT.behaviour!,
    measures: [],
    leadClasses: [],
    genres: [],
    from: null,
    until: null,
  };
  const text = tell({ behaviour });
  assert.match(text, /Bestedingen staan er niet bij/);
  assert.doesNotMatch(text, /Hoeveel dagen van tevoren|Index per genre|Besteed per klant/);
});

test('editions that differ are not compared group by group', () => {
  const text = tell({ comparison: { ...EXAMPLE_REPORT.comparison!, isSameEdition: false } });
  assert.match(text, /alleen de totalen zijn vergeleken/);
  assert.doesNotMatch(text, /Verandering per groep/);
});

test('an index is said in words as people say it', () => {
  const said = (index: number): string => {
    const groups = withBases((inBase) => ({ ...inBase, index, holds: true }));
    return /dus ([^.]*)\./.exec(tell({ groups }))![1]!;
  };
  assert.equal(said(142), '42% vaker dan in Nederland');
  assert.equal(said(64.4), '36% minder vaak dan in Nederland');
  assert.equal(said(221), '2,2 keer zo vaak als in Nederland');
});

test('parts of a whole are drawn only for groups whose parts are all shown', () => {
  const { groups } = EXAMPLE_REPORT.behaviour!;
  const leads = (group: (typeof groups)[number]): (typeof groups)[number] => ({
    ...group,
    leads: [null, ...group.leads.slice(1)],
  });
  const behaviour = { ...EXAMPLE_REPORT.behaviour!, groups: groups.map(leads) };
  const blocks = describeReport({ ...EXAMPLE_REPORT, behaviour }, 'nl').sections.flatMap((section) => section.blocks);
  assert.ok(blocks.some((block) => block.kind === 'table' && block.table.id === 'boekingen-naar-tijd-vooraf'));
});

test('a base of which no comparison may be shown is not called alike', () => {
  const text = tell({
    groups: withBases((inBase) => ({ ...inBase, index: null, low: null, high: null, holds: null })),
  });
  assert.match(text, /Hoe dit publiek van Nederland verschilt, is niet getoond/);
  assert.match(text, /Hoe dit publiek van Rotterdam verschilt, is niet getoond/);
  assert.doesNotMatch(text, /lijkt op|springt geen enkele/);
});

test('only a report of one’s own computer says that nothing was sent', () => {
  for (const language of ['nl', 'en'] as const) {
    const [own, ofService] = [{}, { isByService: true }].map((place) =>
      describeReport(EXAMPLE_REPORT, language, place),
    );
    assert.match(own!.footer, /Er is niets verstuurd|Nothing was sent/);
    assert.doesNotMatch(ofService!.footer, /verstuurd|sent/);
    assert.deepEqual({ ...ofService!, footer: '' }, { ...own!, footer: '' });
  }
});
