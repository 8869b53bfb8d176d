import { ROTTERDAM_REGIONS } from './demo-regions.ts';
import type { Region, Terms } from '../contract/providers/providers.ts';
import type { Role, Scope } from '../contract/roles.ts';

/** Somebody who does not exist, with a password that everybody knows. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: Role;
}

interface DemoParty {
  readonly kind: 'organisation' | 'provider';
  readonly name: string;
  readonly profile: {
    readonly address: string;
    readonly postcode: string;
    readonly municipality: string;
    readonly chamberOfCommerce: string;
  };
  readonly people: readonly DemoPerson[];
  /** What its token may do, and the file that it is put in. */
  readonly token: { readonly file: string; readonly scopes: readonly Scope[] };
}

export interface DemoProvider extends DemoParty {
  readonly kind: 'provider';
  readonly isHost: boolean;
  /** Null: it serves all places that are in no region. */
  readonly regions: readonly Region[] | null;
  readonly terms: Terms;
}

const ALL: readonly Scope[] = ['orders:read', 'orders:write', 'orders:sign', 'files:read'];

/** Named as in the instruction for file enrichment, and marked: neither has anything to do with this. */
export const DEMO_PROVIDERS: readonly DemoProvider[] = [
  {
    kind: 'provider',
    name: 'Rotterdam Festivals (fictief)',
    isHost: true,
    profile: {
      address: 'Verzonnen Kade 1',
      postcode: '3000AA',
      municipality: 'Rotterdam',
      chamberOfCommerce: '00000001',
    },
    regions: ROTTERDAM_REGIONS,
    terms: {
      contact: 'publieksbereik@festivals.example',
      workingDays: 3,
      deliveryForm: 'Het aanleverbestand van Verrijk, hier geüpload.',
      conditions: 'Verzonnen voorwaarden: hier kan niemand rechten aan ontlenen.',
      analystReferral: 'Bureau Verzonnen Cijfers (fictief), tegen bijkomende kosten.',
      quoteDays: 30,
      mostPurgeDays: 90,
    },
    people: [
      {
        name: 'Bo Beheer (fictief)',
        email: 'beheerder@festivals.example',
        password: 'lantaarn-beheerder',
        role: 'administrator',
      },
      { name: 'Ans Analist (fictief)', email: 'analist@festivals.example', password: 'lantaarn-analist', role: 'operator' },
    ],
    token: {
      file: 'rotterdam-festivals.token',
      scopes: ['orders:read', 'orders:write', 'orders:sign', 'files:read', 'references:read', 'settings:read'],
    },
  },
  {
    kind: 'provider',
    name: 'Whooz (fictief)',
    isHost: false,
    profile: { address: 'Verzonnen Plein 2', postcode: '2500AA', municipality: "'s-Gravenhage", chamberOfCommerce: '00000002' },
    regions: null,
    terms: {
      contact: 'verrijking@whooz.example',
      workingDays: 5,
      deliveryForm: 'Het aanleverbestand van Verrijk, hier geüpload.',
      conditions: 'Verzonnen voorwaarden: hier kan niemand rechten aan ontlenen.',
      analystReferral: '',
      quoteDays: 14,
      mostPurgeDays: 60,
    },
    people: [
      { name: 'Wim Beheer (fictief)', email: 'beheerder@whooz.example', password: 'vuurtoren-beheerder', role: 'administrator' },
    ],
    token: {
      file: 'whooz.token',
      scopes: ['orders:read', 'orders:write', 'orders:sign', 'files:read', 'references:read', 'settings:read'],
    },
  },
];

export const DEMO_ORGANISATIONS: readonly (DemoParty & { readonly kind: 'organisation' })[] = [
  {
    kind: 'organisation',
    name: 'Museum Verzonnen (fictief)',
    profile: {
      address: 'Verzonnen Museumpark 3',
      postcode: '3015AA',
      municipality: 'Rotterdam',
      chamberOfCommerce: '00000003',
    },
    people: [
      { name: 'Eva Eigenaar (fictief)', email: 'eigenaar@museum.example', password: 'schilderij-eigenaar', role: 'owner' },
      { name: 'Max Marketing (fictief)', email: 'marketing@museum.example', password: 'schilderij-medewerker', role: 'member' },
      { name: 'Lea Lezer (fictief)', email: 'lezer@museum.example', password: 'schilderij-lezer', role: 'reader' },
    ],
    token: { file: 'museum.token', scopes: [...ALL, 'files:write', 'settings:read', 'settings:write'] },
  },
  {
    kind: 'organisation',
    name: 'Theater Verzonnen (fictief)',
    profile: {
      address: 'Verzonnen Schouwburgplein 4',
      postcode: '3511AA',
      municipality: 'Utrecht',
      chamberOfCommerce: '00000004',
    },
    people: [
      { name: 'Tom Eigenaar (fictief)', email: 'eigenaar@theater.example', password: 'coulissen-eigenaar', role: 'owner' },
    ],
    token: { file: 'theater.token', scopes: [...ALL, 'files:write', 'settings:read', 'settings:write'] },
  },
];

/** What the demo's providers ask; nobody charges by it. */
export function demoPriceList(provider: string, year: number): Readonly<Record<string, unknown>> {
  return {
    name: `Verzonnen prijslijst ${year} (fictief)`,
    provider,
    currency: 'EUR',
    validFrom: `${year}-01-01`,
    startFee: 200,
    tiers: [
      { upTo: 5000, perRecord: 0.04 },
      { upTo: 25_000, perRecord: 0.03 },
      { perRecord: 0.02 },
    ],
    tiering: 'graduated',
    vatPercentage: 21,
    fictional: true,
  };
}
