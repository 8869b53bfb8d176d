import type { ReportTexts } from './report-texts.ts';

const pointAt = 'met de kop of de letter van de kolom';

export const reportNl: ReportTexts = {
  locale: 'nl-NL',
  error: 'Fout',
  bug: 'Er ging iets mis waar je niets aan kunt doen. Meld het met de regels hieronder; er staan geen klantgegevens in.',
  interrupted: 'Onderbroken; er is niets half geschreven.',
  advice: {
    'file.exists': () => 'Geef --force om het te overschrijven, of kies een andere naam.',
    'usage.stdin-needs-csv': () => 'Gebruik --output voor een bestandsnaam.',
    'reference.missing': () =>
      'Geef --reference <bestand>, of zet de naam in VERRIJK_REFERENCE. “verrijk reference build” maakt er een; “verrijk demo” laat er een aan het werk zien.',
    'reference.not-one': () => '“verrijk reference build --help” vertelt hoe.',
    'reference.version': () => '“verrijk reference build --help” vertelt hoe.',
    'sheet.choose': (d) => `Gebruik ${String(d['flag'])} met de naam of het nummer van het werkblad.`,
    'sheet.unknown': (d) => `Gebruik ${String(d['flag'])} met een van deze.`,
    'column.choose': (d) => `Gebruik ${String(d['flag'])} met de kop of de letter van de kolom.`,
    'column.missing': (d) => `Gebruik ${String(d['flag'])}, ${pointAt}.`,
    'column.unknown': (d) => `Gebruik ${String(d['flag'])}, ${pointAt}.`,
    'load-back.not-groups': (d) => `Gebruik ${String(d['flag'])}, ${pointAt}.`,
    'load-back.key-needed': () => 'Geef --key <bestand>.',
    'delivery.personal-data': (d) =>
      [
        ...(d['isOfIds'] === 0
          ? []
          : [
              'Haal rijen die geen klant zijn, zoals een totaal, uit de export, wijs met --id de kolom met het echte klant-ID aan, of vervang klant-ID’s door codes met --pseudonymise.',
            ]),
        ...(d['isOfAddresses'] === 0
          ? []
          : [
              'Haal in de export uit die cellen weg wat geen postcode, huisnummer of toevoeging is, of wijs met --postcode, --house-number of --addition een andere kolom aan.',
            ]),
        'Met --drop personal-data blijven die rijen thuis en gaat de rest door.',
      ].join(' '),
    'reference.source-column-missing': (d) => `Gebruik ${String(d['flag'])}, ${pointAt}.`,
  },
  choice: { column: (letter) => `kolom ${letter}` },
  progress: {
    rows: (rows) => `${rows} rijen`,
    rate: (rate) => `${rate} per seconde`,
    remaining: (duration) => `nog ${duration}`,
    reading: 'Lezen',
  },
  units: { seconds: 's', minutes: 'min', hours: 'u' },
  enrichment: {
    standardInput: 'standaardinvoer',
    standardOutput: 'standaarduitvoer',
    fictional: 'FICTIEF',
    fictionalExplained: 'Gemaakt met een fictief doelgroepenbestand: de groepen betekenen niets.',
    reference: 'Doelgroepenbestand',
    addresses: (count) => `${count} adressen`,
    columns: 'Kolommen',
    column: (letter) => `kolom ${letter}`,
    rows: (rows) => `${rows} rijen`,
    enriched: 'Verrijkt',
    notEnriched: 'Niet verrijkt',
    outOf: (enriched, rows, share) => `${enriched} van ${rows} rijen verrijkt (${share})`,
    households: (count, isOne) => (isOne ? `${count} huishouden` : `${count} huishoudens`),
    ids: (unique, isOne) => (isOne ? `${unique} klant-ID` : `${unique} verschillende klant-ID’s`),
    match: { strict: 'strikt gekoppeld', standard: 'standaard gekoppeld', broad: 'ruim gekoppeld' },
    segments: 'Culturele Doelgroepen',
    findings: 'Opgevallen',
    took: (duration) => `Klaar in ${duration}.`,
    none: 'Geen enkele rij is verrijkt. Controleer of de kolommen hierboven kloppen en of het doelgroepenbestand over deze regio gaat.',
    failUnder: (share, asked) => `Slechts ${share} van de rijen is verrijkt; gevraagd was minstens ${asked}.`,
    failOnFindings: 'Er is iets over de gegevens te melden, en dat mocht niet.',
  },
  build: {
    made: (file) => `“${file}” is gemaakt`,
    source: 'Gelezen uit',
    rows: 'Rijen',
    addresses: 'Adressen',
    repeated: 'Herhaald met dezelfde groep',
    contested: 'Betwist: meer groepen, geen gegeven',
    invalid: 'Rijen die geen adres zijn',
    inRows: (rows, more) => `rij ${rows}${more ? ' …' : ''}`,
    withoutGroup: 'Adressen zonder groep',
    unknownGroups: 'Groepen die het model niet kent (blijven zoals ze zijn)',
    areas: 'Postcodegebieden met een gemeente',
    register:
      'Er is geen kolom met groepen gevonden; dit is dus een adressenregister: het weet welke adressen bestaan, maar kent geen groepen.',
    columns: 'Kolommen',
    size: 'Grootte',
  },
  reference: {
    name: 'Naam',
    edition: 'Editie',
    builtOn: 'Gemaakt op',
    addresses: 'Adressen',
    households: 'Huishoudens met een groep',
    contested: 'Betwist',
    withoutGroup: 'Zonder groep',
    size: 'Grootte',
    groups: 'Huishoudens per groep',
    areas: 'Postcodegebieden',
    noGroups: 'Een adressenregister: het weet welke adressen bestaan, maar kent geen groepen.',
    fictional: 'Verzonnen: deze groepen betekenen niets.',
    intact: (file, addresses) => `“${file}” is onbeschadigd: ${addresses} adressen, ieder controlegetal klopt.`,
  },
  audience: {
    document: 'Het hele rapport',
    noDocument:
      'Met --output publiek.html komt het hele rapport, met tabellen en uitleg bij iedere grafiek, in een bestand om door te geven. Dat kan ook als .pdf, .pptx en .xlsx.',
  },
  demo: {
    made: (file, what) => `“${file}” is gemaakt, met ${what}`,
    addresses: (count) => `${count} fictieve adressen`,
    customers: (count) => `${count} fictieve klanten`,
    orderLines: (count) => `${count} regels van fictieve bestellingen`,
    answers: (count) => `${count} fictieve antwoorden op een enquête`,
    files: 'De bestanden',
    reference: 'doelgroepenbestand',
    customerFile: 'klantbestand, zoals het uit de kassa kwam',
    result: 'hetzelfde bestand, verrijkt: open het maar',
    exportFile: 'export van een klantsysteem, om mee verder te gaan',
    nextExport: 'Kijk wat zo’n export waard is:',
    next: 'Hetzelfde met je eigen bestand (deze groepen blijven fictief):',
    yourFile: 'je bestand',
  },
};
