import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPersonalData } from '@verrijk/core';
import type { DeliveredRole, PersonalDataKind } from '@verrijk/core';

/** All names, addresses and numbers are made up. */
const FOUND: Readonly<Record<DeliveredRole, readonly (readonly [kind: PersonalDataKind, text: string])[]>> = {
  id: [
    ['email', 'jan.devries@voorbeeld.nl'],
    ['email', 'J.Jansen@museum'],
    ['phone', '06-12345678'],
    ['phone', '0612345678'],
    ['phone', '+31 6 12345678'],
    ['phone', '0031201234567'],
    ['phone', '020-1234567'],
    ['phone', '020 123 45 67'],
    ['phone', '+32 470 12 34 56'],
    ['name', 'Jan de Vries'],
    ['name', 'jan de vries'],
    ['name', 'JANSEN MARIA'],
    ['name', 'Vries, J. de'],
    ['name', 'J. de Vries'],
    ['name', 'A.B. Jansen'],
    ['name', 'Jansen A.B.'],
    ['name', 'mevr. Bakker'],
    ['name', 'Familie Özdemir'],
    ['name', 'Jansen'],
    ['name', 'Anne-Marie Bakker'],
    ['name', 'Jan Jansen 12'],
  ],
  postcode: [
    ['name', 'Jansen'],
    ['name', 'Jan de Vries'],
    ['name', '1011AB t.a.v. mw. Bakker'],
    ['email', 'jan@voorbeeld.nl'],
    ['phone', '0612345678'],
  ],
  houseNumber: [
    ['name', '12 t.a.v. mw. Jansen'],
    ['name', '12 tav Jansen'],
    ['name', '12 c/o Bakker'],
    ['name', '12 J. de Vries'],
    ['name', '12 de heer Bos'],
    ['name', '12 Jansen'],
    ['name', '12 Jo Smit'],
    ['name', '12 hs (Bakker)'],
    ['name', 'Jansen'],
    ['name', 'Postbus 12 t.a.v. Jansen'],
    ['phone', '12 (06-12345678)'],
    ['phone', '12 tel 06 12 34 56 78'],
    ['email', '12 jan@voorbeeld.nl'],
  ],
  addition: [
    ['name', 'mw. Jansen'],
    ['name', 'Jansen'],
    ['phone', '0612345678'],
  ],
};

const HARMLESS: Readonly<Record<DeliveredRole, readonly string[]>> = {
  id: [
    '12345',
    '000123',
    '0001234567',
    '0412345678',
    '12345678901234567890',
    'K-12345',
    'NL-AMS-0042',
    'ABC-DEF',
    'QWERTY',
    'klant 12',
    'Klant 12',
    'Vriend nr. 7',
    'a1b2c3d4-1234-4abc-8def-0123456789ab',
    '0035g00000XyZaBAAV',
    '=1+1',
    '2024-01-03',
    '1,2E+15',
    'onbekend',
    '',
    ' ',
    'ÿ-7',
    '客户-12',
    '#N/A',
  ],
  postcode: [
    '1011AB',
    '1011 ab',
    '1011 AB Amsterdam',
    'NL-1011 AB Den Haag',
    'B-2000',
    '2000 Antwerpen',
    'D-10115 Berlin',
    'SW1A 1AA',
    'Belgie',
    'Duitsland',
    'Antwerpen',
    'onbekend',
    'n.v.t.',
    '-',
    'nvt',
    'zie opmerking',
    'nog invullen',
    '????',
    '#REF!',
    '1011',
    '',
  ],
  houseNumber: [
    '12',
    '12-14',
    '12 hs',
    '12 bis',
    '12 boven',
    '12bis-zwart',
    '12 II hoog',
    '12 3e etage',
    '12 eerste verdieping links',
    'Postbus 12',
    'Antwoordnummer 1234',
    'onbekend',
    'bus 3',
    '12 bus 3',
    't/o 12',
    '12 t/o',
    'tegenover 12',
    'nr. 12',
    '12 app. 3',
    '12 (achterhuis)',
    '12 A/B',
    '46 a BOVEN',
    '1-TRAF',
    '12 woonark',
    'geen',
    'n.v.t.',
    '12 14 16 18 20 22',
    '2026-01-03',
    '12:01',
    '1,2E+02',
    '2-jan',
    'TRUE',
    '#N/A',
    '',
  ],
  addition: ['hs', 'bis', 'II', '3 hoog', 'A-01', 'rood', 'BEDR', 'aTRAF', 'appartement 3', 'links', '', '-', '01'],
};

for (const [role, cases] of Object.entries(FOUND)) {
  for (const [kind, text] of cases) {
    test(`${role}: ${JSON.stringify(text)} is personal data (${kind})`, () => {
      assert.equal(findPersonalData(role as DeliveredRole, text), kind);
    });
  }
}
for (const [role, texts] of Object.entries(HARMLESS)) {
  for (const text of texts) {
    test(`${role}: ${JSON.stringify(text)} is harmless`, () => {
      assert.equal(findPersonalData(role as DeliveredRole, text), undefined);
    });
  }
}
