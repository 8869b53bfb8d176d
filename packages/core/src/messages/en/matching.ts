import type { RuleName } from '../../address/rule-name.ts';
import type { Catalogue, ExplainedMatch } from '../catalogue.ts';
import { counting } from '../wording.ts';

const count = counting('en-GB');
const addresses = (n: number): string => count(n, 'address', 'addresses');
const groups = (n: number): string => count(n, 'group', 'different groups');
const percentage = (share = 1): string => `${Math.floor(share * 100)}%`;

export const outcomes: Catalogue['outcomes'] = {
  exact: { label: 'exact', meaning: 'The address is in the reference exactly as the file has it.' },
  'exact-shared': {
    label: 'exact, shared number',
    meaning:
      'The file has no addition and the bare number exists, but so do others at that number with other groups: less sure.',
  },
  respelled: {
    label: 'spelled otherwise',
    meaning: 'A named spelling rule or repair led to the only address that fits.',
  },
  'addition-missing': {
    label: 'addition missing',
    meaning:
      'The file has no addition and no bare number exists, but every household at that number has the same group.',
  },
  'addition-unknown': {
    label: 'addition unknown',
    meaning: 'The addition does not exist at that number, but every household there has the same group.',
  },
  majority: {
    label: 'majority',
    meaning: 'The group of at least 80% of at least 5 households at that number; only with broad matching.',
  },
  ambiguous: { label: 'ambiguous', meaning: 'Several addresses with different groups fit, so none was chosen.' },
  'house-number-unknown': {
    label: 'house number unknown',
    meaning: 'The postcode exists, but not with this house number.',
  },
  'postcode-unknown': { label: 'postcode unknown', meaning: 'No household has this postcode.' },
  'no-segment': { label: 'no group', meaning: 'The address is known, but has no group in the reference.' },
  'po-box': { label: 'PO box', meaning: 'A PO box: nobody lives there.' },
  foreign: { label: 'abroad', meaning: 'An address outside the Netherlands; the model knows Dutch households only.' },
  incomplete: { label: 'incomplete', meaning: 'The postcode or the house number is missing.' },
  invalid: { label: 'unreadable', meaning: 'The postcode or the house number cannot be read as one.' },
};

export const rules: Catalogue['rules'] = {
  'postcode-letter-o': 'the letter O in a postcode is a zero',
  range: 'two house numbers',
  'number-repeated': 'the same thing written twice',
  'spreadsheet-date': 'a spreadsheet had made a date of it',
  'spreadsheet-time': 'a spreadsheet had made a time of it',
  'spreadsheet-scientific': 'a spreadsheet had made a power of ten of it',
  'spreadsheet-decimal': 'a spreadsheet had made a decimal of it',
  'no-addition': 'a word that says that there is no addition',
  'ground-floor': 'ground floor: huis, hs, bg and the like',
  floor: 'a floor',
  'roman-numeral': 'a Roman numeral',
  bis: 'bis',
  colour: 'red or black house number',
  'above-below': 'upstairs or downstairs',
  side: 'left, right, front or back',
  basement: 'basement',
  unit: 'an apartment, unit or room',
};

export const reasons: Catalogue['reasons'] = {
  exact: () => 'This address is in the reference.',
  'exact-shared': (m) =>
    `Found without an addition, but ${addresses(m.addresses)} at this number ${m.addresses === 1 ? 'has' : 'have'} ${groups(m.groups)} between them: less sure.`,
  respelled: (m) => `${readAs(m)}${ruleNames(m.rules)}.`,
  'addition-missing': (m) =>
    m.addresses === 1
      ? 'The addition is missing: there is only one address at this number.'
      : `The addition is missing: all ${addresses(m.addresses)} at this number have the same group.`,
  'addition-unknown': (m) =>
    m.addresses === 1
      ? 'The addition does not exist here: there is only one address at this number.'
      : `The addition does not exist here: all ${addresses(m.addresses)} at this number have the same group.`,
  majority: (m) => `${percentage(m.share)} of the ${addresses(m.addresses)} at this number have this group.`,
  ambiguous: (m) =>
    m.addresses === 1
      ? `One address with ${groups(m.groups)}: none was chosen.`
      : `${addresses(m.addresses)} with ${groups(m.groups)} fit: none was chosen.`,
  'house-number-unknown': () => 'The postcode exists, but not with this house number.',
  'postcode-unknown': () => 'No household has this postcode.',
  'no-segment': () => 'The address is known, but has no group in the reference.',
  'po-box': () => 'A PO box: nobody lives there.',
  foreign: () => 'An address outside the Netherlands.',
  incomplete: () => 'The postcode or the house number is missing.',
  invalid: () => 'The postcode or the house number cannot be read as one.',
};

function readAs({ readFrom, readAs: found }: ExplainedMatch): string {
  return readFrom === '' || found === '' ? 'Read otherwise than written' : `“${readFrom}” read as “${found}”`;
}

function ruleNames(names: readonly RuleName[]): string {
  return names.length === 0 ? '' : ` (${names.map((rule) => rules[rule]).join('; ')})`;
}
