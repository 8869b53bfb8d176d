import type { HelpTexts } from './help-texts.ts';

const lang =
  'De taal van meldingen en toelichtingen. Anders beslist VERRIJK_LANG, dan LC_ALL en LANG, anders Nederlands.';
const help = 'Toon deze uitleg.';
const quiet = 'Toon niets als alles goed gaat.';
const force = 'Overschrijf bestanden die al bestaan.';
const column = 'met de kop of de letter ervan';
const profile =
  'Bewaar de wensen van deze opdracht in dit bestand, of gebruik ze als het er al is; wat je nu opgeeft gaat voor.';

/** The options that say which column is what: the same for every command that reads a customer file. */
const columns = {
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
};

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
    enriched: 'verrijkt bestand',
    date: 'datum',
    postcode: 'postcode',
    html: 'bestand.html',
  },
  commands: {
    check: {
      summary: 'Kijk of een klantbestand klaar is voor een verrijking.',
      description: [
        'Leest een export uit het CRM of de kassa en zegt op één pagina: zijn de klanten terug te vinden aan een klant-ID, kloppen de adressen, wie was wanneer actief, hoeveel huishoudens en te betalen records zijn het, wie voert de verrijking uit en wat is de volgende stap. Er wordt niets veranderd en niets verstuurd.',
        'Met een adressenregister (“verrijk reference build” van een BAG-lijst zonder groepen) voorspelt het ook hoeveel rijen zullen koppelen, voordat er iets is betaald.',
      ],
      options: {
        register: 'Een adressenregister of doelgroepenbestand, om te voorspellen hoeveel rijen koppelen.',
        report: 'Schrijf de uitkomst als webpagina, om te bewaren of af te drukken.',
        errors:
          'Schrijf de rijen die hersteld moeten worden naar dit bestand, .xlsx of .csv; wat het meest helpt staat bovenaan.',
        'date-column': `De kolom met de datum waarop een klant het laatst actief was, ${column}.`,
        'active-since':
          'Tel ook wie sindsdien actief was: een datum (1-1-2024), een jaar (2024) of een aantal jaren (3y).',
        'organisation-postcode': 'De postcode van je organisatie; daaruit volgt wie de verrijking uitvoert.',
        municipality: 'Of de gemeente van je organisatie.',
        providers: 'Een eigen lijst van leveranciers en hun gemeenten, als JSON.',
        'price-list': 'De prijslijst van de leverancier, als JSON, voor een indicatie van de prijs.',
        profile,
        ...columns,
        json: 'Toon de uitkomst als één JSON-object.',
        quiet,
        force,
        'fail-on-findings': 'Eindig met code 1 als er iets te herstellen is.',
        lang,
        help,
      },
      examples: [
        'Wat is dit bestand waard?',
        'Met een webpagina, een lijst van te herstellen rijen, en wie de verrijking uitvoert',
        'Met een voorspelling en de klanten van de laatste drie jaar',
        'Bewaar deze wensen, of gebruik de bewaarde van vorig jaar',
      ],
    },
    prepare: {
      summary: 'Maak het aanleverbestand: klant-ID, postcode en huisnummer, en niets meer.',
      description: [
        'Schrijft “<selectie> <organisatie> <periode>.xlsx” met precies drie kolommen (vier met --split-addition); alle andere kolommen blijven thuis. Staan er namen, e-mailadressen of telefoonnummers in die kolommen, dan stopt de opdracht. Ernaast komt een manifest met de aantallen en de datum waarop de gegevens weg moeten zijn.',
      ],
      options: {
        organisation: 'De naam van je organisatie, voor de bestandsnaam.',
        selection: 'Om welke klanten het gaat, voor de bestandsnaam. Standaard: Totaal.',
        period: 'Over welke periode, voor de bestandsnaam. Anders het jaar van nu, of “vanaf” de gevraagde datum.',
        output: 'De map waar alles komt. Standaard: naast het klantbestand.',
        pseudonymise:
          'Vervang ieder klant-ID door een willekeurige code; de sleutel blijft thuis, alleen voor jou leesbaar.',
        'split-addition': 'Zet de toevoeging in een eigen kolom D.',
        repair:
          'Herstel wat zeker te herstellen is, zoals de letter O in een postcode; iedere reparatie staat in een lijst.',
        'active-since':
          'Alleen klanten die sindsdien actief waren: een datum (1-1-2024), een jaar (2024) of een aantal jaren (3y).',
        'date-column': `De kolom met de datum waarop een klant het laatst actief was, ${column}.`,
        'only-billable':
          'Alleen records waarvoor een leverancier kan rekenen: een leesbaar Nederlands adres, ieder klant-ID eenmaal.',
        drop: 'Laat deze soorten records weg; meer met komma’s ertussen.',
        'purge-on': 'De dag waarop de leverancier de gegevens moet hebben verwijderd. Standaard: over 90 dagen.',
        profile,
        ...columns,
        json: 'Toon wat er is gemaakt als één JSON-object.',
        quiet,
        force,
        lang,
        help,
      },
      examples: [
        'Het aanleverbestand, naast de export',
        'Met willekeurige codes in plaats van klant-ID’s, alleen wat te koppelen is, in een eigen map',
        'Alleen wie de laatste twee jaar actief was, met zekere reparaties',
      ],
    },
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
        ...columns,
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
    'load-back': {
      summary: 'Zet de groepen terug in het eigen CRM, op klant-ID.',
      description: [
        'Vergelijkt je eigen export met het verrijkte bestand: kwam ieder klant-ID precies één keer terug, en wat verandert er per klant? Schrijft dan eerst een bestand om alles terug te draaien en daarna het importbestand, alleen met wat verandert. Een leeg antwoord overschrijft nooit iets.',
        'Ontbreken er klant-ID’s of kwamen er andere terug, dan stopt de opdracht en zegt welke rijen het zijn, tenzij --allow het toestaat.',
      ],
      options: {
        output: 'De map waar alles komt. Standaard: “terugladen”, naast de export.',
        for: 'Het systeem waarvoor het importbestand is; meer met komma’s ertussen. Standaard: generic.',
        key: 'De sleutel die “verrijk prepare --pseudonymise” thuis heeft gelaten.',
        manifest: 'Het manifest van de aanlevering: bewijst dat precies dezelfde klant-ID’s terugkwamen.',
        'dry-run': 'Laat het plan zien en schrijf niets.',
        into: 'Zet de kolom achter de rijen van dit klantbestand, in plaats van importbestanden te maken.',
        all: 'Zet alle klanten met een groep in het importbestand, ook wie niet verandert.',
        allow:
          'Ga door ook al ontbreken er klant-ID’s (missing), of zijn ze onbekend, dubbel of veranderd. Die klanten blijven zoals ze zijn; een dubbele krijgt een groep als zijn rijen dezelfde noemen.',
        group: `De kolom met de groep in het verrijkte bestand, ${column}.`,
        'old-group': `De kolom met de oude groep in de export, ${column}.`,
        'enriched-sheet': 'Het werkblad met de klanten in het verrijkte bestand, met de naam of het nummer ervan.',
        'enriched-id': `De kolom met het klant-ID in het verrijkte bestand, ${column}.`,
        email: `De kolom met het e-mailadres in de export, voor Mailchimp, ${column}.`,
        profile,
        ...columns,
        json: 'Toon het plan als één JSON-object.',
        quiet,
        force,
        lang,
        help,
      },
      examples: [
        'Wat zou er veranderen?',
        'Maak het importbestand voor Spektrix, en het bestand om het terug te draaien',
        'Van willekeurige codes terug naar klant-ID’s, voor twee systemen',
        'Zet de kolom in de eigen werkmap',
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
        'Om iets uit te proberen of te meten. Dezelfde aantallen en hetzelfde startgetal geven altijd dezelfde bestanden; alleen de datums in de export lopen tot vandaag. Alles wat ontstaat is gemerkt als fictief, en ook alles wat ermee wordt gemaakt.',
      ],
      options: {
        addresses: 'Hoeveel adressen.',
        customers: 'Hoeveel klanten.',
        seed: 'Een ander startgetal geeft andere adressen en klanten.',
        output: 'Waar het doelgroepenbestand komt.',
        'customers-output': 'Waar het klantbestand komt, .csv of .xlsx.',
        'export-output':
          'Waar een export met dertig kolommen komt, zoals een kassa- of klantsysteem die maakt, .csv of .xlsx.',
        'transactions-output': 'Waar de bestellingen van de klanten uit die export komen, .csv of .xlsx.',
        'answers-output': 'Waar een enquête onder die klanten komt, .csv of .xlsx.',
        json: 'Toon wat er is gemaakt als één JSON-object.',
        quiet,
        force,
        lang,
        help,
      },
      examples: [
        'Een doelgroepenbestand en een werkmap met klanten',
        'Een doelgroepenbestand en een export om te controleren, aan te leveren en terug te laden',
        'Met bestellingen en een enquête erbij, voor een publieksrapport',
        'Zo groot als het land, om te meten',
      ],
    },
    demo: {
      summary: 'Zie het werken: maak fictieve bestanden en verrijk ze.',
      description: [
        'Maakt een fictief doelgroepenbestand en een fictieve werkmap met klanten, zo rommelig als echte, verrijkt die, maakt ook een export van een klantsysteem om verder mee te proberen, en zegt waar alles staat. Overschrijft wat een eerdere demo achterliet.',
      ],
      options: { folder: 'De map voor de bestanden. Standaard: demo.', lang, help },
      examples: ['In de map demo'],
    },
  },
};
