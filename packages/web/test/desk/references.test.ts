import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ApiProblem } from '@verrijk/server/contract';
import { compareGroups, concernsOf } from '../../src/desk/references/compare-references.ts';
import type { ReferenceReport } from '../../src/desk/references/compare-references.ts';
import { findErrors, NO_WORDS, sourceFacts } from '../../src/desk/references/new-reference-words.ts';
import { peekSource } from '../../src/desk/references/peek-source.ts';
import { sendPieces } from '../../src/desk/references/send-pieces.ts';
import { Sha256, sha256Of } from '../../src/desk/references/sha256.ts';

describe('the fingerprint of a file', () => {
  it('is what others make of it, in whatever pieces it comes', () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 128, 1000, 100_003]) {
      const bytes = Buffer.alloc(length, 'Culturele Doelgroepen é');
      const hash = new Sha256();
      for (let from = 0; from < length; from += 37) hash.add(bytes.subarray(from, from + 37));
      assert.equal(hash.finish(), createHash('sha256').update(bytes).digest('hex'), `${length} bytes`);
    }
  });
  it('says how far it is, and stops when asked', async () => {
    const bytes = Buffer.alloc(1_300_000, 'x');
    const told: number[] = [];
    const hash = await sha256Of(new Blob([bytes]), { onProgress: (done) => told.push(done) });
    assert.equal(hash, createHash('sha256').update(bytes).digest('hex'));
    assert.equal(told.at(-1), 1_300_000);
    await assert.rejects(sha256Of(new Blob([bytes]), { signal: AbortSignal.abort() }));
  });
});

describe('sending in pieces', () => {
  const bytes = Buffer.alloc(5_000_000, 'postcode;huisnummer\n');
  const problem = (status: number, code: string): ApiProblem =>
    new ApiProblem({ type: '', title: '', status, detail: '', code });

  /** A service that fails as told before it takes a piece. */
  function service(failures: readonly (unknown | undefined)[]) {
    const received: Buffer[] = [];
    const left = [...failures];
    const had = (): number => received.reduce((sum, piece) => sum + piece.length, 0);
    return {
      received: () => Buffer.concat(received),
      channel: {
        offset: () => Promise.resolve(had()),
        append: (at: number, piece: Uint8Array) => {
          const failure = left.shift();
          if (failure === 'half') {
            received.push(Buffer.from(piece.subarray(0, piece.length / 2)));
            return Promise.reject(new TypeError('Failed to fetch'));
          }
          if (failure !== undefined) return Promise.reject(failure);
          if (at !== had()) return Promise.reject(problem(409, 'request.conflict'));
          received.push(Buffer.from(piece));
          return Promise.resolve(had());
        },
      },
    };
  }
  const options = (pauses: number[] = [], signal: AbortSignal = new AbortController().signal) => {
    let clock = 0;
    return {
      ...{ signal, onProgress: () => undefined, onWaiting: () => undefined, now: () => (clock += 1_000) },
      pause: (milliseconds: number) => {
        pauses.push(milliseconds);
        return Promise.resolve();
      },
    };
  };

  it('brings all bytes over, once', async () => {
    const { channel, received } = service([]);
    await sendPieces(new Blob([bytes]), channel, options());
    assert.ok(received().equals(bytes));
  });
  it('goes on after broken lines, half pieces and a service that is away', async () => {
    const pauses: number[] = [];
    const { channel, received } = service([
      new TypeError('Failed to fetch'),
      'half',
      problem(503, 'service.unavailable'),
      undefined,
      problem(409, 'request.conflict'),
    ]);
    await sendPieces(new Blob([bytes]), channel, options(pauses));
    assert.ok(received().equals(bytes));
    assert.deepEqual(pauses, [500, 1_000, 2_000, 500]);
  });
  it('gives up on what will not pass, and keeps what arrived', async () => {
    const { channel, received } = service([undefined, problem(401, 'request.not-signed-in')]);
    await assert.rejects(sendPieces(new Blob([bytes]), channel, options()), ApiProblem);
    assert.ok(received().length > 0);
    await sendPieces(new Blob([bytes]), channel, options());
    assert.ok(received().equals(bytes));
  });
  it('gives up after some minutes without a line', async () => {
    const pauses: number[] = [];
    const { channel } = service(Array.from({ length: 99 }, () => new TypeError('Failed to fetch')));
    await assert.rejects(sendPieces(new Blob([bytes]), channel, options(pauses)), TypeError);
    assert.equal(pauses.length, 9);
  });
  it('stops when it is stopped', async () => {
    const stop = new AbortController();
    const { channel } = service([]);
    const stopping = { ...channel, append: () => (stop.abort(), Promise.reject(new TypeError('aborted'))) };
    await assert.rejects(sendPieces(new Blob([bytes]), stopping, options([], stop.signal)), { name: 'AbortError' });
  });
});

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
