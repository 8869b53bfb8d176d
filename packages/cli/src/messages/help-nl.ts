import type { HelpTexts } from './help-texts.ts';

const lang =
  'De taal van meldingen en toelichtingen. Anders beslist VERRIJK_LANG, dan LC_ALL en LANG, anders Nederlands.';
const help = 'Toon deze uitleg.';
const quiet = 'Toon niets als alles goed gaat.';
const force = 'Overschrijf bestanden die al bestaan.';
const column = 'met de kop of de letter ervan';

export const helpNl: HelpTexts = {
  tagline: 'Verrijk zet bij iedere rij van een klantbestand de Culturele Doelgroep, op je eigen computer.',
  usage: 'Gebruik',
  commandWord: 'opdracht',
  optionsWord: 'opties',
  headings: { commands: 'Opdrachten', options: 'Opties', examples: 'Voorbeelden' },
  required: 'Verplicht.',
  byDefault: (value) => `Standaard: ${value}.`,
  more: ['verrijk <opdracht> --help vertelt meer over een opdracht.', 'verrijk --version geeft de versie.'],
  seeHelp: (command) => `${command} --help toont wat er kan.`,
  placeholders: {
    file: 'bestand',
    reference: 'doelgroepenbestand',
    csv: 'bestand.csv',
    json: 'bestand.json',
    folder: 'map',
    name: 'tekst',
    column: 'kolom',
    sheet: 'werkblad',
    number: 'getal',
    percentage: 'percentage',
    customers: 'klantbestand',
  },
  commands: {
    enrich: {
      summary: 'Zet de Culturele Doelgroep in een klantbestand.',
      description: [
        'Geeft dezelfde werkmap (.xlsx, .xlsm) of hetzelfde CSV-bestand terug met één kolom erbij: de Culturele Doelgroep van het huishouden in iedere rij. Verder verandert er niets. Welke kolom wat is, volgt uit de koppen en de inhoud; bij twijfel stopt de opdracht en zegt welke optie beslist. Zo’n optie met een lege waarde (--addition "") zegt dat het bestand die kolom niet heeft.',
        'Het resultaat komt naast het klantbestand te staan, met “verrijkt” achter de naam. Met - komt het bestand van de standaardinvoer en gaat het naar de standaarduitvoer; dat kan met CSV.',
      ],
      options: {
        reference: 'Het doelgroepenbestand. Anders het bestand dat VERRIJK_REFERENCE noemt.',
        output: 'Waar het resultaat komt; - is de standaarduitvoer (alleen CSV).',
        match:
          'Hoe ver het koppelen gaat. strict: alleen adressen die precies zo bestaan of anders gespeld zijn. broad: ook de groep van minstens 80% van de huishoudens op een nummer.',
        layout:
          'keep: hetzelfde bestand met een kolom erbij. delivery: een nieuwe werkmap met alleen klant-ID, postcode, huisnummer en groep.',
        explain: 'Zet er ook de kolommen “Koppeling” (hoe er is gekoppeld) en “Toelichting” (waarom) bij.',
        sheet: 'Het werkblad met de klanten, met de naam of het nummer ervan.',
        id: `De kolom met het klant-ID, ${column}.`,
        postcode: `De kolom met de postcode, ${column}.`,
        'house-number': `De kolom met het huisnummer, met of zonder toevoeging, ${column}.`,
        'house-letter': `De kolom met de huisletter, ${column}.`,
        addition: `De kolom met de toevoeging, ${column}.`,
        address: `De kolom met straat en huisnummer samen, ${column}.`,
        place: `De kolom met de plaats, ${column}.`,
        country: `De kolom met het land, ${column}.`,
        'no-header': 'De eerste rij is al een klant.',
        summary: 'Schrijf de samenvatting ook naar dit bestand, als JSON.',
        json: 'Toon de samenvatting als één JSON-object.',
        quiet,
        force,
        'fail-under': 'Eindig met code 1 als minder dan dit percentage van de rijen is verrijkt.',
        'fail-on-findings': 'Eindig met code 1 als er iets over de gegevens te melden is.',
        lang,
        help,
      },
      examples: [
        'Dezelfde werkmap met de groepen, als “klanten verrijkt.xlsx”',
        'Zeg er per rij bij hoe en waarom, onder een andere naam',
        'Wijs de kolommen aan, met kop of letter',
        'Als deel van een pijplijn',
      ],
    },
    'reference build': {
      summary: 'Maak een doelgroepenbestand van de CSV-bestanden van de leverancier.',
      description: [
        'Leest CSV-bestanden (ook .csv.gz) met per rij een huishouden: postcode, huisnummer, huisletter, toevoeging en groep, herkend aan de koppen. Zonder groep wordt het een adressenregister.',
        'Een huishouden dat tweemaal voorkomt met verschillende groepen is betwist: het wordt gemeld en krijgt geen van beide.',
      ],
      options: {
        output: 'Waar het doelgroepenbestand komt.',
        model: 'De groepen met hun codes, namen, aliassen en kleuren, als JSON. Anders het model van 2021.',
        areas: 'Een CSV-bestand met postcodecijfers, gemeente en provincie, voor rapporten.',
        name: 'De naam van het bestand, te zien in iedere samenvatting.',
        edition: 'De editie van het model, zoals 2021.',
        postcode: `De kolom met de postcode, ${column}.`,
        'house-number': `De kolom met het huisnummer, met of zonder toevoeging, ${column}.`,
        'house-letter': `De kolom met de huisletter, ${column}.`,
        addition: `De kolom met de toevoeging, ${column}.`,
        group: `De kolom met de naam of code van de groep, ${column}.`,
        municipality: `De kolom met de gemeente, ${column}.`,
        province: `De kolom met de provincie, ${column}.`,
        json: 'Toon het verslag als één JSON-object.',
        quiet,
        force,
        'fail-on-findings': 'Eindig met code 1 als er betwiste adressen, onleesbare rijen of onbekende groepen zijn.',
        lang,
        help,
      },
      examples: ['Van één bestand', 'Van meer bestanden, met een andere kop voor de groep en een eigen model'],
    },
    'reference info': {
      summary: 'Toon wat er in een doelgroepenbestand zit.',
      description: ['Toont naam, editie, aantal adressen, en de groepen met hun huishoudens.'],
      options: { json: 'Toon het als één JSON-object.', lang, help },
      examples: ['Naam, editie, adressen en groepen'],
    },
    'reference verify': {
      summary: 'Controleer of een doelgroepenbestand onbeschadigd is.',
      description: ['Leest het hele bestand en vergelijkt het met de controlegetallen. Code 1 als het beschadigd is.'],
      options: { json: 'Toon de uitslag als één JSON-object.', quiet: 'Toon niets: de code zegt het.', lang, help },
      examples: ['Controleer iedere byte'],
    },
    'reference demo': {
      summary: 'Maak een fictief doelgroepenbestand en fictieve klanten.',
      description: [
        'Om iets uit te proberen of te meten. Dezelfde aantallen en hetzelfde startgetal geven altijd dezelfde bestanden. Alles wat ontstaat is gemerkt als fictief, en ook alles wat ermee wordt gemaakt.',
      ],
      options: {
        addresses: 'Hoeveel adressen.',
        customers: 'Hoeveel klanten.',
        seed: 'Een ander startgetal geeft andere adressen en klanten.',
        output: 'Waar het doelgroepenbestand komt.',
        'customers-output': 'Waar het klantbestand komt, .csv of .xlsx.',
        json: 'Toon wat er is gemaakt als één JSON-object.',
        quiet,
        force,
        lang,
        help,
      },
      examples: ['Een doelgroepenbestand en een werkmap met klanten', 'Zo groot als het land, om te meten'],
    },
    demo: {
      summary: 'Zie het werken: maak fictieve bestanden en verrijk ze.',
      description: [
        'Maakt een fictief doelgroepenbestand en een fictieve werkmap met klanten, zo rommelig als echte, verrijkt die en zegt waar alles staat. Overschrijft wat een eerdere demo achterliet.',
      ],
      options: { folder: 'De map voor de bestanden. Standaard: demo.', lang, help },
      examples: ['In de map demo'],
    },
  },
};
