const SHORTEST = 12;
/** What must be left once everything is taken out that comes first to mind. */
const SHORTEST_REST = 6;
const FEWEST_DIFFERENT = 5;

/** What half of all bad passwords are made of, in the languages of our users. */
const FIRST_TO_MIND = [
  ...['password', 'passw0rd', 'wachtwoord', 'welkom', 'welcome', 'letmein', 'geheim', 'secret', 'admin', 'beheer'],
  ...['qwerty', 'azerty', 'qwertz', 'asdfgh', 'zxcvbn', 'iloveyou', 'ikhouvanjou', 'monkey', 'dragon', 'sunshine'],
  ...['verrijk', 'doelgroep', 'rotterdam', 'feyenoord', 'ajax', 'voetbal', 'football', 'nederland', 'test', 'demo'],
  ...[
    'januari',
    'februari',
    'maart',
    'april',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  ...['lente', 'zomer', 'herfst', 'winter', 'summer', 'autumn', 'spring', 'abc', 'changeme', 'default', 'princess'],
];

/**
 * Whether a password may be chosen: long enough, and more than what everybody tries first: common words, years and runs, one's own name and
 * address. What kinds of characters it has does not matter (NIST SP 800-63B).
 */
export function mayBePassword(password: string, of: { readonly email: string; readonly name: string }): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  if (plain.length < SHORTEST || new Set(plain).size < FEWEST_DIFFERENT) return false;
  const own = `${of.email} ${of.name}`
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length >= 3);
  let rest = plain;
  for (const word of [...FIRST_TO_MIND, ...own].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(word, '');
  rest = rest.replaceAll(/(?:19|20)\d\d/g, '').replaceAll(/(.)\1+/g, '$1');
  return withoutRuns(rest).length >= SHORTEST_REST;
}

/** 12345 and edcba count as one character. */
function withoutRuns(text: string): string {
  return Array.from(text)
    .filter((_, at) => at === 0 || Math.abs(text.charCodeAt(at) - text.charCodeAt(at - 1)) !== 1)
    .join('');
}
