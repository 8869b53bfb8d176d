import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { AgreementFacts, AgreementSignature } from '../../src/contract/orders/agreement.ts';
import { AGREEMENT_PROGRAM } from '../../src/agreement/agreement-program.ts';
import { makeAgreementPdf } from '../../src/agreement/make-agreement-pdf.ts';
import { describeAgreement } from '../../src/agreement/text/describe-agreement.ts';
import { typesetAgreement } from '../../src/agreement/typeset-agreement.ts';
import { EXAMPLE_FACTS } from './example-facts.ts';

const HAS_PDFTOTEXT = spawnSync('pdftotext', ['-v']).error === undefined;
const READS_TEXT = { skip: HAS_PDFTOTEXT ? false : 'pdftotext is not here, so the text of the PDF is not read' };
const SHA256 = '0123456789abcdef'.repeat(4);
const SIGNATURES: readonly AgreementSignature[] = [
  {
    side: 'organisation',
    name: 'A. de Voorbeeld',
    role: 'directeur',
    signedAt: '2026-11-22T10:11:12.000Z',
    sha256: SHA256,
  },
  { side: 'provider', name: 'B. Bedacht', role: 'hoofd data', signedAt: '2026-11-23T23:30:00.000Z', sha256: SHA256 },
];

/** What art. 28(3) AVG asks, and what the parties agreed besides; each by words that only it can be in. */
const POINTS: readonly (readonly [point: string, words: RegExp])[] = [
  ['subject', /Artikel 1\. Onderwerp.*opdracht V-000123.*klantbestand eenmalig verrijken/],
  ['duration', /Artikel 2\. Duur.*uiterlijk 30 dagen nadat/],
  ['nature', /De aard van de verwerking: ontvangen, versleuteld opslaan/],
  ['purpose', /Het doel, in de woorden van de organisatie: “Weten welke Culturele Doelgroepen/],
  ['no other purpose', /gebruikt de gegevens voor niets anders/],
  ['types of data', /soorten persoonsgegevens, en geen andere: – een klantnummer.*– postcode; – huisnummer/],
  ['categories of people', /betrokkenen zijn klanten en bezoekers/],
  ['a: documented instructions', /alleen op gedocumenteerde instructie/],
  ['a: what the law asks is said beforehand', /Unierecht of Nederlands recht .* vooraf/],
  ['a: transfers to third countries', /Europese Economische Ruimte.*hoofdstuk V AVG/],
  ['b: confidentiality', /contract of wet tot geheimhouding verplicht/],
  ['c: security', /maatregelen als bedoeld in artikel 32 AVG/],
  ['d: sub-processors', /algemene schriftelijke toestemming voor subverwerkers.*30 dagen vooraf.*bezwaar maken/],
  ['d: the same duties', /schriftelijk dezelfde verplichtingen/],
  ['d: liable for them', /geheel aansprakelijk voor wat de subverwerker doet/],
  [
    'e: help with rights',
    /verzoeken van betrokkenen .* hoofdstuk III AVG: inzage, rectificatie, wissing, beperking, overdracht en bezwaar/,
  ],
  ['f: help with art. 32 to 36', /artikelen 32 tot en met 36 AVG/],
  ['g: deletion or return', /ter download klaar te zetten\. Daarna wist de verwerker/],
  ['g: with a receipt', /digitaal ondertekend ontvangstbewijs zonder persoonsgegevens/],
  ['h: information and audits', /alle informatie waarmee zij kan nagaan.*audit/],
  ['h: unlawful instructions', /in strijd is met de AVG .* meldt hij dat onmiddellijk/],
  ['breaches with a term', /zonder onredelijke vertraging en uiterlijk 24 uur/],
  ['liability', /aansprakelijk is, regelen partijen in hun eigen contract/],
  ['a segment is of the household', /segment van het huishouden op een adres.*niets zekers over een bepaalde persoon/],
  ['objection to profiling', /profilering.*artikel 21, tweede en derde lid, AVG/],
  ['no automated decisions', /artikel 22 AVG maakt geen deel uit/],
  ['no delivery before it', /Vóór dat moment worden geen klantgegevens aangeleverd/],
  ['annex I', /Bijlage I\. Partijen.*Museum De Zilveren Maan \(fictief\).*12345678.*privacy@zilverenmaan\.invalid/],
  ['annex II', /Bijlage II\. Beschrijving van de verwerking.*Hoogstens 48\.250 records/],
  ['annex III', /Bijlage III\. Technische en organisatorische maatregelen.*AES-256-GCM/],
  ['annex IV', /Bijlage IV\. Subverwerkers.*Serverhuis De Poolkap.*Groningen, Nederland/],
];

function pagesOf(pdf: Uint8Array): string[] {
  const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], { input: pdf, stdio: 'pipe' }).toString();
  return text.split('\f').slice(0, -1);
}

/** As one reads it: without ends of lines, the hyphens at them, and what stands around every page. */
function wordsOf(pdf: Uint8Array): string {
  const lines = pagesOf(pdf).flatMap((page) =>
    page.split('\n').filter((line) => !/^(FICTIEF|pagina \d|Verwerkersovereenkomst V-)/.test(line)),
  );
  return lines
    .join('\n')
    .replace(/[\u00ad\u2010]\n/g, '')
    .replace(/\u200b/g, '')
    .replace(/\s+/g, ' ');
}

const pdf = makeAgreementPdf(EXAMPLE_FACTS);

for (const product of ['records', 'report'] as const) {
  test(`it has every element of art. 28(3) AVG and the four annexes: ${product}`, READS_TEXT, () => {
    const words = wordsOf(makeAgreementPdf({ ...EXAMPLE_FACTS, product }));
    for (const [point, pattern] of POINTS) {
      if (product === 'report' && point === 'types of data') continue;
      assert.match(words, pattern, point);
    }
    assert.equal(/een klantnummer, bij voorkeur/.test(words), product === 'records');
    assert.equal(
      /Een uitkomst per klant, per adres of per huishouden wordt niet gemaakt/.test(words),
      product === 'report',
    );
  });
}

test('it is a tagged PDF that says its title and language, and holds no date, author or link', () => {
  const structure = Buffer.from(pdf).toString('latin1');
  assert.match(structure, /<pdfuaid:part>1<\/pdfuaid:part>/);
  assert.match(structure, /\/StructTreeRoot \d+ 0 R/);
  assert.match(structure, /\/Lang \(nl\)/);
  assert.match(structure, /\/DisplayDocTitle true/);
  // The parties, 17 articles, the signing and four annexes.
  assert.equal(structure.match(/\/S \/H1\b/g)?.length, 1 + 17 + 1 + 4);
  assert.ok((structure.match(/\/S \/TH\b/g)?.length ?? 0) >= 10);
  assert.doesNotMatch(structure, /\/Author|dc:creator|CreationDate|CreateDate|ModDate|ModifyDate|\/JavaScript|\/URI/);
});

test('the same facts give the same bytes, in a thread too; other facts give others', async () => {
  assert.deepEqual(makeAgreementPdf(structuredClone(EXAMPLE_FACTS)), pdf);
  assert.deepEqual(await typesetAgreement(EXAMPLE_FACTS), pdf);
  assert.notDeepEqual(makeAgreementPdf({ ...EXAMPLE_FACTS, keepDays: 31 }), pdf);
});

test('a changed text is a new edition: raise AGREEMENT_EDITION and then this hash', () => {
  const report: AgreementFacts = { ...EXAMPLE_FACTS, product: 'report', subProcessors: [], records: null };
  const all = [EXAMPLE_FACTS, report].map((facts) => describeAgreement({ ...facts, edition: 1 }));
  const hash = createHash('sha256')
    .update(JSON.stringify([AGREEMENT_PROGRAM, all]))
    .digest('hex');
  assert.equal(hash, 'ab0341882d168eb9f8c3e250edf97f7d31367d5b5c46e6df7ed70640ba04f895');
});

test('every page says that the parties are fictional, and which page it is', READS_TEXT, () => {
  const pages = pagesOf(pdf);
  assert.ok(pages.length > 4);
  for (const [i, page] of pages.entries()) {
    assert.match(page, /FICTIEF VOORBEELD · bedachte partijen · geen geldige overeenkomst/);
    assert.ok(page.includes(`pagina ${i + 1} van ${pages.length}`));
  }
  const real = (name: string): AgreementFacts['provider'] => ({ ...EXAMPLE_FACTS.provider, name, isFictional: false });
  const words = pagesOf(
    makeAgreementPdf({ ...EXAMPLE_FACTS, organisation: real('A'), provider: real('B'), subProcessors: [] }),
  ).join();
  assert.doesNotMatch(words, /fictief/i);
});

test('the signed copy shows who signed when, and the hash of what they signed', READS_TEXT, () => {
  const words = wordsOf(makeAgreementPdf(EXAMPLE_FACTS, { sha256: SHA256, signatures: SIGNATURES }));
  assert.match(words, /Naam A\. de Voorbeeld Functie directeur Ondertekend op 22 november 2026 om 11:11:12/);
  // Already the next day in the Netherlands.
  assert.match(words, /Naam B\. Bedacht Functie hoofd data Ondertekend op 24 november 2026 om 00:30:00/);
  assert.equal(words.split('01234567 89abcdef 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef').length - 1, 3);
  assert.match(words, /ondertekend exemplaar/);
  assert.match(wordsOf(pdf), /nog niet gezet/);
});

const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['Typst markup', '#panic("x") $a^2$ *b* _i_ <lab> @ref // c /* d */ `raw` ] } \\ #set page(width: 1pt)'],
  ['JSON and HTML', '"},"parts":[],"x":"</script><b>'],
  ['right to left', 'מוזיאון \u202e\u2066\u202dmuseum متحف'],
  ['emoji and what fonts do not have', '🎭👩‍👩‍👧 Théâtre 中文'],
  ['very long without a blank', 'Langestraatnaam'.repeat(60)],
  ['very long with blanks', 'een heel lange naam van een museum '.repeat(80)],
  ['control characters and half characters', 'a\u0000b\u0007c\ud800d\u2028e\r\nf\tg'],
  ['only what nobody can see', '\u200b\u200e'],
];

for (const [what, text] of HOSTILE) {
  test(`a hostile text does no harm: ${what}`, READS_TEXT, () => {
    const { organisation, provider } = EXAMPLE_FACTS;
    const hostile = { ...organisation, name: text, address: text, municipality: text, contactName: text };
    const facts: AgreementFacts = {
      ...EXAMPLE_FACTS,
      purpose: text,
      selection: text,
      period: text,
      organisation: hostile,
      provider: { ...provider, name: text },
      subProcessors: [{ name: text, task: text, place: text }],
    };
    const signatures = SIGNATURES.map((signature) => ({ ...signature, name: text, role: text }));
    const made = makeAgreementPdf(facts, { sha256: SHA256, signatures });
    const words = wordsOf(made);
    assert.match(words, /Artikel 17\. .*Op deze overeenkomst is Nederlands recht van toepassing.*Bijlage IV/);
    if (what === 'Typst markup' || what === 'JSON and HTML') {
      // Purpose twice, and a name or two: as they are.
      assert.ok(words.split(text.replace(/\s+/g, ' ')).length > 4, words.slice(0, 600));
    }
    const boxes = execFileSync('pdftotext', ['-bbox', '-', '-'], {
      input: made,
      stdio: 'pipe',
      maxBuffer: 1e8,
    }).toString();
    for (const [, right] of boxes.matchAll(/xMax="([\d.]+)"/g)) assert.ok(Number(right) < 595, 'on the page');
  });
}
