import { visibleText } from './house-number.ts';

/**
 * Places abroad whose people visit Dutch organisations most, in Dutch, their own language and English; without accents
 * and with nothing but letters. Left out is every name that a Dutch place has as well: Aalst, America, Bergen, Essen,
 * Halle, Hasselt, Mechelen, Zurich.
 */
const PLACES: ReadonlySet<string> = new Set([
  // Belgium and Luxembourg
  ...['ANTWERPEN', 'ANVERS', 'ANTWERP', 'GENT', 'GAND', 'GHENT', 'BRUSSEL', 'BRUXELLES', 'BRUSSELS', 'BRUGGE'],
  ...['BRUGES', 'LEUVEN', 'LOUVAIN', 'LUIK', 'LIEGE', 'NAMEN', 'NAMUR', 'CHARLEROI', 'TURNHOUT', 'GENK', 'LOMMEL'],
  ...['KORTRIJK', 'OOSTENDE', 'ROESELARE', 'SINTNIKLAAS', 'DENDERMONDE', 'BRASSCHAAT', 'SCHOTEN', 'HOOGSTRATEN'],
  ...['MAASMECHELEN', 'MAASEIK', 'LANAKEN', 'TONGEREN', 'KNOKKEHEIST', 'VILVOORDE', 'LOKEREN', 'EEKLO', 'BORGERHOUT'],
  ...['LUXEMBURG', 'LUXEMBOURG'],
  // Germany
  ...['KEULEN', 'KOLN', 'KOELN', 'COLOGNE', 'DUSSELDORF', 'DUESSELDORF', 'AKEN', 'AACHEN', 'DUISBURG', 'DORTMUND'],
  ...['MUNSTER', 'MUENSTER', 'KLEVE', 'KLEEF', 'EMMERICH', 'GRONAU', 'BOCHOLT', 'NORDHORN', 'MONCHENGLADBACH'],
  ...['BERLIJN', 'BERLIN', 'HAMBURG', 'BREMEN', 'HANNOVER', 'FRANKFURT', 'FRANKFURTAMMAIN', 'STUTTGART', 'LEIPZIG'],
  ...['MUNCHEN', 'MUENCHEN', 'MUNICH', 'BONN', 'OLDENBURG', 'OSNABRUCK', 'KREFELD', 'BOCHUM'],
  // Farther away
  ...['LONDEN', 'LONDON', 'EDINBURGH', 'MANCHESTER', 'DUBLIN', 'PARIJS', 'PARIS', 'LILLE', 'RIJSEL', 'LYON'],
  ...['WENEN', 'WIEN', 'VIENNA', 'BASEL', 'GENEVE', 'MADRID', 'BARCELONA', 'LISSABON', 'LISBON', 'LISBOA'],
  ...['ROMA', 'MILAAN', 'MILANO', 'MILAN', 'PRAAG', 'PRAHA', 'PRAGUE', 'WARSCHAU', 'WARSAW', 'KOPENHAGEN'],
  ...['COPENHAGEN', 'STOCKHOLM', 'NEWYORK', 'PARAMARIBO'],
]);

/** A country or postcode that some systems print before the place: "B-2000 Antwerpen". */
const BEFORE_PLACE = /^(?:[A-Z]{1,2}[- ]?)?[0-9]{4,5}[ ,]+/;

/**
 * Whether a place cell names a well-known place abroad. That alone says little (streets and hamlets bear such names too):
 * it counts beside a postcode that is no Dutch one.
 */
export function isForeignPlace(text: string): boolean {
  if (text === '') return false;
  const upper = visibleText(text).normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
  const name = upper
    .replace(BEFORE_PLACE, '')
    .split(/[,(/]/)[0]!
    .replace(/[^A-Z]+/g, '');
  return PLACES.has(name);
}
