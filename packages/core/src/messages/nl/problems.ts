import type { Catalogue, Details } from '../catalogue.ts';
import { counting, numbered, optional, plain, quoted } from '../wording.ts';
import { roleName } from './roles.ts';

const count = counting('nl-NL');
const saveAsXlsx = 'Open het in Excel, kies Opslaan als, Excel-werkmap (.xlsx), en gebruik dat bestand.';

export const problems: Catalogue['problems'] = {
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

  'delivery.personal-data': (d) =>
    `Er is niets geschreven: in wat het huis uit zou gaan lijken gegevens van personen te staan.${personalData(d)} Een aanlevering bevat alleen klant-ID, postcode en huisnummer.`,
  'delivery.empty': (d) =>
    `Er blijft geen rij over om aan te leveren${optional(d, 'file', ' uit “', '”')}: alles is weggelaten. Vraag minder weg te laten, of een langere periode.`,
  'manifest.invalid': (d) =>
    `${quoted(d, 'file', 'Het manifest')} is geen geldig manifest van een aanlevering${optional(d, 'field', ': kijk naar ')}. Gebruik het bestand dat bij de aanlevering is gemaakt, zoals het was.`,
  'load-back.not-groups': (d) =>
    `De kolom met de groep${optional(d, 'file', ' in “', '”')} bevat meer dan ${plain(d, 'limit', '1000')} verschillende teksten; dat zijn geen Culturele Doelgroepen. Wijs de goede kolom aan.`,
  'load-back.key-invalid': (d) =>
    `${quoted(d, 'file', 'De sleutel')} is niet te gebruiken${optional(d, 'row', ': op rij ', ' ontbreekt een pseudoniem of een klant-ID, of staat er een voor de tweede keer')}. Gebruik de sleutel die bij de aanlevering is gemaakt, zoals hij was.`,
  'load-back.key-needed': (d) =>
    `Er is met pseudoniemen aangeleverd; zonder de sleutel${optional(d, 'key', ' “', '”')} is niet te zeggen bij welke klant een groep hoort.`,

  'report.base-unknown': (d) =>
    `Met ${quoted(d, 'name', 'wat je gaf')} valt niets te vergelijken${optional(d, 'nearest', '; bedoel je “', '”?')}${d['nearest'] === undefined ? '.' : ''} Het kan met nl, province:Zuid-Holland, municipality:Rotterdam (meer met komma’s ertussen), pc4:3011,3012 of pc4:3011-3016, en catchment, voor zover het doelgroepenbestand ze kent.`,
  'report.base-does-not-contain': (d) =>
    `Het bestand is niet te vergelijken met ${quoted(d, 'base', 'dat gebied')}: ${plain(d, 'outside', 'meer dan 20')}% van de huishoudens ligt erbuiten, en dat mag hooguit ${plain(d, 'limit', '20')}% zijn. Neem een groter gebied, heel Nederland, of “catchment”: de postcodes waar de meeste huishoudens vandaan komen.`,
  'report.group-unknown': (d) =>
    `${quoted(d, 'group', 'Dat')} is geen groep van het doelgroepenbestand.${optional(d, 'candidates', ' De groepen zijn: ', '.')}`,

  'providers.invalid': (d) =>
    `${quoted(d, 'file', 'Het bestand met leveranciers')} is niet te gebruiken${optional(d, 'field', ': kijk naar ')}. Hoe het bestand eruit hoort te zien staat in docs/providers.md.`,
  'providers.place-unsure': (d) =>
    `${quoted(d, 'place', 'Die gemeente')} staat niet in de lijst van leveranciers${optional(d, 'nearest', ', “', '” wel')}. Schrijf de gemeente zoals zij heet, of geef de postcode van de organisatie.`,
  'providers.place-unknown': (d) =>
    `${quoted(d, 'place', 'Wat je gaf')} is geen plaats in Nederland. Geef de postcode van de organisatie (de vier cijfers zijn genoeg) of de naam van de gemeente.`,
  'price-list.invalid': (d) =>
    `${quoted(d, 'file', 'De prijslijst')} is niet te gebruiken${optional(d, 'field', ': kijk naar ')}. Hoe een prijslijst eruit hoort te zien staat in docs/providers.md.`,
  'profile.invalid': (d) =>
    `${quoted(d, 'file', 'Het profiel')} is niet te gebruiken${optional(d, 'field', ': kijk naar ')}. Verbeter het, of kies een andere naam: dan wordt daar een nieuw profiel bewaard.`,

  'database.platform': (d) =>
    `Voor ${plain(d, 'platform', 'dit systeem')} is er geen ingebouwde database, of het pakket daarvan is niet geïnstalleerd. Installeer opnieuw zonder optionele pakketten over te slaan, of zet DATABASE_URL op een eigen PostgreSQL.`,
  'database.user': (d) =>
    `PostgreSQL start niet als root, en overstappen op de gebruiker “nobody” lukte niet${systemReason(d)}. Start Verrijk als gewone gebruiker, of zet DATABASE_URL op een eigen PostgreSQL.`,
  'database.in-use': (d) =>
    `Een ander proces gebruikt ${quoted(d, 'folder', 'deze map')} al. Stop dat eerst, of kies een andere map met --data.`,
  'database.not-started': (d) =>
    `De ingebouwde database is niet gestart${systemReason(d)}. Meer staat in ${quoted(d, 'log', 'het logboek van de database')}.`,
  'database.disk-full': (d) =>
    `De schijf is vol: de database kan niet schrijven in ${quoted(d, 'folder', 'haar map')}. Maak ruimte en probeer het opnieuw.`,
  'database.unreachable': (d) =>
    `De database antwoordt niet${systemReason(d)}. Controleer DATABASE_URL en of PostgreSQL draait.`,
  'database.unsuitable': (d) =>
    `De database past niet: nodig is ${plain(d, 'needed', 'een andere')}, en dit is ${plain(d, 'found', 'iets anders')}.`,
  'database.newer': () =>
    'De database is van een nieuwere versie van Verrijk dan deze. Gebruik die versie; teruggaan kan alleen met een back-up van voor de overstap.',
  'database.not-empty': () =>
    'Terugzetten kan alleen in een lege database, en in deze staat al iets. Maak een nieuwe, of kies een lege map met --data.',
  'backup.damaged': (d) =>
    `${quoted(d, 'file', 'De back-up')} is beschadigd of niet compleet. Er is niets teruggezet; gebruik een andere.`,
  'backup.wrong-key': (d) =>
    `${quoted(d, 'file', 'De back-up')} is met een andere sleutel gemaakt. Gebruik de sleutel van de installatie waarvan de back-up is.`,
  'backup.version': (d) =>
    `${quoted(d, 'file', 'De back-up')} is van een andere versie van Verrijk (${plain(d, 'version', 'onbekend')}) en kan met deze niet worden teruggezet. Gebruik de versie waarmee de back-up is gemaakt, of een nieuwere.`,
  'setting.invalid': (d) =>
    `De omgevingsvariabele ${plain(d, 'variable', 'van een instelling')} klopt niet.${optional(d, 'expected', ' Er hoort te staan: ', '.')}`,
  'keys.file-missing': (d) =>
    `Er is geen sleutel: ${quoted(d, 'file', 'het sleutelbestand')} bestaat niet. Zet eerst de sleutel van de installatie terug, of geef haar in VERRIJK_KEY.`,
  'keys.open-to-others': (d) =>
    `Ook anderen mogen ${quoted(d, 'file', 'het sleutelbestand')} lezen. Neem hun dat recht af (chmod 600) en start opnieuw.`,
  'keys.damaged': (d) =>
    `In ${quoted(d, 'file', 'het sleutelbestand')} staat iets wat geen sleutel is, een afgebroken regel, of tweemaal dezelfde sleutel. Zet je kopie ervan terug; zonder die sleutel gaan de bestanden niet meer open.`,
  'audit.head-invalid': (d) =>
    `${quoted(d, 'file', 'Het bestand')} is geen kop van een logboek. Gebruik wat “verrijk audit head” eerder gaf.`,
  'service.server-missing': () =>
    'Er is niet gezegd waar de dienst is. Geef --server met het adres ervan, of zet het in VERRIJK_SERVER.',
  'service.token-missing': () =>
    'Er is geen token. Maak er een aan in Verrijk, bij de instellingen van je organisatie, en geef --token-file met het bestand waarin je het bewaart, of zet het in VERRIJK_TOKEN.',
  'service.unreachable': (d) =>
    `De dienst op ${plain(d, 'server', 'dit adres')} antwoordt niet${systemReason(d)}. Controleer het adres en de verbinding en probeer het opnieuw; er wordt niets dubbel gedaan.`,
  'service.refused': (d) => `${plain(d, 'title', 'De dienst weigert dit')}. ${plain(d, 'detail', '')}`.trim(),
  'service.cannot-listen': (d) =>
    d['reason'] === 'EADDRINUSE'
      ? `${plain(d, 'address', 'Dit adres')} is al in gebruik, misschien door Verrijk zelf. Stop dat eerst, of kies een andere poort met --port.`
      : `Verrijk kan niet luisteren op ${plain(d, 'address', 'dit adres')}${systemReason(d)}. Kies een ander met --host of --port.`,
  'service.file-altered': (d) =>
    `${quoted(d, 'file', 'Een bestand')} is onderweg veranderd of niet compleet en is daarom niet bewaard. Haal het opnieuw op.`,
};

/** What kinds of personal data a delivery may not hold. */
const PERSONAL_DATA: Readonly<Record<string, readonly [one: string, many: string]>> = {
  name: ['mogelijke naam', 'mogelijke namen'],
  email: ['e-mailadres', 'e-mailadressen'],
  phone: ['telefoonnummer', 'telefoonnummers'],
};

/** `Kolom C “Huisnummer”: 2 namen (rij 5 en 9).` for every hit; the details are numbered from 1. */
function personalData(details: Details): string {
  return numbered(details, ['column', 'kind', 'count', 'rows'])
    .map(({ column, kind, count: hits, rows: at }) => {
      const [one, many] = PERSONAL_DATA[String(kind)] ?? ['gegeven', 'gegevens'];
      const isAll = String(at).split(', ').length === hits;
      const rows = hits === 1 ? 'rij' : isAll ? 'rijen' : 'onder meer rijen';
      return ` Kolom ${column}: ${count(Number(hits), one, many)} (${rows} ${at}).`;
    })
    .join('');
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
