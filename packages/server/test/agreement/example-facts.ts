import type { AgreementFacts } from '../../src/contract/orders/agreement.ts';

/** Fictional parties. */
export const EXAMPLE_FACTS: AgreementFacts = {
  edition: 1,
  version: 1,
  order: 'V-000123',
  product: 'records',
  purpose:
    'Weten welke Culturele Doelgroepen onze bezoekers zijn, om ons aanbod en onze communicatie daarop af te stemmen.',
  selection: 'Klanten met ten minste één aankoop',
  period: '1 januari 2025 tot en met 31 december 2025',
  records: 48_250,
  organisation: {
    name: 'Museum De Zilveren Maan',
    address: 'Sterrenkade 12',
    postcode: '3011 AB',
    municipality: 'Rotterdam',
    chamberOfCommerce: '12345678',
    contactName: 'A. de Voorbeeld',
    contactEmail: 'a.devoorbeeld@zilverenmaan.invalid',
    privacyEmail: 'privacy@zilverenmaan.invalid',
    isFictional: true,
  },
  provider: {
    name: 'Doelgroepbureau Noorderlicht',
    address: 'Poolsterweg 5',
    postcode: '1011 ZZ',
    municipality: 'Amsterdam',
    chamberOfCommerce: '87654321',
    contactName: 'B. Bedacht',
    contactEmail: 'b.bedacht@noorderlicht.invalid',
    privacyEmail: 'avg@noorderlicht.invalid',
    isFictional: true,
  },
  subProcessors: [
    { name: 'Serverhuis De Poolkap (fictief)', task: 'Servers en reservekopieën', place: 'Groningen, Nederland' },
  ],
  keepDays: 30,
};
