import type { RuleName } from '../address/rule-name.ts';
import type { Catalogue, Details, ExplainedMatch } from './catalogue.ts';
import { counting, optional, plain, quoted } from './wording.ts';

const count = counting('nl-NL');
const rows = (n: number): string => count(n, 'rij', 'rijen');
const addresses = (n: number): string => count(n, 'adres', 'adressen');
const groups = (n: number): string => count(n, 'groep', 'verschillende groepen');
const percentage = (share = 1): string => `${Math.floor(share * 100)}%`;
const saveAsXlsx = 'Open het in Excel, kies Opslaan als, Excel-werkmap (.xlsx), en gebruik dat bestand.';

export const nl: Catalogue = {
  problems: {
    'usage.unknown-command': (d) =>
      `De opdracht ${quoted(d, 'command', 'die je gaf')} bestaat niet.${optional(d, 'nearest', ' Bedoelde je “', '”?')}`,
    'usage.unknown-option': (d) =>
      `De optie ${plain(d, 'option', 'die je gaf')} bestaat hier niet.${optional(d, 'nearest', ' Bedoelde je ', '?')}`,
    'usage.missing-argument': (d) => `Er ontbreekt iets: ${plain(d, 'argument', 'een argument')}.`,
    'usage.extra-argument': (d) =>
      `Er staat iets te veel op de opdrachtregel: ${quoted(d, 'argument', 'een argument')}. Om een naam met spaties horen aanhalingstekens.`,
    'usage.option-value': (d) =>
      `${quoted(d, 'value', 'Die waarde')} past niet bij ${plain(d, 'option', 'deze optie')}.${optional(d, 'expected', ' Wel past: ', '.')}`,
    'usage.same-file': (d) =>
      d['twice'] === undefined
        ? `Het resultaat zou ${quoted(d, 'file', 'een bestand dat gelezen wordt')} overschrijven, en dat is nodig als invoer. Kies een andere naam voor het resultaat.`
        : `${quoted(d, 'file', 'Eén bestand')} zou tweemaal worden geschreven. Kies verschillende namen.`,
    'usage.output-kind': (d) =>
      `Het resultaat is van een andere soort dan ${quoted(d, 'file', 'de naam')} zegt.${optional(d, 'expected', ' Geef het een naam die eindigt op ', '.')}`,
    'usage.stdin-needs-csv': () =>
      'Alleen CSV kan van de standaardinvoer komen of naar de standaarduitvoer gaan. Geef een bestandsnaam voor een werkmap.',

    'file.not-found': (d) => `${quoted(d, 'file', 'Het bestand')} is niet gevonden. Controleer de naam en de map.`,
    'file.not-readable': (d) =>
      `${quoted(d, 'file', 'Het bestand')} kan niet worden gelezen${systemReason(d)}. Controleer of het een bestand is en of je het mag openen.`,
    'file.not-writable': (d) =>
      `${quoted(d, 'file', 'Het resultaat')} kan niet worden geschreven${systemReason(d)}. Controleer of de map bestaat, of je daar mag schrijven en of geen ander programma het bestand open heeft.`,
    'file.exists': (d) => `${quoted(d, 'file', 'Het resultaat')} bestaat al en is niet aangeraakt.`,
    'file.disk-full': (d) =>
      `De schijf is vol: ${quoted(d, 'file', 'het resultaat')} kon niet worden geschreven en er is niets van achtergebleven. Maak ruimte en probeer het opnieuw.`,
    'file.empty': (d) => `${quoted(d, 'file', 'Het bestand')} is leeg: er zijn geen rijen om te verrijken.`,
    'file.kind-unknown': (d) =>
      `${quoted(d, 'file', 'Het bestand')} is geen Excel-werkmap (.xlsx, .xlsm) en ook geen CSV- of tekstbestand. Exporteer de klanten als een van deze.`,
    'file.encrypted': (d) =>
      `${quoted(d, 'file', 'De werkmap')} heeft een wachtwoord. Open de werkmap in Excel, haal het wachtwoord weg bij Bestand, Info, Werkmap beveiligen, sla op en gebruik dat bestand.`,
    'file.xls': (d) => `${quoted(d, 'file', 'Het bestand')} is van het oude Excel-formaat (.xls). ${saveAsXlsx}`,
    'file.xlsb': (d) => `${quoted(d, 'file', 'Het bestand')} is een binaire Excel-werkmap (.xlsb). ${saveAsXlsx}`,
    'file.ods': (d) =>
      `${quoted(d, 'file', 'Het bestand')} is een OpenDocument-werkblad (.ods). Sla het op als Excel-werkmap (.xlsx) of als CSV en gebruik dat bestand.`,
    'file.zip-damaged': (d) =>
      `${quoted(d, 'file', 'De werkmap')} is beschadigd of niet compleet. Download of exporteer het bestand opnieuw, of laat Excel het herstellen.`,
    'file.zip-bomb': (d) =>
      `${quoted(d, 'file', 'De werkmap')} wordt bij het uitpakken veel groter dan een echte werkmap en is daarom niet geopend. Exporteer de klanten opnieuw.`,
    'file.xml-damaged': (d) =>
      `${quoted(d, 'file', 'De werkmap')} is van binnen beschadigd${optional(d, 'part', ' (in ', ')')}. Laat Excel het bestand openen en herstellen, sla het op en gebruik dat bestand.`,
    'file.doctype': (d) =>
      `${quoted(d, 'file', 'De werkmap')} bevat een documenttype-declaratie${optional(d, 'part', ' (in ', ')')}. Excel schrijft die nooit en ze kan schadelijk zijn; het bestand is daarom niet geopend.`,
    'file.not-a-workbook': (d) =>
      `${quoted(d, 'file', 'Het bestand')} is een zip-bestand, maar geen Excel-werkmap. Pak het eerst uit, of exporteer de klanten als .xlsx of CSV.`,
    'file.encoding': (d) =>
      `${quoted(d, 'file', 'Het bestand')} heeft een tekencodering die niet wordt ondersteund${optional(d, 'encoding', ' (', ')')}. Sla het op als UTF-8.`,
    'file.csv-quotes': (d) =>
      `${quoted(d, 'file', 'Het bestand')} heeft een aanhalingsteken dat${optional(d, 'row', ' op regel ')} begint en nergens eindigt, zodat de rijen niet uit elkaar te houden zijn. Sluit het, haal het weg, of exporteer het bestand opnieuw.`,
    'file.row-too-long': (d) =>
      `${quoted(d, 'file', 'Het bestand')} heeft een rij die te lang is voor een klant${optional(d, 'row', ' (rij ', ')')}. Waarschijnlijk is een aanhalingsteken nooit gesloten of is het bestand geen CSV.`,
    'file.too-many-rows': (d) =>
      `${quoted(d, 'file', 'Het resultaat')} zou meer rijen krijgen dan in een werkblad passen (${plain(d, 'limit', '1048576')}). Splits het klantbestand of gebruik CSV.`,
    'file.too-many-columns': (d) =>
      `${quoted(d, 'file', 'Het werkblad')} heeft geen vrije kolom meer: de laatst mogelijke kolom is in gebruik. Verwijder kolommen die niet nodig zijn.`,
    'file.duplicate-cells': (d) =>
      `${quoted(d, 'file', 'De werkmap')} bevat een cel tweemaal${optional(d, 'row', ', in rij ')}, zodat onduidelijk is welke telt. Laat Excel het bestand openen en herstellen, sla het op en gebruik dat bestand.`,
    'file.text-too-long': (d) =>
      `${quoted(d, 'file', 'De werkmap')} bevat een tekst die langer is dan een cel mag zijn${optional(d, 'row', ' (rij ', ')')}. Kort de tekst in of exporteer het bestand opnieuw.`,

    'sheet.unknown': (d) =>
      `Er is geen werkblad ${quoted(d, 'sheet', 'met die naam')}${optional(d, 'file', ' in “', '”')}.${optional(d, 'candidates', ' De werkbladen zijn: ', '.')}`,
    'sheet.choose': (d) =>
      `Meer dan één werkblad${optional(d, 'file', ' van “', '”')} kan de klanten bevatten${optional(d, 'candidates', ': ')}. Zeg welk werkblad het is.`,
    'sheet.no-rows': (d) =>
      `Onder de kolomkoppen${optional(d, 'sheet', ' van werkblad “', '”')}${optional(d, 'file', ' in “', '”')} staan geen klanten. Kijk of dit het goede bestand of werkblad is.`,
    'sheet.protected-structure': (d) =>
      `${quoted(d, 'sheet', 'Het werkblad')} is zo beveiligd dat er geen kolom bij kan. Haal de beveiliging in Excel weg bij Controleren en gebruik dat bestand.`,
    'column.unknown': (d) =>
      `Er is geen kolom ${quoted(d, 'column', 'met die naam')}.${optional(d, 'candidates', ' De kolommen zijn: ', '.')}`,
    'column.missing': (d) =>
      `Geen enkele kolom lijkt op: ${roleName(d)}.${optional(d, 'candidates', ' De kolommen zijn: ', '.')} Zeg welke het is, of voeg de kolom toe aan het bestand.`,
    'column.choose': (d) =>
      `Meer dan één kolom kan de kolom “${roleName(d)}” zijn${optional(d, 'candidates', ': ')}. Zeg welke het is.`,

    'reference.missing': () =>
      'Welk doelgroepenbestand moet worden gebruikt? Dat is het bestand dat van ieder huishouden de Culturele Doelgroep weet.',
    'reference.not-one': (d) =>
      `${quoted(d, 'file', 'Het bestand')} is geen doelgroepenbestand. Maak er eerst een van de CSV-bestanden van de leverancier.`,
    'reference.version': (d) =>
      `${quoted(d, 'file', 'Het doelgroepenbestand')} is gemaakt door een andere versie van Verrijk. Maak het opnieuw van de CSV-bestanden van de leverancier.`,
    'reference.damaged': (d) =>
      `${quoted(d, 'file', 'Het doelgroepenbestand')} is beschadigd: de inhoud klopt niet met het controlegetal. Kopieer of maak het opnieuw; er is niets mee verrijkt.`,
    'reference.source-not-csv': (d) =>
      `${quoted(d, 'file', 'Het bestand')} is geen CSV-bestand, en daarvan wordt een doelgroepenbestand gemaakt. Sla het werkblad eerst op als CSV (UTF-8); het mag met gzip ingepakt zijn.`,
    'reference.source-column-missing': (d) =>
      `${quoted(d, 'file', 'Het CSV-bestand')} heeft geen kolom voor: ${roleName(d)}.${optional(d, 'candidates', ' De kolommen zijn: ', '.')}`,
    'reference.source-row-invalid': (d) =>
      `${quoted(d, 'file', 'Het CSV-bestand')} bevat te veel rijen die geen adres zijn${optional(d, 'row', ', de eerste is rij ')}. Controleer of het het juiste bestand is en of de kolommen kloppen.`,
    'reference.too-many-groups': (d) =>
      `${quoted(d, 'file', 'Het CSV-bestand')} noemt meer groepen dan in een doelgroepenbestand passen${optional(d, 'limit', ' (', ')')}. Waarschijnlijk is een andere kolom voor de groep aangezien.`,
    'reference.empty': (d) =>
      `${quoted(d, 'file', 'Het CSV-bestand')} bevat geen enkel adres; er is geen doelgroepenbestand gemaakt.`,
    'model.invalid': (d) =>
      `${quoted(d, 'file', 'Het modelbestand')} is geen geldig model${optional(d, 'field', ': kijk naar ')}. Het is JSON met een naam, een editie en een lijst groepen.`,
  },
  findings: {
    'id.missing': (n) => `${rows(n)} zonder klant-ID: daar kan de groep niet worden teruggeladen.`,
    'id.duplicate': (n) => `${rows(n)} met een klant-ID dat al eerder in het bestand stond.`,
    'id.too-long-number': (n) =>
      `${rows(n)} met een klant-ID dat als getal van meer dan 15 cijfers is bewaard: een spreadsheet heeft de laatste cijfers nullen gemaakt.`,
    'id.scientific': (n) =>
      `${rows(n)} met een klant-ID als 1,2E+15: een spreadsheet heeft de laatste cijfers weggelaten.`,
    'id.error-value': (n) => `${rows(n)} met een foutwaarde zoals #N/B als klant-ID.`,
    'cell.postcode-invalid': (n) => `${rows(n)} met een postcode die er geen is.`,
    'cell.postcode-letter-o': (n) => `${rows(n)} met de letter O voor een nul in de postcode.`,
    'cell.house-number-invalid': (n) => `${rows(n)} met een huisnummer dat er geen is.`,
    'cell.house-number-date': (n) =>
      `${rows(n)} met een huisnummer waar een spreadsheet een datum van heeft gemaakt (1-2 werd 1 februari).`,
    'cell.house-number-scientific': (n) =>
      `${rows(n)} met een huisnummer waar een spreadsheet een macht van tien van heeft gemaakt (12E1 werd 120).`,
    'cell.house-number-decimal': (n) =>
      `${rows(n)} met een huisnummer waar een spreadsheet een breuk of kommagetal van heeft gemaakt.`,
    'cell.error-value': (n) => `${rows(n)} met een foutwaarde zoals #N/B in het adres.`,
    'file.digital-signature': () =>
      'De werkmap was digitaal ondertekend; met een kolom erbij is die handtekening niet meer geldig.',
    'file.sheet-protected': () => 'Het werkblad is beveiligd; de nieuwe kolom is net zo beveiligd als de rest.',
    'file.pivot-cache': () => 'De werkmap heeft een draaitabel; ververs die in Excel om de nieuwe kolom te zien.',
    'file.formula-not-calculated': () =>
      'Er staan formules in die nooit zijn berekend; die cellen tellen als leeg. Open het bestand in Excel, sla het op en verrijk het opnieuw.',
    'file.segment-column-present': () =>
      'Het bestand had al een kolom met groepen; die is niet aangeraakt en de nieuwe kolom staat erachter.',
    'file.table-not-extended': () => 'Het werkblad heeft een tabel die niet breder kon; de nieuwe kolom staat ernaast.',
    'model.edition-mixed': (n) =>
      `${rows(n)} met een groep uit een eerdere editie van het model: vergelijk die niet met de nieuwe.`,
  },
  outcomes: {
    exact: { label: 'exact', meaning: 'Het adres staat precies zo in het doelgroepenbestand.' },
    'exact-shared': {
      label: 'exact, gedeeld nummer',
      meaning:
        'Zonder toevoeging opgegeven; het kale nummer bestaat, maar er zijn meer adressen op dat nummer met andere groepen: minder zeker.',
    },
    respelled: {
      label: 'anders gespeld',
      meaning: 'Een benoemde spellingregel of reparatie leidde naar het enige adres dat past.',
    },
    'addition-missing': {
      label: 'toevoeging ontbreekt',
      meaning:
        'Zonder toevoeging opgegeven en het kale nummer bestaat niet, maar alle huishoudens op dat nummer hebben dezelfde groep.',
    },
    'addition-unknown': {
      label: 'toevoeging onbekend',
      meaning: 'De toevoeging bestaat daar niet, maar alle huishoudens op dat nummer hebben dezelfde groep.',
    },
    majority: {
      label: 'meerderheid',
      meaning: 'De groep van minstens 80% van minstens 5 huishoudens op dat nummer; alleen bij ruim koppelen.',
    },
    ambiguous: {
      label: 'meerduidig',
      meaning: 'Er passen meer adressen met verschillende groepen; daarom is er geen gekozen.',
    },
    'house-number-unknown': {
      label: 'huisnummer onbekend',
      meaning: 'De postcode bestaat, maar niet met dit huisnummer.',
    },
    'postcode-unknown': { label: 'postcode onbekend', meaning: 'Geen enkel huishouden heeft deze postcode.' },
    'no-segment': {
      label: 'geen groep',
      meaning: 'Het adres is bekend, maar heeft geen groep in het doelgroepenbestand.',
    },
    'po-box': { label: 'postbus', meaning: 'Een postbus: daar woont niemand.' },
    foreign: {
      label: 'buitenland',
      meaning: 'Een adres buiten Nederland; het model kent alleen Nederlandse huishoudens.',
    },
    incomplete: { label: 'onvolledig', meaning: 'De postcode of het huisnummer ontbreekt.' },
    invalid: { label: 'onleesbaar', meaning: 'De postcode of het huisnummer is niet als zodanig te lezen.' },
  },
  rules: {
    'postcode-letter-o': 'de letter O in een postcode is een nul',
    range: 'twee huisnummers',
    'number-repeated': 'hetzelfde stond er tweemaal',
    'spreadsheet-date': 'een spreadsheet had er een datum van gemaakt',
    'spreadsheet-time': 'een spreadsheet had er een tijd van gemaakt',
    'spreadsheet-scientific': 'een spreadsheet had er een macht van tien van gemaakt',
    'spreadsheet-decimal': 'een spreadsheet had er een kommagetal van gemaakt',
    'no-addition': 'een woord dat zegt dat er geen toevoeging is',
    'ground-floor': 'begane grond: huis, hs, bg en dergelijke',
    floor: 'een verdieping',
    'roman-numeral': 'een Romeins cijfer',
    bis: 'bis',
    colour: 'rood of zwart huisnummer',
    'above-below': 'boven of beneden',
    side: 'links, rechts, voor of achter',
    basement: 'souterrain of kelder',
    unit: 'een appartement, unit of kamer',
  },
  reasons: {
    exact: () => 'Dit adres staat in het doelgroepenbestand.',
    'exact-shared': (m) =>
      `Zonder toevoeging gevonden, maar ${addresses(m.addresses)} op dit nummer ${m.addresses === 1 ? 'heeft' : 'hebben'} samen ${groups(m.groups)}: minder zeker.`,
    respelled: (m) => `${readAs(m)}${ruleNames(m.rules)}.`,
    'addition-missing': (m) =>
      m.addresses === 1
        ? 'De toevoeging ontbreekt: er is maar één adres op dit nummer.'
        : `De toevoeging ontbreekt: alle ${addresses(m.addresses)} op dit nummer hebben dezelfde groep.`,
    'addition-unknown': (m) =>
      m.addresses === 1
        ? 'De toevoeging bestaat hier niet: er is maar één adres op dit nummer.'
        : `De toevoeging bestaat hier niet: alle ${addresses(m.addresses)} op dit nummer hebben dezelfde groep.`,
    majority: (m) => `${percentage(m.share)} van de ${addresses(m.addresses)} op dit nummer heeft deze groep.`,
    ambiguous: (m) =>
      m.addresses === 1
        ? `Eén adres met ${groups(m.groups)}: er is geen gekozen.`
        : `Er passen ${addresses(m.addresses)} met ${groups(m.groups)}: er is geen gekozen.`,
    'house-number-unknown': () => 'De postcode bestaat, maar niet met dit huisnummer.',
    'postcode-unknown': () => 'Geen enkel huishouden heeft deze postcode.',
    'no-segment': () => 'Het adres is bekend, maar heeft geen groep in het doelgroepenbestand.',
    'po-box': () => 'Een postbus: daar woont niemand.',
    foreign: () => 'Een adres buiten Nederland.',
    incomplete: () => 'De postcode of het huisnummer ontbreekt.',
    invalid: () => 'De postcode of het huisnummer is niet als zodanig te lezen.',
  },
  roles: {
    id: 'klant-ID',
    postcode: 'postcode',
    houseNumber: 'huisnummer',
    houseLetter: 'huisletter',
    addition: 'toevoeging',
    address: 'straat en huisnummer',
    place: 'plaats',
    country: 'land',
  },
  sourceRoles: {
    postcode: 'postcode',
    houseNumber: 'huisnummer',
    houseLetter: 'huisletter',
    addition: 'toevoeging',
    group: 'groep',
    municipality: 'gemeente',
    province: 'provincie',
  },
};

function readAs({ readFrom, readAs: found }: ExplainedMatch): string {
  return readFrom === '' || found === '' ? 'Anders gelezen dan geschreven' : `“${readFrom}” gelezen als “${found}”`;
}

function ruleNames(rules: readonly RuleName[]): string {
  return rules.length === 0 ? '' : ` (${rules.map((rule) => nl.rules[rule]).join('; ')})`;
}

/** The name of the role that a problem is about; a source of households has more of them than a customer file. */
function roleName(details: Details): string {
  const names: Readonly<Record<string, string>> = { ...nl.roles, ...nl.sourceRoles };
  return names[String(details['role'] ?? 'postcode')] ?? String(details['role']);
}

/** What the codes of the operating system mean. */
const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'de map bestaat niet',
  ENOTDIR: 'de map bestaat niet',
  EISDIR: 'het is een map',
  EACCES: 'geen toestemming',
  EPERM: 'geen toestemming',
  EROFS: 'op deze schijf kan niet worden geschreven',
  EBUSY: 'een ander programma gebruikt het',
  ETXTBSY: 'een ander programma gebruikt het',
  EFBIG: 'het wordt te groot voor deze schijf',
  ENAMETOOLONG: 'de naam is te lang',
  EMFILE: 'er zijn te veel bestanden open',
};

function systemReason({ reason }: Details): string {
  return reason === undefined ? '' : ` (${SYSTEM_REASONS[reason] ?? `het systeem meldt ${reason}`})`;
}
