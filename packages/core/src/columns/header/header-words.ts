/** What a word in a header can mean. */
export type HeaderWord =
  | 'postcode'
  | 'number'
  | 'letter'
  | 'addition'
  | 'numberAddition'
  | 'suffix'
  | 'street'
  | 'address'
  | 'place'
  | 'country'
  | 'result'
  | 'party'
  | 'vague'
  | 'identifier'
  | 'nr'
  | 'main'
  | 'post'
  | 'invoice'
  | 'delivery'
  | 'work'
  | 'other'
  | 'old'
  | 'joiner'
  | 'filler';

/**
 * The words of which headers consist, Dutch and English, by what they mean. A header is understood when all of it can be
 * cut into these words: "Factuuradres - huisnr. + toev." is invoice, address, number, joiner, addition.
 * Written in lower case without accents; "nummer" and "number" stand for "nr" everywhere (see `normalizeHeaderWord`).
 */
export const HEADER_WORDS: Readonly<Record<HeaderWord, readonly string[]>> = {
  postcode: ['postcode', 'postcodes', 'postkode', 'pcode', 'postcd', 'pc', 'pc6', 'postalcode', 'zip', 'zipcode'],
  number: [
    ...['huisnr', 'huisnrs', 'huisno', 'huisnum', 'huis nr', 'hnr', 'hsnr', 'hn', 'huisn'],
    ...['housenr', 'houseno', 'housenum', 'housenbr', 'streetnr', 'streetno', 'straatnr', 'buildingnr'],
  ],
  letter: ['huisletter', 'huisnrletter', 'hnrletter', 'hletter', 'hl', 'houseletter', 'housenrletter', 'letter'],
  addition: [
    ...['toevoeging', 'toevoegingen', 'toev', 'toevoegsel', 'toevoeg', 'tvg', 'addition', 'houseaddition'],
    ...['huistoevoeging'],
    ...['huisnrsuffix', 'housenrsuffix', 'housenraddition', 'housenrext', 'housenrextension', 'extensie', 'huisnrext'],
  ],
  /** Says addition as one word, but some use it for number and addition together. */
  numberAddition: ['huisnrtoevoeging', 'huisnrtoev', 'hnrtoevoeging', 'hnrtoev', 'huisnrtoevoegsel', 'huisnrextensie'],
  /** May belong to a name or a telephone as well. Flemish systems call the addition "bus". */
  suffix: ['suffix', 'ext', 'extension', 'bus', 'busnr', 'busnummer'],
  street: ['straat', 'straatnaam', 'street', 'streetname', 'str', 'straten'],
  address: ['adres', 'adressen', 'address', 'addr', 'adreslijn', 'adr'],
  place: [
    ...['plaats', 'woonplaats', 'plaatsnaam', 'woonplaatsnaam', 'stad', 'city', 'town', 'place', 'plts', 'woonpl'],
    ...['locality'],
  ],
  country: ['land', 'landen', 'country', 'landcode', 'countrycode', 'landnaam', 'countryname', 'woonland'],
  result: [
    ...['cultureledoelgroep', 'cultureledoelgroepen', 'cultureledoelgroepenmodel', 'doelgroep', 'doelgroepen'],
    ...['doelgroepnaam', 'segment', 'segmenten', 'segmentnaam', 'cultureelsegment', 'culturesegment', 'cdm'],
  ],
  /** Who an ID is of. */
  party: [
    ...['klant', 'klanten', 'relatie', 'relaties', 'rel', 'relation', 'debiteur', 'debiteuren', 'debtor', 'customer'],
    ...['customers', 'client', 'clienten', 'clients', 'contact', 'contacts', 'contacten', 'contactpersoon', 'account'],
    ...['accounts', 'accounthouder', 'deelnemer', 'participant', 'abonnee', 'abonnees', 'subscriber', 'lid', 'leden'],
    ...['lidmaatschaps', 'member', 'members', 'membership', 'patron', 'donateur', 'donateurs', 'donor', 'vriend'],
    ...['vrienden', 'begunstiger', 'begunstigers', 'persoon', 'persoons', 'personen', 'person', 'people', 'bezoeker'],
    ...['bezoekers', 'visitor', 'constituent', 'guest', 'gast', 'gasten', 'user', 'users', 'gebruiker', 'gebruikers'],
    ...['profiel', 'profile', 'koper', 'kopers', 'buyer', 'consument', 'cursist', 'leerling', 'lezer', 'crm'],
    ...['tessitura', 'ticketmatic', 'tixly', 'spektrix', 'copernica', 'hubspot', 'salesforce', 'mailchimp'],
  ],
  /** Goes with an ID without saying of whom. */
  vague: ['record', 'uniek', 'unieke', 'unique', 'extern', 'externe', 'external', 'intern', 'systeem', 'system'],
  identifier: ['id', 'ids', 'identificatie', 'identifier', 'guid', 'uuid', 'key', 'sleutel', 'code'],
  nr: ['nr', 'nrs', 'no', 'num', 'nmr', 'nbr'],
  // Which of a customer's addresses
  main: [
    ...['bezoek', 'visiting', 'visit', 'woon', 'home', 'thuis', 'hoofd', 'main', 'primair', 'primaire', 'primary'],
    ...['prive', 'default', 'standaard', 'vestigings', 'residential', 'huidig', 'huidige', 'current', 'actueel'],
  ],
  post: ['post', 'correspondentie', 'corr', 'mailing', 'postal'],
  invoice: ['factuur', 'facturatie', 'facturering', 'invoice', 'billing', 'bill', 'billto', 'betaal', 'payer'],
  delivery: ['aflever', 'bezorg', 'lever', 'verzend', 'delivery', 'shipping', 'ship', 'shipto', 'verzending'],
  work: ['werk', 'work', 'zakelijk', 'zakelijke', 'bedrijf', 'bedrijfs', 'business', 'kantoor', 'company', 'office'],
  other: [
    ...['ander', 'andere', 'overig', 'overige', 'other', 'alternatief', 'alternatieve', 'alternative', 'secundair'],
    ...['secundaire', 'secondary', 'tweede', 'second', 'partner', 'vakantie', 'tijdelijk', 'tijdelijke', 'ontvanger'],
    ...['2', '3', '4', '5'],
  ],
  old: ['oud', 'oude', 'vorig', 'vorige', 'old', 'previous', 'former', 'voormalig', 'voormalige'],
  joiner: ['en', 'and', 'incl', 'inclusief', 'including', 'met', 'with', 'plus', 'ev'],
  filler: [
    ...[
      'van',
      'aan',
      'de',
      'het',
      'der',
      'of',
      'the',
      'regel',
      'line',
      'lijn',
      'veld',
      'field',
      'nl',
      'nederland',
      'dutch',
    ],
    ...['volledig', 'volledige', 'full', 'compleet', 'complete', 'gegevens', 'eventuele', 'eventueel', 'bag', '1'],
  ],
};

/** Headers that a program gave because there was none: "Kolom1", "Field 3", "Unnamed: 2". */
export const GENERIC_HEADER: RegExp =
  /^(?:kolom|column|col|veld|field|f|unnamed|var|variabele|v|naamloos)[\s_:.#-]*\d+$/i;
