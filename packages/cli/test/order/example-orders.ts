import type { Language } from '@verrijk/core/messages';
import type { OrderEvent, OrderView } from '@verrijk/server/contract';

const ID = '11111111-1111-4111-8111-111111111111';
const at = (day: string): string => `2026-03-${day}T09:30:00.000Z`;

/** An offer that its organisation looks at. Fictional. */
const quoted: OrderView = {
  id: ID,
  number: 'V-000012',
  state: 'quoted',
  organisation: { id: ID, name: 'Museum Verzonnen (fictief)', fictional: true },
  provider: { id: ID, name: 'Rotterdam Festivals (fictief)', fictional: true, because: 'postcode', reason: '' },
  product: 'records',
  wishedProduct: 'records',
  purpose: 'Wie komt er naar de tentoonstellingen, en wie niet',
  selection: 'kaartkopers',
  period: '2024 en 2025',
  counts: {
    version: '0.1.0',
    today: '2026-03-01',
    rows: 12_500,
    identity: { verdict: 'good', customers: 12_400, duplicate: 100, shared: 0, missing: 0, damaged: 0 },
    findings: [],
    counting: {
      records: 12_500,
      customers: 12_400,
      households: 11_000,
      customersPerHousehold: [],
      billable: 12_345,
      notBillable: { double: 100, foreign: 40, 'po-box': 5, incomplete: 6, invalid: 4 },
    },
    forecast: null,
    period: null,
  },
  quote: {
    version: 2,
    status: 'confirmed',
    records: 12_345,
    priceList: { id: ID, name: 'Verzonnen prijslijst (fictief)', version: 1, fictional: true },
    lines: [{ kind: 'start', records: 0, perRecord: '', cents: 20_000 }],
    netCents: 62_035,
    vatPercentage: 21,
    vatCents: 13_027,
    totalCents: 75_062,
    currency: 'EUR',
    reason: '',
    workingDays: 3,
    deliveryForm: '',
    conditions: '',
    analystReferral: 'Bureau Verzonnen Cijfers (fictief), tegen bijkomende kosten.',
    validUntil: '2026-04-02',
    madeAt: at('03'),
  },
  quoteVersion: 2,
  failure: null,
  purgeDays: 30,
  purgeOn: null,
  createdAt: at('01'),
  changedAt: at('03'),
  stateSince: at('03'),
  age: 60,
  side: 'organisation',
  actions: { organisation: ['accept', 'cancel'], provider: ['quote', 'refuse'] },
};

export const EXAMPLE_ORDERS: Readonly<Record<'quoted' | 'failed', OrderView>> = {
  quoted,
  failed: {
    ...quoted,
    state: 'failed',
    side: 'provider',
    purgeOn: '2026-05-01',
    failure: { code: 'file.encrypted', title: 'Beveiligd bestand', detail: 'Sla het op zonder wachtwoord.' },
    actions: { organisation: ['deliver', 'retry', 'purge'], provider: ['retry', 'purge'] },
  },
};

/** As the service tells it. */
export function exampleHistory(language: Language): readonly OrderEvent[] {
  const event = (day: string, sentence: string): OrderEvent => ({
    at: at(day),
    transition: 'change',
    from: null,
    to: 'quoted',
    by: 'organisation',
    person: null,
    why: '',
    sentence,
  });
  return language === 'nl'
    ? [event('01', 'Museum Verzonnen (fictief) stelde de vraag.'), event('03', 'De leverancier gaf een offerte.')]
    : [event('01', 'Museum Verzonnen (fictief) asked the question.'), event('03', 'The provider gave a quote.')];
}
