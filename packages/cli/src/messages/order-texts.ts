import type { Language } from '@verrijk/core/messages';
import type { OrderAction, OrderState } from '@verrijk/server/contract';

/** What the commands about an order print. */
export interface OrderTexts {
  readonly order: string;
  readonly orders: string;
  readonly states: Readonly<Record<OrderState, string>>;
  /** What can be done now, and how. */
  readonly actions: Readonly<Record<OrderAction, (order: string) => string>>;
  readonly labels: {
    readonly state: string;
    readonly since: string;
    readonly organisation: string;
    readonly provider: string;
    readonly purpose: string;
    readonly selection: string;
    readonly period: string;
    readonly product: string;
    readonly records: string;
    readonly net: string;
    readonly vat: (percentage: string) => string;
    readonly total: string;
    readonly term: string;
    readonly validUntil: string;
    readonly purgeOn: string;
    readonly analyst: string;
    readonly failed: string;
  };
  readonly products: Readonly<Record<'records' | 'report', string>>;
  readonly workingDays: (days: number) => string;
  readonly proposed: string;
  readonly confirmed: string;
  readonly history: string;
  readonly next: string;
  readonly quote: string;
  readonly none: string;
  readonly agreementMissing: string;
  readonly agreementWritten: (file: string) => string;
  readonly fingerprint: string;
  readonly signHint: (command: string) => string;
  readonly signed: (sides: string) => string;
  readonly sides: Readonly<Record<'organisation' | 'provider', string>>;
  readonly cannotSend: (state: string) => string;
  readonly sent: (rows: string) => string;
  readonly leftOut: (rows: string, page: string) => string;
  readonly keyStays: (file: string) => string;
  readonly deliveryStays: (file: string) => string;
  readonly fetched: (folder: string) => string;
  readonly notReady: (state: string) => string;
  readonly waitHint: string;
  readonly purged: (file: string) => string;
  readonly sending: string;
}

const nl: OrderTexts = {
  order: 'Aanvraag',
  orders: 'Aanvragen',
  states: {
    draft: 'concept',
    counted: 'offerte gevraagd',
    quoted: 'offerte gedaan',
    accepted: 'offerte aanvaard',
    agreed: 'overeenkomst getekend',
    delivered: 'bestand aangeleverd',
    processing: 'wordt verrijkt',
    ready: 'resultaat klaar',
    purged: 'afgerond en gewist',
    refused: 'geweigerd',
    cancelled: 'ingetrokken',
    failed: 'niet gelukt',
  },
  actions: {
    edit: () => 'De vraag kan nog veranderen.',
    count: () => 'De aantallen kunnen (opnieuw) worden geteld.',
    quote: (order) => `verrijk order quote ${order} --confirm bevestigt de prijs.`,
    refuse: (order) => `verrijk order quote ${order} --refuse --reason "…" weigert.`,
    accept: (order) => `verrijk order quote ${order} --accept neemt de offerte aan.`,
    sign: (order) => `verrijk order sign ${order} haalt de verwerkersovereenkomst op.`,
    deliver: (order) => `verrijk order send ${order} <klantbestand> levert aan.`,
    retry: () => 'De verwerking kan opnieuw worden geprobeerd.',
    download: (order) => `verrijk order fetch ${order} haalt het resultaat op.`,
    purge: (order) => `verrijk order purge ${order} laat alles verwijderen.`,
    cancel: () => 'De aanvraag kan worden ingetrokken.',
  },
  labels: {
    state: 'Stand',
    since: 'Sinds',
    organisation: 'Organisatie',
    provider: 'Leverancier',
    purpose: 'Vraag',
    selection: 'Selectie',
    period: 'Periode',
    product: 'Resultaat',
    records: 'Records',
    net: 'Zonder btw',
    vat: (percentage) => `Btw ${percentage}%`,
    total: 'Totaal',
    term: 'Levertijd',
    validUntil: 'Geldig tot en met',
    purgeOn: 'Wordt verwijderd op',
    analyst: 'Hulp bij analyse',
    failed: 'Wat er misging',
  },
  products: { records: 'een groep per klant, en een rapport', report: 'alleen een rapport' },
  workingDays: (days) => (days === 1 ? '1 werkdag' : `${days} werkdagen`),
  proposed: 'Verwachte prijs',
  confirmed: 'Offerte',
  history: 'Wat er is gebeurd',
  next: 'Wat je nu kunt doen',
  quote: 'Prijs',
  none: 'Er zijn nog geen aanvragen.',
  agreementMissing: 'De verwerkersovereenkomst kan nog niet worden gemaakt. In de gegevens van de partijen ontbreekt:',
  agreementWritten: (file) => `De verwerkersovereenkomst staat in ${file}.`,
  fingerprint: 'Vingerafdruk',
  signHint: (command) => `Lees haar. Ondertekenen gaat met: ${command}`,
  signed: (sides) => `Getekend door: ${sides}.`,
  sides: { organisation: 'de organisatie', provider: 'de leverancier' },
  cannotSend: (state) =>
    `Fout: Aanleveren kan nu niet; de aanvraag staat op “${state}”. Het kan als beide partijen hebben getekend, of na een mislukte verwerking. Er is niets gemaakt of verstuurd.`,
  sent: (rows) => `${rows} rijen aangeleverd; de verwerking begint vanzelf.`,
  leftOut: (rows, page) => `${rows} rijen van de export bleven thuis; ${page} vertelt welke soorten dat zijn.`,
  keyStays: (file) =>
    `Bewaar ${file} thuis en verstuur het nooit: alleen daarmee komen de groepen bij de juiste klanten terug.`,
  deliveryStays: (file) =>
    `Wat er is verstuurd staat ook hier, in ${file}. Bewaar het manifest ernaast voor het terugladen; het bestand zelf kan weg.`,
  fetched: (folder) => `Opgehaald in ${folder}`,
  notReady: (state) => `Er is geen resultaat: de aanvraag staat op “${state}”.`,
  waitHint: 'Met --wait wacht dit commando tot het er is.',
  purged: (file) => `Alles van deze aanvraag is verwijderd. Het ondertekende bewijs staat in ${file}.`,
  sending: 'Versturen',
};

const en: OrderTexts = {
  order: 'Order',
  orders: 'Orders',
  states: {
    draft: 'draft',
    counted: 'quote asked for',
    quoted: 'quote given',
    accepted: 'quote accepted',
    agreed: 'agreement signed',
    delivered: 'file delivered',
    processing: 'being enriched',
    ready: 'result ready',
    purged: 'done and destroyed',
    refused: 'refused',
    cancelled: 'withdrawn',
    failed: 'did not work',
  },
  actions: {
    edit: () => 'The question may still change.',
    count: () => 'The counts can be made (anew).',
    quote: (order) => `verrijk order quote ${order} --confirm confirms the price.`,
    refuse: (order) => `verrijk order quote ${order} --refuse --reason "…" refuses.`,
    accept: (order) => `verrijk order quote ${order} --accept accepts the quote.`,
    sign: (order) => `verrijk order sign ${order} fetches the processing agreement.`,
    deliver: (order) => `verrijk order send ${order} <customer file> sends the delivery.`,
    retry: () => 'Processing can be tried again.',
    download: (order) => `verrijk order fetch ${order} fetches the result.`,
    purge: (order) => `verrijk order purge ${order} has everything deleted.`,
    cancel: () => 'The order can be withdrawn.',
  },
  labels: {
    state: 'Stands at',
    since: 'Since',
    organisation: 'Organisation',
    provider: 'Provider',
    purpose: 'Question',
    selection: 'Selection',
    period: 'Period',
    product: 'Result',
    records: 'Records',
    net: 'Without VAT',
    vat: (percentage) => `VAT ${percentage}%`,
    total: 'Total',
    term: 'Term',
    validUntil: 'Valid until',
    purgeOn: 'Will be deleted on',
    analyst: 'Help with analysis',
    failed: 'What went wrong',
  },
  products: { records: 'a group for each customer, and a report', report: 'a report alone' },
  workingDays: (days) => (days === 1 ? '1 working day' : `${days} working days`),
  proposed: 'Price to expect',
  confirmed: 'Quote',
  history: 'What has happened',
  next: 'What you can do now',
  quote: 'Price',
  none: 'There are no orders yet.',
  agreementMissing: 'The processing agreement cannot be made yet. Missing in the details of the parties:',
  agreementWritten: (file) => `The processing agreement is in ${file}.`,
  fingerprint: 'Fingerprint',
  signHint: (command) => `Read it. Signing goes with: ${command}`,
  signed: (sides) => `Signed by: ${sides}.`,
  sides: { organisation: 'the organisation', provider: 'the provider' },
  cannotSend: (state) =>
    `Error: Nothing can be delivered now; the order stands at “${state}”. It can when both parties have signed, or after processing failed. Nothing was made or sent.`,
  sent: (rows) => `${rows} rows delivered; processing begins by itself.`,
  leftOut: (rows, page) => `${rows} rows of the export stayed at home; ${page} says of which kinds.`,
  keyStays: (file) =>
    `Keep ${file} at home and never send it: with it alone the groups come back to the right customers.`,
  deliveryStays: (file) =>
    `What was sent is here too, in ${file}. Keep the manifest beside it for loading back; the file itself may go.`,
  fetched: (folder) => `Fetched into ${folder}`,
  notReady: (state) => `There is no result: the order stands at “${state}”.`,
  waitHint: 'With --wait this command waits until there is.',
  purged: (file) => `Everything of this order was deleted. The signed receipt is in ${file}.`,
  sending: 'Sending',
};

const TEXTS: Readonly<Record<Language, OrderTexts>> = { nl, en };

export function orderTexts(language: Language): OrderTexts {
  return TEXTS[language];
}
