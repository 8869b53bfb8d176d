import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { compareGroups, concernsOf } from '../../src/desk/references/compare-references.ts';
import type { ReferenceReport } from '../../src/desk/references/compare-references.ts';
import { findErrors, NO_WORDS, sourceFacts } from '../../src/desk/reference-source/new-reference-words.ts';
import { peekSource } from '../../src/desk/reference-source/peek-source.ts';

const REPORT: ReferenceReport = {
  ...{ name: 'Culturele Doelgroepen', edition: '2021', fictional: false, addresses: 1000, rows: 1000 },
  ...{ invalidRows: 0, invalidRowNumbers: [], repeated: 0, contested: 0, withoutGroup: 0, areas: 3 },
  ...{ groups: { A: 600, B: 400 }, unknownGroups: {}, unusedGroups: [] },
};

describe('what to know before a reference is put in use', () => {
  const named = (report: ReferenceReport, edition = '2') => ({ name: 'Nederland', edition, report });
  const kinds = (report: ReferenceReport, inUse?: ReferenceReport, edition?: string): readonly string[] =>
    concernsOf(named(report, edition), inUse && named(inUse, '1')).map(({ weight, kind }) => `${weight} ${kind}`);

  it('is nothing when all is well', () => {
    assert.deepEqual(kinds(REPORT), []);
    assert.deepEqual(kinds(REPORT, { ...REPORT, addresses: 1010 }), []);
  });
  it('forbids what has nothing in it', () => {
    assert.deepEqual(kinds({ ...REPORT, addresses: 0, groups: {} }), ['stop empty']);
    assert.deepEqual(kinds({ ...REPORT, groups: {}, withoutGroup: 1000 })[0], 'stop no-groups');
  });
  it('weighs what was found by how much it is', () => {
    assert.deepEqual(kinds({ ...REPORT, contested: 5 }), ['plain contested']);
    assert.deepEqual(kinds({ ...REPORT, contested: 50, invalidRows: 1 }), [
      'attention contested',
      'plain invalid-rows',
    ]);
    assert.deepEqual(kinds({ ...REPORT, unknownGroups: { Z: 3 }, unusedGroups: ['C'], fictional: true, areas: 0 }), [
      'attention fictional',
      'attention unknown-groups',
      'attention unused-groups',
      'plain no-areas',
    ]);
  });
  it('compares with the one that is in use', () => {
    assert.deepEqual(kinds({ ...REPORT, addresses: 900 }, REPORT), ['attention fewer-addresses']);
    assert.deepEqual(kinds({ ...REPORT, addresses: 1100 }, REPORT), ['plain more-addresses']);
    assert.deepEqual(kinds(REPORT, REPORT, '1'), ['attention same-edition']);
    assert.deepEqual(kinds({ ...REPORT, groups: { A: 800, B: 200 } }, REPORT), ['attention groups-moved']);
    assert.deepEqual(kinds({ ...REPORT, groups: { A: 600, C: 400 } }, REPORT), [
      'attention groups-gone',
      'attention groups-new',
    ]);
  });
  it('shows the groups of both beside one another', () => {
    const rows = compareGroups({ ...REPORT, groups: { A: 300, C: 700 } }, REPORT);
    assert.deepEqual(
      rows.map(({ group, before, after }) => [group, before, after]),
      [
        ['C', undefined, 700],
        ['A', 600, 300],
        ['B', 400, undefined],
      ],
    );
    assert.equal(rows[1]?.shareBefore, 0.6);
    assert.equal(rows[1]?.shareAfter, 0.3);
  });
});

describe('a new reference', () => {
  it('must have a file, a name and an edition of its own', () => {
    assert.deepEqual(findErrors(NO_WORDS, { isChosen: false, peek: undefined }, []), {
      file: 'fileMissing',
      name: 'nameMissing',
    });
    const typed = { name: ' Nederland ', edition: '1', modelYear: '1999' };
    assert.deepEqual(
      findErrors(typed, { isChosen: true, peek: { kind: 'workbook' } }, [{ name: 'Nederland', edition: '1' }]),
      {
        file: 'workbook',
        edition: 'sameName',
        modelYear: 'modelYearWrong',
      },
    );
    assert.deepEqual(findErrors({ ...typed, modelYear: '2021' }, { isChosen: true, peek: undefined }, []), {});
  });
  it('is told by its first line, zipped or not', async () => {
    const text = '\ufeff"postcode";huisnummer;doelgroep\r\n3011AA;1;x\r\n';
    const columns = { kind: 'columns', columns: ['postcode', 'huisnummer', 'doelgroep'] };
    assert.deepEqual(await peekSource(new Blob([text])), columns);
    assert.deepEqual(await peekSource(new Blob([gzipSync(text.repeat(5000))])), columns);
    assert.deepEqual(await peekSource(new Blob([])), { kind: 'empty' });
    assert.deepEqual(await peekSource(new Blob(['PK\u0003\u0004'])), { kind: 'workbook' });
  });
  it('has a name that carries it nowhere', () => {
    const facts = sourceFacts(new File(['a'], 'a/b\u0000c.csv.gz'));
    assert.deepEqual(facts, { bytes: 1, name: 'a b c.csv.gz', mediaType: 'application/gzip' });
  });
});
