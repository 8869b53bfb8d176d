import type { RuleName } from '../../address/rule-name.ts';
import type { Catalogue, ExplainedMatch } from '../catalogue.ts';
import { counting } from '../wording.ts';

const count = counting('nl-NL');
const addresses = (n: number): string => count(n, 'adres', 'adressen');
const groups = (n: number): string => count(n, 'groep', 'verschillende groepen');
const percentage = (share = 1): string => `${Math.floor(share * 100)}%`;

export const outcomes: Catalogue['outcomes'] = {
  exact: { label: 'exact', meaning: 'Het adres staat precies zo in het doelgroepenbestand.' },
  'exact-shared': {
    label: 'exact, gedeeld nummer',
    meaning:
      'Zonder toevoeging opgegeven; het kale nummer bestaat, maar er zijn meer adressen op dat nummer met andere groepen: minder zeker.',
  },
  respelled: {
    label: 'anders gespeld',
    meaning: 'Een benoemde spellingregel of reparatie leidde naar het enige adres dat past.',
  },
  'addition-missing': {
    label: 'toevoeging ontbreekt',
    meaning:
      'Zonder toevoeging opgegeven en het kale nummer bestaat niet, maar alle huishoudens op dat nummer hebben dezelfde groep.',
  },
  'addition-unknown': {
    label: 'toevoeging onbekend',
    meaning: 'De toevoeging bestaat daar niet, maar alle huishoudens op dat nummer hebben dezelfde groep.',
  },
  majority: {
    label: 'meerderheid',
    meaning: 'De groep van minstens 80% van minstens 5 huishoudens op dat nummer; alleen bij ruim koppelen.',
  },
  ambiguous: {
    label: 'meerduidig',
    meaning: 'Er passen meer adressen met verschillende groepen; daarom is er geen gekozen.',
  },
  'house-number-unknown': {
    label: 'huisnummer onbekend',
    meaning: 'De postcode bestaat, maar niet met dit huisnummer.',
  },
  'postcode-unknown': { label: 'postcode onbekend', meaning: 'Geen enkel huishouden heeft deze postcode.' },
  'no-segment': {
    label: 'geen groep',
    meaning: 'Het adres is bekend, maar heeft geen groep in het doelgroepenbestand.',
  },
  'po-box': { label: 'postbus', meaning: 'Een postbus: daar woont niemand.' },
  foreign: {
    label: 'buitenland',
    meaning: 'Een adres buiten Nederland; het model kent alleen Nederlandse huishoudens.',
  },
  incomplete: { label: 'onvolledig', meaning: 'De postcode of het huisnummer ontbreekt.' },
  invalid: { label: 'onleesbaar', meaning: 'De postcode of het huisnummer is niet als zodanig te lezen.' },
};

export const rules: Catalogue['rules'] = {
  'postcode-letter-o': 'de letter O in een postcode is een nul',
  range: 'twee huisnummers',
  'number-repeated': 'hetzelfde stond er tweemaal',
  'spreadsheet-date': 'een spreadsheet had er een datum van gemaakt',
  'spreadsheet-time': 'een spreadsheet had er een tijd van gemaakt',
  'spreadsheet-scientific': 'een spreadsheet had er een macht van tien van gemaakt',
  'spreadsheet-decimal': 'een spreadsheet had er een kommagetal van gemaakt',
  'no-addition': 'een woord dat zegt dat er geen toevoeging is',
  'ground-floor': 'begane grond: huis, hs, bg en dergelijke',
  floor: 'een verdieping',
  'roman-numeral': 'een Romeins cijfer',
  bis: 'bis',
  colour: 'rood of zwart huisnummer',
  'above-below': 'boven of beneden',
  side: 'links, rechts, voor of achter',
  basement: 'souterrain of kelder',
  unit: 'een appartement, unit of kamer',
};

export const reasons: Catalogue['reasons'] = {
  exact: () => 'Dit adres staat in het doelgroepenbestand.',
  'exact-shared': (m) =>
    `Zonder toevoeging gevonden, maar ${addresses(m.addresses)} op dit nummer ${m.addresses === 1 ? 'heeft' : 'hebben'} samen ${groups(m.groups)}: minder zeker.`,
  respelled: (m) => `${readAs(m)}${ruleNames(m.rules)}.`,
  'addition-missing': (m) =>
    m.addresses === 1
      ? 'De toevoeging ontbreekt: er is maar één adres op dit nummer.'
      : `De toevoeging ontbreekt: alle ${addresses(m.addresses)} op dit nummer hebben dezelfde groep.`,
  'addition-unknown': (m) =>
    m.addresses === 1
      ? 'De toevoeging bestaat hier niet: er is maar één adres op dit nummer.'
      : `De toevoeging bestaat hier niet: alle ${addresses(m.addresses)} op dit nummer hebben dezelfde groep.`,
  majority: (m) => `${percentage(m.share)} van de ${addresses(m.addresses)} op dit nummer heeft deze groep.`,
  ambiguous: (m) =>
    m.addresses === 1
      ? `Eén adres met ${groups(m.groups)}: er is geen gekozen.`
      : `Er passen ${addresses(m.addresses)} met ${groups(m.groups)}: er is geen gekozen.`,
  'house-number-unknown': () => 'De postcode bestaat, maar niet met dit huisnummer.',
  'postcode-unknown': () => 'Geen enkel huishouden heeft deze postcode.',
  'no-segment': () => 'Het adres is bekend, maar heeft geen groep in het doelgroepenbestand.',
  'po-box': () => 'Een postbus: daar woont niemand.',
  foreign: () => 'Een adres buiten Nederland.',
  incomplete: () => 'De postcode of het huisnummer ontbreekt.',
  invalid: () => 'De postcode of het huisnummer is niet als zodanig te lezen.',
};

function readAs({ readFrom, readAs: found }: ExplainedMatch): string {
  return readFrom === '' || found === '' ? 'Anders gelezen dan geschreven' : `“${readFrom}” gelezen als “${found}”`;
}

function ruleNames(names: readonly RuleName[]): string {
  return names.length === 0 ? '' : ` (${names.map((rule) => rules[rule]).join('; ')})`;
}
