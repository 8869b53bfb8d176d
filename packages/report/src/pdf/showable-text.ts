/** Stands for a character that the font does not have. */
const UNKNOWN_CHARACTER = '□';

/** The report's font has all of these: ASCII, Latin with accents, and what the texts themselves use. */
const ORDINARY = /[\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f–—‘’“”•…€−≥≤·×\u202f]/gu;
/** Nothing to see, and PDF/UA-1 forbids some of them (ISO 14289-1, 7.21.7). */
const INVISIBLE = /[\p{Cc}\p{Cf}\ufffe\uffff]/gu;
const LONG_WORD = /\S{32,}/gu;
const PIECE = /\S{14}(?=\S)/gu;

/**
 * Texts as the page can show them, anywhere in plain data. PDF/UA-1 refuses a character that the font does not have, and no other font
 * may step in, as not every computer has it: `canShow` is asked about unusual characters, all of them at first. Words too long for a
 * column may break.
 */
export function toShowable<T>(data: T, canShow: (text: string) => boolean): T {
  const readable = mapTexts(data, withoutInvisible);
  const unusual = new Set<string>();
  mapTexts(readable, (text) => {
    for (const character of text.replace(ORDINARY, '')) unusual.add(character);
    return text;
  });
  const unknown = new Set(findUnknown([...unusual], canShow));
  return mapTexts(readable, (text) => {
    const known =
      unknown.size === 0 ? text : Array.from(text, (c) => (unknown.has(c) ? UNKNOWN_CHARACTER : c)).join('');
    return known.replace(LONG_WORD, (word) => word.replace(PIECE, '$&\u200b'));
  });
}

function withoutInvisible(text: string): string {
  return text.toWellFormed().replace(INVISIBLE, (character) => (/[\n\t]/.test(character) ? ' ' : ''));
}

/** Halves what cannot be shown together, so that a few among many cost little. */
function findUnknown(characters: readonly string[], canShow: (text: string) => boolean): readonly string[] {
  if (characters.length === 0 || canShow(characters.join(' '))) return [];
  if (characters.length === 1) return characters;
  const middle = characters.length >> 1;
  return [characters.slice(0, middle), characters.slice(middle)].flatMap((half) => findUnknown(half, canShow));
}

function mapTexts<T>(data: T, change: (text: string) => string): T {
  const map = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value);
    if (Array.isArray(value)) return value.map(map);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, map(part)]));
  };
  return map(data) as T;
}
