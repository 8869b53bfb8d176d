/** What providers, spreadsheets and people write where there is no group, without marks and accents. */
const NO_GROUP: ReadonlySet<string> = new Set([
  ...['', '0', 'nb', 'na', 'nvt', 'ntb', 'null', 'nil', 'none', 'leeg', 'blank', 'empty', 'geen', 'niet', 'unknown'],
  ...['onbekend', 'niet bekend', 'niet van toepassing', 'not applicable', 'not available', 'undefined', 'nan'],
  ...['geen groep', 'geen doelgroep', 'geen culturele doelgroep', 'geen match', 'geen koppeling', 'geen resultaat'],
  ...['niet gekoppeld', 'niet gematcht', 'niet gematched', 'niet gevonden', 'niet te koppelen', 'niet koppelbaar'],
  ...['no group', 'no match', 'no result', 'not found', 'not matched', 'unmatched'],
]);
/** Error values of Excel in Dutch and English, as a CSV keeps them. */
const ERROR_VALUE = /^#(?:[\p{Lu}]+(?:\/[\p{Lu}0]+)?[!?]?|N\/[AB])$/u;

/**
 * Whether a text in a column of groups says that there is none: "#N/B", "n.v.t.", "Onbekend", "-". To load it would
 * overwrite the group that a customer has.
 */
export function saysNoGroup(text: string): boolean {
  const trimmed = text.trim();
  if (ERROR_VALUE.test(trimmed)) return true;
  const words = trimmed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[./]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return NO_GROUP.has(words);
}
