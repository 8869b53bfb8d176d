import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPrivacyStatement, PRIVACY_POINTS } from '@verrijk/core';
import type { PrivacyPoint, PrivacyPointResult } from '@verrijk/core';
import { LANGUAGES, privacySentences } from '@verrijk/core/messages';
import fc from 'fast-check';
import { CASES, STATEMENTS } from './statement-cases.ts';

function pointOf(text: string, point: PrivacyPoint): PrivacyPointResult {
  return checkPrivacyStatement(text).points.find((one) => one.point === point)!;
}

for (const [point, verdict, text] of CASES) {
  test(`${point} is ${verdict}: ${text}`, () => {
    const result = pointOf(text, point);
    assert.equal(result.status, verdict);
    if (verdict === 'found') assert.ok(text.includes(result.sentence!), result.sentence!);
    else assert.equal(result.sentence, null);
    if (verdict === 'contradicted') assert.equal(result.contradiction, text);
    // The same in capitals of a heading and as a page.
    assert.equal(pointOf(`<p>${text}</p>`, point).status, verdict, 'as HTML');
    assert.equal(pointOf(`Welkom bij ons museum.\n\n${text} Tot ziens.`, point).status, verdict, 'among others');
  });
}

for (const { name, text, found, contradicted } of STATEMENTS) {
  test(`a whole statement: ${name}`, () => {
    const { points } = checkPrivacyStatement(text);
    const of = (status: string): string[] => points.filter((one) => one.status === status).map(({ point }) => point);
    assert.deepEqual([of('found'), of('contradicted')], [found, contradicted]);
  });
}

const PAGE = `<!DOCTYPE html><html><head><title>Privacy</title><style>.postcode { color: red }</style>
<script>var retention = "wij bewaren gegevens 2 jaar";</script></head><body>
<!-- Wij delen uw gegevens met verwerkers. -->
<nav><a href="/">Home</a><a href="/avg">Profielen</a></nav>
<h1>Privacyverklaring</h1>
<h2>Welke gegevens verwerken wij?</h2><ul><li>naam</li><li>post&shy;code&nbsp;en <b>huis</b>nummer</li></ul>
<h2>Hoe lang bewaren wij gegevens?</h2><p>Zeven jaar.</p>
<h2>Delen met derden</h2><p>Dat doen wij niet.</p>
<p>U kunt een klacht indienen bij de Autoriteit&nbsp;Persoonsgegevens &amp; bij ons.</p></body></html>`;

test('a page is read as a reader sees it: without scripts, styles and comments, items and answers under their headings', () => {
  const { points } = checkPrivacyStatement(PAGE);
  const status = Object.fromEntries(points.map((one) => [one.point, one.status]));
  assert.equal(status['address-data'], 'found');
  assert.equal(status['retention'], 'found');
  assert.equal(status['complaint'], 'found');
  assert.equal(status['recipients'], 'contradicted');
  assert.equal(status['profiling'], 'missing');
  assert.equal(pointOf(PAGE, 'address-data').sentence, 'postcode en huisnummer');
  assert.equal(
    pointOf(PAGE, 'complaint').sentence,
    'U kunt een klacht indienen bij de Autoriteit Persoonsgegevens & bij ons.',
  );
});

test('what one sentence says and another denies is found, and both are shown', () => {
  const text = 'Wij delen uw gegevens nooit met derden. Voor het ticketsysteem werken wij met een verwerker.';
  assert.deepEqual(pointOf(text, 'recipients'), {
    point: 'recipients',
    status: 'found',
    sentence: 'Voor het ticketsysteem werken wij met een verwerker.',
    contradiction: 'Wij delen uw gegevens nooit met derden.',
  });
});

test('nothing is found in nothing', () => {
  for (const text of ['', '   \n\t ', '<html><body></body></html>']) {
    const { sentences, points } = checkPrivacyStatement(text);
    assert.equal(sentences, 0);
    assert.deepEqual(
      points.map(({ point, status }) => [point, status]),
      PRIVACY_POINTS.map((point) => [point, 'missing']),
    );
  }
});

for (const language of LANGUAGES) {
  test(`every point has a name, a reason and a sentence to add, which is found as that point: ${language}`, () => {
    const { points, notAdvice } = privacySentences(language);
    assert.match(notAdvice, language === 'nl' ? /geen juridisch advies/ : /no legal advice/);
    for (const point of PRIVACY_POINTS) {
      const { label, why, add } = points[point];
      assert.ok(label.length > 3 && why.length > 20, point);
      assert.equal(pointOf(add, point).status, 'found', `${point}: ${add}`);
    }
    const whole = PRIVACY_POINTS.map((point) => points[point].add).join('\n\n');
    for (const { point, status, contradiction } of checkPrivacyStatement(whole).points) {
      assert.deepEqual([status, contradiction], ['found', null], point);
    }
  });
}

test('any text is answered, with every point once, and what is quoted stands in it', () => {
  const words = fc.constantFrom(
    'wij',
    'niet',
    'delen',
    'gegevens',
    'derden',
    '.',
    '<p>',
    '</p',
    '<script>',
    '&amp',
    '&#x41;',
    '\n',
    '<!--',
    ':',
    '?',
    '\ud800',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { points } = checkPrivacyStatement(text);
      assert.deepEqual(
        points.map(({ point }) => point),
        [...PRIVACY_POINTS],
      );
      for (const { status, sentence, contradiction } of points) {
        assert.equal(sentence !== null, status === 'found');
        if (status === 'contradicted') assert.notEqual(contradiction, null);
        assert.ok((sentence ?? '').length <= 400 && (contradiction ?? '').length <= 400);
      }
    }),
    { numRuns: 300 },
  );
});

const HEAVY: readonly (readonly [what: string, unit: string])[] = [
  ['open tags', '<a '],
  ['open brackets', '<'],
  ['open comments', '<p><!--'],
  ['open scripts', '<p><script>'],
  ['one word', 'a'],
  ['initials', 'a. '],
  ['no ends', 'wij delen gegevens niet met derden '],
  ['exceptions', 'niet tenzij behalve maar wel '],
  ['digits', '1 '],
  ['ampersands', '&#'],
  ['blanks', ' '],
  ['ends', '.)'],
  ['quotes', '.""""'],
];

for (const [what, unit] of HEAVY) {
  test(`ten times the text takes about ten times as long at most: ${what}`, () => {
    const times = (size: number): number => {
      const text = unit.repeat(Math.ceil(size / unit.length));
      const begin = performance.now();
      checkPrivacyStatement(text);
      return performance.now() - begin;
    };
    times(20_000);
    const [small, large] = [Math.min(times(20_000), times(20_000)), Math.min(times(200_000), times(200_000))];
    // Quadratic would be a hundred times.
    assert.ok(large < 40 * Math.max(small, 3), `${small} ms, then ${large} ms`);
  });
}

test('a text of full stops takes no longer than one of words', () => {
  const took = (unit: string): number => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    const begin = performance.now();
    checkPrivacyStatement(text);
    return performance.now() - begin;
  };
  const words = 'wij delen gegevens niet met derden. ';
  took(words);
  // Tried from each full stop, a piece of them took time by the square, some thirty times as long.
  assert.ok(Math.min(took('.'), took('.')) < 5 * Math.max(took(words), 5));
});
