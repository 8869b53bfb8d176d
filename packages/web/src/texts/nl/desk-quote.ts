import type { QuoteError } from '../../desk/quote/quote-draft.ts';

const errors: Readonly<Record<QuoteError, string>> = {
  amount: 'Vul een bedrag in euro’s in, zoals 1.250 of 1250,50.',
  vat: 'Vul een percentage in van 0 tot 100.',
  reason: 'Zeg in een zin waarom het bedrag anders is dan de prijslijst; de organisatie leest het.',
  days: 'Vul een aantal werkdagen in, van 0 tot 366.',
  date: 'Kies een datum.',
  past: 'Kies een dag vanaf vandaag.',
};

/** Making a quote, and looking at those that were made. */
export const deskQuote = {
  title: 'De offerte',
  proposedLead: 'Dit is wat jullie prijslijst zegt bij deze telling.',
  listed: (name: string) => `Volgens de prijslijst “${name}”.`,
  fictional: 'Deze prijslijst is verzonnen: niemand rekent hiermee.',
  noList: {
    title: 'Er is geen prijslijst die vandaag geldt',
    detail: 'Noem hieronder zelf een bedrag, of voeg eerst een prijslijst toe.',
    action: 'Naar de prijzen',
  },
  listChanged: {
    title: 'De prijslijst is veranderd',
    detail: (before: string, now: string) =>
      `Bij het voorstel kwam de lijst op ${before} zonder btw, nu op ${now}. Hieronder staat het bedrag van nu.`,
  },
  sum: {
    caption: 'Opbouw van de prijs',
    columns: { what: 'Waarvoor', sum: 'Berekening', amount: 'Bedrag' },
    lines: {
      start: 'Startbedrag',
      tier: 'Verrijken',
      minimum: 'Aanvulling tot het minimum',
      adjustment: 'Aanpassing',
      net: 'Zonder btw',
      vat: (percentage: string) => `Btw ${percentage}%`,
      total: 'Totaal',
    },
    all: (records: string) => `${records} records`,
    first: (records: string) => `eerste ${records} records`,
    further: (records: string) => `volgende ${records} records`,
    times: (records: string, price: string) => `${records} × ${price}`,
  },
  terms: {
    workingDays: 'Levertijd',
    workingDaysValue: (days: number) =>
      days === 0 ? 'dezelfde dag' : days === 1 ? '1 werkdag na aanlevering' : `${days} werkdagen na aanlevering`,
    deliveryForm: 'Zo leveren ze aan',
    conditions: 'Voorwaarden',
    analystReferral: 'Hulp bij analyse',
    validUntil: 'Geldig tot en met',
    madeAt: 'Gedaan op',
    reason: 'Waarom dit bedrag',
    version: 'Versie',
  },
  actions: {
    quote: (total: string) => `Offerte doen: ${total}`,
    adjust: 'Aanpassen',
    adjustGiven: 'Offerte aanpassen',
    anew: 'Nieuwe offerte maken',
    refuse: 'Aanvraag weigeren',
    stop: 'Terug naar het voorstel',
    stopGiven: 'Niet aanpassen',
    check: 'Offerte nakijken en versturen',
  },
  form: {
    title: 'De offerte aanpassen',
    lead: 'Wat je invult blijft staan tot je het verstuurt, ook als je de pagina sluit.',
    net: 'Bedrag zonder btw, in euro’s',
    netHint: (listed: string) => `De prijslijst komt op ${listed}.`,
    netHintFree: 'Er is geen prijslijst om mee te vergelijken.',
    vat: 'Btw in procenten',
    reason: 'Waarom een ander bedrag?',
    reasonHint: 'De organisatie leest dit.',
    workingDays: 'Levertijd in werkdagen',
    workingDaysHint: 'Van een compleet bestand tot het resultaat.',
    deliveryForm: 'Hoe de organisatie aanlevert',
    conditions: 'Voorwaarden',
    analystReferral: 'Naar wie verwijs je voor hulp bij analyse?',
    analystHint: 'Laat leeg als je niemand noemt. Zo iemand rekent zelf.',
    validUntil: 'Geldig tot en met',
    newTotal: (total: string) => `Nieuw totaal: ${total}`,
    ofWhich: (net: string, vat: string) => `${net} zonder btw en ${vat} btw`,
    more: (amount: string) => `${amount} meer dan de prijslijst`,
    less: (amount: string) => `${amount} minder dan de prijslijst`,
    same: 'Gelijk aan de prijslijst',
    noTotal: 'Het totaal verschijnt zodra het bedrag klopt.',
    errors,
  },
  confirm: {
    title: 'Deze offerte versturen?',
    lead: (organisation: string) =>
      `${organisation} krijgt deze offerte te zien en een mail dat zij er is. Zolang ze niet is aanvaard, kun je haar aanpassen.`,
    records: 'Aantal records',
    net: 'Zonder btw',
    vat: 'Btw',
    total: 'Totaal',
    send: (total: string) => `Verstuur: ${total}`,
    empty: 'niets',
  },
  refuse: {
    title: 'Deze aanvraag weigeren?',
    lead: (organisation: string) =>
      `De aanvraag stopt hiermee voorgoed. ${organisation} leest je reden en kan een nieuwe aanvraag doen.`,
    reason: 'Waarom voeren jullie dit niet uit?',
    reasonMissing: 'Zeg in een zin waarom; de organisatie leest het.',
    send: 'Weigeren',
  },
  changed: {
    title: 'De aanvraag is net veranderd',
    detail:
      'De organisatie heeft opnieuw geteld, of een collega deed intussen een offerte. Er is niets verstuurd. Hieronder staat hoe het nu is: kijk het na en beslis dan. Wat je had ingevuld, staat er nog.',
    list: 'De prijslijst is intussen veranderd. Er is niets verstuurd: hieronder staat het bedrag van nu.',
    moved: {
      title: 'Dit is intussen verder gegaan',
      detail:
        'Een collega of de organisatie was je voor. Er is niets verstuurd; hieronder staat hoe het er nu voor staat.',
    },
  },
  given: {
    title: 'Prijs en voorwaarden',
    earlier: (count: number) => (count === 1 ? '1 eerdere offerte' : `${count} eerdere offertes`),
    earlierLine: (total: string, moment: string) => `${total}, op ${moment}`,
    most: (records: string) => `De organisatie levert hoogstens ${records} records aan.`,
    lapsed: 'Deze offerte is verlopen: de organisatie kan haar niet meer aanvaarden.',
  },
};
