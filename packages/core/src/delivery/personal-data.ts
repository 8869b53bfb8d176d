import { isForeignPlace } from '../address/foreign-place.ts';
import { visibleText } from '../address/house-number.ts';
import { parsePostcode } from '../address/postcode.ts';
import { isCountryText } from '../columns/cell-shape.ts';
import { isHarmlessWord } from './harmless-words.ts';

/** What identifies a person and has no place in a delivery. */
export const PERSONAL_DATA_KINDS = ['name', 'email', 'phone'] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** The columns of a delivery. */
export type DeliveredRole = 'id' | 'postcode' | 'houseNumber' | 'addition';

const EMAIL = /[^\s@]@[^\s@]/u;
/** A Dutch number (ten digits from 0, or +31) or one of another country with its plus. */
const PHONE =
  /(?:^|[^\p{L}\p{N}+])(?:(?:\+|00)31[\s().-]*0?|0)[1-9](?:[\s().-]?[0-9]){8}(?![\p{L}\p{N}])|\+[1-9](?:[\s().-]?[0-9]){7,}/u;
/** Ten digits in one are a telephone number only by the codes in use: an ID may have zeros before it. */
const BARE_PHONE =
  /^(?:(?:\+|00)31[1-9][0-9]{8}|06[1-58][0-9]{7}|0(?:1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7[0-9])[1-9][0-9]{6})$/;

/** Words that stand before somebody's name. */
const BEFORE_NAME =
  /(?:^|[^\p{L}\p{N}])(?:(?:t\.?\s?a\.?\s?v|ter attentie van|de heer|heer|dhr|mevr|mevrouw|mw|mej|fam|familie|erven|wed|weduwe|drs)(?:[.:]\s*|\s+)|(?:hr|dr|ir|ing|mr|prof)\.\s*|(?:c\/o|p\/a)\s*)\p{L}{2,}/iu;
/** "J. de Vries", "A.B. Jansen". */
const INITIALS = /(?:^|[^\p{L}\p{N}])(?:\p{Lu}\.\s?)+(?:\p{L}{2,}\s+){0,3}(\p{L}{2,})/u;
/** "Vries, J. de", "JANSEN A.B." */
const INITIALS_BEHIND = /(\p{L}{3,})[ ,]+(?:\p{Lu}\.)+/u;
const PREFIX = /^(?:van|de|der|den|ter|ten|te|het|von|du|la|le|el|al|op|in|aan|bij)$/iu;
/** A house letter and an addition of the register together: a lone word of this length may be both. */
const LONGEST_SUFFIX = 5;

/**
 * What a value in an outgoing column has to do with a person, as far as its form tells: a name, an e-mail address or a
 * telephone number. Undefined for all that belongs in the column, however odd. A lone word of up to five letters behind a house
 * number passes, because suffixes are like that.
 */
export function findPersonalData(role: DeliveredRole, text: string): PersonalDataKind | undefined {
  const visible = visibleText(text);
  if (EMAIL.test(visible)) return 'email';
  if (isPhone(visible)) return 'phone';
  return holdsName(role, visible) ? 'name' : undefined;
}

function isPhone(text: string): boolean {
  return /^[+0-9]+$/.test(text) ? BARE_PHONE.test(text) : PHONE.test(text);
}

function holdsName(role: DeliveredRole, text: string): boolean {
  if (!/\p{L}{2}/u.test(text)) return false;
  if (BEFORE_NAME.test(text)) return true;
  const initials = INITIALS.exec(text) ?? INITIALS_BEHIND.exec(text);
  if (initials !== null && !isHarmlessWord(initials[1]!)) return true;
  switch (role) {
    case 'id':
      return isNameAlone(text);
    case 'postcode':
      return isNameForPostcode(text);
    case 'houseNumber':
    case 'addition':
      return isNameBehindNumber(text);
  }
}

/** "Jan de Vries", "JANSEN", "jan jansen": words and nothing else, or words of which the first is written as a name. */
function isNameAlone(text: string): boolean {
  const words = otherWords(text, /[\p{L}\p{M}'’-]{2,}/gu);
  if (/^[\p{L}\p{M}'’., -]+$/u.test(text)) {
    const isWritten = words.length === 1 && /^\p{Lu}\p{Ll}{3,}$/u.test(words[0]!);
    return isWritten || (words.length > 1 && words.some((word) => word.length > 2));
  }
  return words.length > 1 && words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word));
}

/** A word where the postcode should be, unless it is a country or one of the places abroad; behind a postcode a place may stand. */
function isNameForPostcode(text: string): boolean {
  if (/\p{N}|^#/u.test(text) || parsePostcode(text).kind === 'empty') return false;
  if (isCountryText(text) || isForeignPlace(text)) return false;
  return otherWords(text).some((word) => word.length > 2);
}

function isNameBehindNumber(text: string): boolean {
  const words = otherWords(text);
  const isLong = words.some((word) => word.length > LONGEST_SUFFIX);
  const isPair = words.filter((word) => word.length > 2 || /^\p{Lu}\p{Ll}$/u.test(word)).length > 1;
  return isLong || isPair;
}

/** The words of two letters and more that are not known to be harmless, nor stand between the parts of a name. */
function otherWords(text: string, word: RegExp = /\p{L}[\p{L}\p{M}]+/gu): readonly string[] {
  const words = text.match(word) ?? [];
  return words.filter((each) => !PREFIX.test(each) && !isHarmlessWord(each));
}
