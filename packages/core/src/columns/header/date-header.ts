/**
 * What a column of dates tells of a customer, the most telling of activity first: the last purchase, visit or sign of life;
 * the order, visit or event of the row; a date that does not say of what; when the customer was entered; when the record was changed.
 */
export const DATE_KINDS = ['activity', 'order', 'date', 'created', 'changed'] as const;
export type DateKind = (typeof DATE_KINDS)[number];

/** What a header says of dates. */
export interface DateHeader {
  /** `never`: dates that say nothing of activity, or that are nobody's business (birth, consent, expiry). */
  readonly kind: DateKind | 'never' | 'unknown';
  /** True when it says in so many words that there is a date under it. */
  readonly namesDate: boolean;
}

// Headers are compared in lower case, without accents, words apart: "Laatste_aankoopDatum" is "laatste aankoop datum".

const NEVER =
  /geboorte|\bgeb\b|\bgebdat|birth|\bdob\b|verjaar|jarig|overlijd|overled|deceas|huwelijk|trouw|opt ?in|opt ?out|toestemming|consent|permission|akkoord|\bavg\b|gdpr|privacy|nieuwsbrief|newsletter|mail|verval|verloop|verlop|expir|\beind|\bend\b|geldig|valid|until|\btot\b|\bt m\b|volgende|\bnext\b|opgezegd|opzeg|cancel|annul|uitschrij|uitgeschreven|unsubscri|verwijder|delete|blokke|blocked|bounce|export|import|synchron|\bsync/;
const CHANGED = /gewijzig|wijzig|modifi|changed?\b|bijgewerkt|\bupdate|mutatie|gemuteerd|bewerkt|aangepast|\bedited/;
const FIRST = /\beerste|\bfirst\b/;
const LAST = /laatst|\blast\b|latest|recent/;
const PURCHASE =
  /koop|gekocht|\border|bestel|bezoek|ticket|visit|purchase|transacti|transaction|boeking|\bboek|booking|reserv|attend|deelname|voorstelling|uitvoering|speeldatum|performance|event|evenement|activiteit|activity|factuur|facturatie|invoice|betaal|betaling|payment|donati|\bgift|verkoop|\bsales?\b/;
const SIGN_OF_LIFE = /actief|active|geweest|gezien|\bseen\b|inlog|login|ingelogd|logged/;
const CREATED =
  /aangemaakt|aanmaak|created?\b|creati|\bsinds|since|inschrij|ingeschreven|registra|geregistreerd|registered|toegevoegd|\badded|ingevoerd|invoer|aanmeld|aangemeld|sign ?up|signed up|joined|\bjoin|\bstart/;
const BARE = /^(?:datum|date|dag|day|datum ?(?:en )?tijd|date ?(?:and )?time|datum ?tijdstip|tijdstip|timestamp)$/;
const DATE_WORD = /datum|date|\bdat\b|\bdt\b|\bdag\b|\bday\b|tijdstip|timestamp|\b(?:op|at|on)\b|\bsinds|since/;

/** What a header says about the dates under it. */
export function parseDateHeader(header: string): DateHeader {
  const words = headerWords(header);
  return { kind: kindOf(words), namesDate: DATE_WORD.test(words) };
}

/** Lower case, no accents, one blank between words; capitals inside a word begin another. */
export function headerWords(header: string): string {
  return header
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function kindOf(words: string): DateHeader['kind'] {
  if (NEVER.test(words)) return 'never';
  if (CHANGED.test(words)) return 'changed';
  const isPurchase = PURCHASE.test(words);
  if (LAST.test(words) && (isPurchase || SIGN_OF_LIFE.test(words))) return 'activity';
  if (FIRST.test(words)) return 'created';
  if (isPurchase) return 'order';
  if (CREATED.test(words)) return 'created';
  return BARE.test(words) ? 'date' : 'unknown';
}
