import { headerWords, parseDateHeader } from '../header/date-header.ts';
import { customerRank, KEY_WORD } from '../headed/customer-column.ts';
import type { TransactionRole } from './transaction-role.ts';

/** How plainly a header says it: 1 goes before 2, and so on. */
export const HEADER_RANKS = [1, 2, 3, 4] as const;
export type TransactionRank = (typeof HEADER_RANKS)[number];

/** What a header can say of its column. */
export type TransactionMeaning = Readonly<Partial<Record<TransactionRole, TransactionRank>>>;

// Headers are compared in lower case, without accents, words apart: "OrderDatum" is "order datum".

const ORDER =
  /\b(?:order|bestel|aankoop|koop|gekocht|verkoop|verkocht|purchase|transacti|boeking|boek|booking|booked|reserv|sales?\b|sold|factuur|invoice|betaal|betaling|payment|paid|basket|kassabon|bon\b)/;
const EVENT =
  /voorstelling|uitvoering|speeldat|speeldag|performance|\bevent|evenement|\bshow|concert|activiteit|activity|bezoek|\bvisit|\binstance|aanvang|session|sessie|programma|tentoonstelling|exhibition|tijdslot|time ?slot/;
/** Dates of neither: when sales began, when a ticket was scanned, the customer's first and last order. */
const OTHER_DATE =
  /eerste|first|laatst|\blast\b|on ?sale|(?:start|begin|einde?|opening) (?:voor)?verkoop|scan|check ?in/;
const COUNT =
  /\baantal\b|\bqty\b|quantity|\bnumber of\b|\bno of\b|\bnr of\b|\bcount\b|\btota+l (?:tickets|kaarten|seats)|^(?:n(?:br|r|um) ?)?(?:tickets?|kaarten|kaartjes|plaatsen|seats|stoelen|entreebewijzen|admissions)$/;
const COUNTED = /kaart|ticket|plaats|seat|stoel|bezoekers|personen|visitors|persons|admission|toegang|entree/;
const NOT_COUNTED =
  /event|voorstelling|order|bestelling|scan|dagen|days|regels|lines|resterend|remaining|beschikbaar|available/;

const MONEY =
  /bedrag|amount|omzet|revenue|besteding|besteed|spend|spent|turnover|opbrengst|\btot(?:aa|a)l|waarde|\bvalue\b/;
const PRICE = /prijs|price|\beuro?s?\b|betaald|\bpaid\b/;
/** Parts of a price, and prices of one of several. */
const NOT_ALL =
  /\bbtw\b|\bvat\b|\btax\b|korting|discount|kosten|\bfees?\b|service|toeslag|surcharge|openstaand|outstanding|saldo|balance|refund|retour|terugbetaal|excl|\bnet\b|netto|donati|gift|commissi|per (?:stuk|kaart|ticket|persoon)|\bunit|stuk|ticket ?pri|kaart ?prij|inkoop|\bface\b|methode|method|status|datum|date/;

const GENRE = /^(?:hoofd ?)?genres?$|^(?:main )?genres?$/;
const ANY_GENRE = /genre|discipline|kunstvorm|art ?form/;
const CATEGORY = /categorie|category|\bsoort\b|\btype\b|programmalijn|\breeks\b|\bserie\b|series/;
const PRODUCT = /product|production|productie|titel|\btitle\b|artikel|omschrijving|description/;
const NOT_GENRE =
  /prijs|price|klant|customer|\brang\b|leeftijd|\bage\b|betaal|payment|ticket ?(?:type|soort)|kaart ?(?:type|soort)|order ?(?:type|soort)|kanaal|channel|datum|date|tijd|\btime\b|zaal|venue|locatie|location|status|adres|address|korting|discount|sub|\b[2-9]$/;

/** What a header of a file of transactions says; nothing for words that are none of our business. */
export function parseTransactionHeader(header: string): TransactionMeaning {
  const words = headerWords(header);
  if (words === '') return {};
  const meaning: Partial<Record<TransactionRole, TransactionRank>> = {};
  const put = (role: TransactionRole, rank: TransactionRank | undefined): void => {
    if (rank !== undefined) meaning[role] = rank;
  };
  put('customer', customerRank(header));
  const date = parseDateHeader(header);
  if (meaning.customer !== 1 && date.kind !== 'never' && date.kind !== 'changed') {
    put('orderDate', orderDateRank(words, date.namesDate));
    put('eventDate', eventDateRank(words));
  }
  if (meaning.customer === undefined && KEY_WORD.test(words) && ORDER.test(words) && !EVENT.test(words))
    put('order', 1);
  const isCount = COUNT.test(words) && !NOT_COUNTED.test(words);
  if (isCount) put('tickets', COUNTED.test(words) ? 1 : 2);
  if (!isCount && !KEY_WORD.test(words) && !NOT_ALL.test(words)) {
    if (MONEY.test(words)) put('amount', 1);
    else if (PRICE.test(words)) put('amount', 2);
  }
  if (!KEY_WORD.test(words) && !NOT_GENRE.test(words) && !isCount) put('genre', genreRank(words));
  return meaning;
}

function orderDateRank(words: string, namesDate: boolean): TransactionRank | undefined {
  if (OTHER_DATE.test(words)) return undefined;
  if (ORDER.test(words)) return 1;
  if (EVENT.test(words)) return undefined;
  if (/aangemaakt|\bcreat/.test(words)) return 2;
  return namesDate || /^(?:datum|date)/.test(words) ? 3 : undefined;
}

function eventDateRank(words: string): TransactionRank | undefined {
  if (OTHER_DATE.test(words) || ORDER.test(words) || KEY_WORD.test(words) || /eind|\bend\b/.test(words))
    return undefined;
  if (EVENT.test(words)) return 1;
  return /^(?:speel|start|begin)/.test(words) ? 2 : undefined;
}

function genreRank(words: string): TransactionRank | undefined {
  if (GENRE.test(words)) return 1;
  if (ANY_GENRE.test(words)) return 2;
  if (CATEGORY.test(words)) return 3;
  return PRODUCT.test(words) || EVENT.test(words) ? 4 : undefined;
}
