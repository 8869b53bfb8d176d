import { formatCount } from '../format.ts';

const count = (n: number): string => formatCount(n, 'nl');

/** A customer file on this computer, and its columns. */
export const table = {
  problem: 'Dit bestand kan zo niet worden gebruikt',
  unexpected:
    'Er ging iets mis bij het lezen. Kies het bestand nog eens, of probeer een nieuwe export. Er is niets verstuurd.',
  opening: (name: string) => `${name} wordt geopend op je eigen computer …`,
  rows: (n: number) => (n === 1 ? '1 rij' : `${count(n)} rijen`),
  stop: 'Stoppen',
  drop: {
    title: 'Sleep je export hierheen',
    choose: 'Kies een bestand',
    hint: 'Een Excel-bestand (.xlsx) of CSV, zoals het uit je kassa of CRM komt. Het wordt op je eigen computer gelezen; er wordt niets verstuurd.',
    other: 'Ander bestand kiezen',
    forget: 'Dit bestand vergeten',
  },
  columns: {
    sheet: 'Welk werkblad?',
    sheetHint: 'Je Excel-bestand heeft meer werkbladen. Kies het blad met de klanten.',
    found: 'Dit hebben we herkend:',
    notFound: 'niet gevonden',
    column: (letter: string, header: string) => (header === '' ? `kolom ${letter}` : `kolom ${letter}, ${header}`),
    date: 'laatste activiteit',
    rows: 'De eerste rijen van je bestand',
    row: 'Rij',
    whatIs: (letter: string, header: string) =>
      header === '' ? `Wat staat er in kolom ${letter}?` : `Wat staat er in kolom ${letter}, ${header}?`,
    unused: 'niet nodig',
    showAll: (n: number) => `Alle ${n} kolommen tonen`,
    showUsed: 'Alleen de gebruikte kolommen tonen',
    noHeader: 'Er staan geen kolomkoppen boven',
    noHeaderHint: 'De eerste rij is dan meteen de eerste klant.',
    previous: (names: readonly string[]) =>
      `In ${names.join(' en ')} staat de uitkomst van een eerdere verrijking. Die blijft buiten beschouwing.`,
    which: (role: string) => `Welke kolom is de kolom “${role}”?`,
    whichHint: 'Er zijn er meer die passen. Kies er een, hier of in het menu boven de kolom.',
    missing: (role: string) => `We hebben de kolom “${role}” niet gevonden`,
    missingHint:
      'Kies in het menu boven de kolommen welke het is. Staat de kolom er niet bij? Exporteer dan opnieuw, met die kolom.',
  },
};
