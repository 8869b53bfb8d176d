import { counting } from '@verrijk/core/messages';

const count = counting('nl-NL');
const number = (many: number): string => count(many, '', '').trim();
const customers = (many: number): string => count(many, 'klant', 'klanten');
const rows = (many: number): string => count(many, 'rij', 'rijen');

/** What happens after the delivery: status, outcome, loading back, report, behaviour, last year, and the end of it all. */
export const result = {
  readerOnly:
    'Je kunt de uitkomst en het rapport bekijken en ophalen. Het bestand met de groep per klant ophalen en terugladen, opnieuw laten verwerken en wissen doet een collega die eigenaar of medewerker is.',
  notYet: {
    title: 'Hier komt straks je resultaat',
    detail: 'Zodra je hebt aangeleverd, zie je hier hoe ver het is. Daarna staat hier wat eruit kwam.',
    toDelivery: 'Naar het aanleveren',
    refused: 'Deze aanvraag is niet aangenomen. Er is niets aangeleverd, dus er is ook geen resultaat.',
    cancelled: 'Deze aanvraag is ingetrokken. Er is niets aangeleverd, dus er is ook geen resultaat.',
  },
  working: {
    title: 'Je bestand wordt verrijkt',
    waiting: 'Je bestand staat klaar om verrijkt te worden',
    waitsForWorker: 'Het is ontvangen en aan de beurt zodra er plaats is. Meestal is dat binnen een paar minuten.',
    waitsForReference: (provider: string) =>
      `${provider} heeft op dit moment geen doelgroepenbestand klaarstaan. Daar is een seintje van gegeven; zodra het er is, gaat het vanzelf verder. Jij hoeft niets te doen.`,
    busy: 'Meestal duurt dit een paar minuten; bij een groot bestand een half uur.',
    mail: 'Je krijgt een e-mail als het klaar is. Je kunt deze pagina dus rustig sluiten.',
    again: (attempt: number) => `Er ging iets mis en het is opnieuw begonnen; dit is poging ${attempt}.`,
    steps: 'Wat er gebeurt',
    phases: {
      received: 'Je bestand is veilig ontvangen',
      reading: 'Het bestand wordt gelezen',
      enriching: 'Bij elk adres wordt de Culturele Doelgroep gezocht',
      reporting: 'Het rapport wordt gemaakt',
      writing: 'Alles wordt versleuteld klaargezet',
    },
    done: 'klaar',
    now: 'nu bezig',
    later: 'komt nog',
    rows: (many: number) => rows(many),
  },
  failed: {
    title: 'Het verrijken is niet gelukt',
    unknown: 'Er ging aan onze kant iets mis.',
    whatNow: 'Wat kun je doen?',
    retry: 'Laat het opnieuw proberen',
    retryHint: 'Met hetzelfde bestand. Dat helpt als de oorzaak bij de dienst lag.',
    retried: 'Het wordt opnieuw geprobeerd.',
    deliver: 'Lever opnieuw aan',
    deliverHint: 'Met een ander bestand. Dat helpt als het aan het bestand lag. Het vorige wordt dan gewist.',
  },
  parts: {
    label: 'Onderdelen van je resultaat',
    outcome: 'Wat kwam eruit',
    report: 'Rapport',
    load: 'In je systeem',
    behaviour: 'Gedrag',
    compare: 'Vorige keer',
    end: 'Wissen',
  },
  outcome: {
    title: 'Wat kwam eruit',
    withGroup: (some: number, all: number, share: string) =>
      `Van je ${customers(all)} ${some === 1 ? 'heeft' : 'hebben'} er ${number(some)} een Culturele Doelgroep: ${share}.`,
    rowsWithGroup: (some: number, all: number, share: string) =>
      `Van de ${rows(all)} ${some === 1 ? 'kreeg' : 'kregen'} er ${number(some)} een Culturele Doelgroep: ${share}.`,
    nearlyAll: (all: number) =>
      `Van de ${rows(all)} kregen er bijna allemaal een Culturele Doelgroep. Hoeveel niet, tonen we niet: het zijn er zo weinig dat ze te herkennen zouden zijn.`,
    largest: (name: string, share: string) =>
      `De grootste groep is ${name}, met ${share} van je klanten met een groep.`,
    chart: 'Je klanten per Culturele Doelgroep',
    chartAlternative: (first: string, firstCount: string, last: string, lastCount: string) =>
      `Een staaf per groep. De langste is die van ${first} met ${firstCount}, de kortste die van ${last} met ${lastCount}.`,
    chartHow:
      'Hoe langer de staaf, hoe meer klanten in een huishouden van die groep wonen. Een groep zegt iets over een huishouden, niet over een persoon.',
    rowsLargest: (name: string, share: string) =>
      `De grootste groep is ${name}, met ${share} van de rijen met een groep.`,
    rowsChart: 'Rijen per Culturele Doelgroep',
    rowsChartHow:
      'Hoe langer de staaf, hoe meer rijen met een huishouden van die groep. Een groep zegt iets over een huishouden, niet over een persoon.',
    reportOnly:
      'Er is een rapport, en geen groep per klant: er ging geen klant-ID mee. Daarom is er niets om in je systeem te zetten. In het rapport tellen huishoudens, hier de rijen van je bestand.',
    group: 'Groep',
    customers: 'Klanten',
    rows: 'Rijen',
    share: 'Aandeel',
    hidden: (minimum: number) =>
      `Een punt (·) betekent: niet getoond, omdat het er minder dan ${minimum} zijn of omdat zo’n klein aantal ermee uit te rekenen is.`,
    why: 'Waarom kreeg niet iedereen een groep?',
    whyCaption: 'Hoe de adressen zijn gevonden',
    how: 'Hoe',
    meaning: 'Wat dat betekent',
    whyLead:
      'Een groep hoort bij een huishouden op een adres. Staat een adres niet in het doelgroepenbestand, of is het niet volledig, dan blijft de groep leeg.',
    fictional: 'Deze uitkomst is gemaakt met fictieve gegevens. Trek er geen conclusies uit.',
    none: 'Er is geen uitkomst om te tonen. De bestanden hieronder zijn er wel.',
  },
  downloads: {
    title: 'Ophalen',
    hint: 'Wat je ophaalt, staat daarna op je eigen computer. Dat wissen wij niet.',
    empty: 'Er zijn geen bestanden om op te halen.',
    purposes: {
      result: {
        label: 'Je bestand met de groepen',
        hint: 'Hetzelfde bestand als je aanleverde, met bij elke rij de Culturele Doelgroep. Het bestand voor je eigen systeem maken we bij “In je systeem”.',
      },
      'report-pdf': { label: 'Rapport om te printen', hint: 'Een pdf om door te sturen of neer te leggen.' },
      'report-slides': {
        label: 'Rapport als presentatie',
        hint: 'Dia’s voor PowerPoint, om te laten zien in een overleg.',
      },
      'report-workbook': {
        label: 'Rapport in Excel',
        hint: 'Alle cijfers in tabellen, om zelf mee verder te rekenen.',
      },
      'report-html': {
        label: 'Rapport als webpagina',
        hint: 'Eén bestand dat in elke browser opent, ook zonder internet.',
      },
      'report-data': {
        label: 'Cijfers voor programma’s',
        hint: 'De cijfers van het rapport als JSON, voor wie er zelf iets mee bouwt.',
      },
    },
  },
  analyst: {
    title: 'Hulp bij de analyse',
    detail: (provider: string) =>
      `${provider} verwijst je hiervoor door. Houd er rekening mee dat daar kosten bij komen.`,
  },
  report: {
    title: 'Het rapport',
    lead: 'Wie je publiek is, waar het woont, en hoe zeker dat is.',
    none: 'Bij deze aanvraag is er geen rapport om hier te lezen.',
    unreadable: 'Het rapport kon niet worden gelezen. Haal het op als pdf of als webpagina.',
    print: 'Print dit rapport',
  },
  load: {
    title: 'Zet de groepen in je systeem',
    lead: 'We leggen je eigen export naast het resultaat, laten zien wat er verandert, en maken een bestand dat je systeem kan inlezen. Dat gebeurt in je browser; alleen het resultaat wordt opgehaald.',
    origins: { kept: 'bewaard in deze browser', result: 'van deze aanvraag' },
  },
  behaviour: {
    title: 'Wat doen de groepen bij jou?',
    lead: 'Boekt de ene groep vroeger dan de andere? Kiest die iets anders? Kies een bestand met verkopen uit je kassasysteem; we leggen het naast de groepen van je klanten.',
    local: 'Dat bestand wordt in je browser gelezen. Het gaat nergens heen.',
    transactions: {
      label: 'Je verkopen',
      hint: 'Een regel per verkoop, met het klant-ID. Verder wat je hebt: besteldatum, datum van de voorstelling, genre, aantal kaarten, bedrag. Excel of CSV.',
    },
    key: {
      label: 'Het sleutelbestand',
      hint: 'Nodig als je bij het aanleveren de klant-ID’s liet vervangen door willekeurige codes.',
    },
    columns: {
      customer: 'Welke kolom van je verkopen is het klant-ID?',
      order: 'Welke kolom van je verkopen is het ordernummer?',
      orderDate: 'Welke kolom van je verkopen is de besteldatum?',
      eventDate: 'Welke kolom van je verkopen is de datum van de voorstelling?',
      tickets: 'Welke kolom van je verkopen is het aantal kaarten?',
      amount: 'Welke kolom van je verkopen is het bedrag?',
      genre: 'Welke kolom van je verkopen is het genre?',
    },
    start: 'Bekijk het gedrag per groep',
    working: 'Verkopen en groepen worden naast elkaar gelegd',
    without:
      'De groepen komen uit je resultaat, per klant-ID. Vergelijken met heel Nederland kan hier niet: daarvoor is een doelgroepenbestand nodig, en dat heeft alleen je leverancier.',
    done: 'Het gedrag per groep staat hieronder.',
    nobodyTitle: 'Er is te weinig om te laten zien',
    nobody: 'Van elke groep kwamen we minder dan tien klanten uit je resultaat tegen in dit bestand met verkopen.',
  },
  compare: {
    title: 'Wat is er veranderd sinds de vorige keer?',
    lead: 'Kies een bestand van een vorige verrijking, met je eigen klant-ID’s en de groep van toen. We leggen het naast het resultaat van nu.',
    local: 'Dat bestand wordt in je browser gelezen. Het gaat nergens heen.',
    before: {
      label: 'De groepen van toen',
      hint: 'Bijvoorbeeld het importbestand van vorig jaar, of een export uit je systeem waarin de groep staat. Met klant-ID’s, niet met willekeurige codes.',
    },
    columns: {
      sheet: 'Op welk tabblad staan de groepen van toen?',
      id: 'Welke kolom is het klant-ID?',
      oldGroup: 'Welke kolom heeft de groep van toen?',
    },
    start: 'Vergelijk toen en nu',
    working: 'Toen en nu worden naast elkaar gelegd',
    both: (many: number) =>
      `${customers(many)} ${many === 1 ? 'staat' : 'staan'} in beide bestanden en ${many === 1 ? 'had' : 'hadden'} toen of nu een groep.`,
    nobody:
      'Geen enkele klant uit dit bestand komt voor in je resultaat. Staan er willekeurige codes in, of is het van een ander systeem? Kies dan een bestand met je eigen klant-ID’s.',
    noGroups: 'In dit bestand is geen kolom met groepen gevonden. Kies een bestand waarin de groep van toen staat.',
    stayed: (many: number, share: string) =>
      `${customers(many)} (${share}) ${many === 1 ? 'heeft' : 'hebben'} dezelfde groep gehouden.`,
    onlyBefore: (many: number) =>
      `${customers(many)} van toen ${many === 1 ? 'zit' : 'zitten'} niet in het resultaat van nu.`,
    onlyNow: (many: number) =>
      `${customers(many)} van nu ${many === 1 ? 'zat' : 'zaten'} niet in het bestand van toen.`,
    chart: 'Toen en nu, dezelfde klanten',
    chartAlternative: (grew: string, before: string, now: string) =>
      `Twee staven per groep, toen en nu. Het grootste verschil is bij ${grew}: van ${before} naar ${now}.`,
    chartHow:
      'Alleen klanten die in beide bestanden staan zijn geteld, zodat nieuwe en vertrokken klanten het beeld niet veranderen.',
    earlier: 'Toen',
    now: 'Nu',
    noGroup: '(geen groep)',
    own: 'Deze vergelijking is alleen voor jou: er staan ook kleine aantallen in. Deel haar niet buiten je organisatie.',
    editions:
      'Let op: in het bestand van toen staan groepen van een ouder model. Die groepen bestaan niet meer, dus een andere groep zegt niet dat het huishouden is veranderd.',
  },
  end: {
    title: 'Wanneer is alles weg?',
    on: (day: string) => `Op ${day} wordt alles gewist.`,
    inDays: (days: number) =>
      days <= 0 ? 'Dat is vandaag.' : days === 1 ? 'Dat is morgen.' : `Dat is over ${count(days, 'dag', 'dagen')}.`,
    strip: (day: string, days: number) =>
      days <= 0
        ? 'Vandaag wordt alles van deze aanvraag bij de dienst gewist.'
        : `Op ${day} wordt alles van deze aanvraag gewist: over ${count(days, 'dag', 'dagen')}. Haal voor die tijd op wat je wilt houden.`,
    what: 'Weg zijn dan: het bestand dat je aanleverde, het resultaat en het rapport. De sleutel waarmee ze versleuteld zijn, wordt vernietigd.',
    stays:
      'Wat blijft: de verwerkersovereenkomst met de handtekeningen, en een ondertekend bewijs dat alles is gewist.',
    home: 'Wat je zelf hebt bewaard, blijft op je eigen computer. Daar ben jij verantwoordelijk voor.',
    notYet: 'Er staat nu niets van je bij de dienst dat gewist kan worden.',
    now: 'Wis alles nu',
    readerOnly: 'Wissen doet een collega met meer rechten.',
    dialog: {
      title: 'Alles nu wissen?',
      lead: 'Dit kan niet ongedaan worden gemaakt. Weg zijn dan, bij de dienst:',
      keptHere:
        'En in deze browser: je export, het sleutelbestand en wat we verder van deze aanvraag voor je bewaarden.',
      keptHereReport: 'En in deze browser: je export en wat we verder van deze aanvraag voor je bewaarden.',
      noResult: 'Er is nog geen resultaat. Als je nu wist, komt dat er ook niet meer.',
      saved: 'Ik heb bewaard wat ik wil houden',
      savedHint: 'Het resultaat, het rapport en het sleutelbestand.',
      savedReportHint: 'Het rapport, in de vorm die je wilt gebruiken.',
      confirm: 'Wis alles',
    },
    purposes: {
      delivery: 'wat je aanleverde',
      result: 'je bestand met de groepen',
      'report-html': 'het rapport als webpagina',
      'report-pdf': 'het rapport als pdf',
      'report-slides': 'het rapport als presentatie',
      'report-workbook': 'het rapport in Excel',
      'report-data': 'de cijfers van het rapport',
    },
    changed: 'Er is net iets veranderd aan deze aanvraag. Kijk hieronder hoe het nu staat.',
  },
  receipt: {
    title: 'Alles is gewist',
    lead: (moment: string) => `Op ${moment} is alles van deze aanvraag bij de dienst vernietigd.`,
    facts: {
      order: 'Aanvraag',
      installation: 'Bij',
      organisation: 'Organisatie',
      provider: 'Leverancier',
      destroyedAt: 'Gewist op',
      why: 'Waarom',
      by: 'Door',
      files: 'Wat er was',
      how: 'Hoe',
    },
    why: { asked: 'erom gevraagd', date: 'de afgesproken dag', failure: 'gewist nadat het verwerken mislukte' },
    by: {
      organisation: 'je organisatie',
      provider: 'de leverancier',
      service: 'de dienst zelf, op de afgesproken dag',
    },
    how: 'De sleutel van deze aanvraag is vernietigd, en alles wat ermee versleuteld was is verwijderd.',
    proves: 'Wat bewijst dit?',
    provesText: [
      'De dienst heeft dit bewijs ondertekend. Wie het controleert met de openbare sleutel, weet dat het van deze dienst komt en dat er niets aan is veranderd.',
      'Er staan geen namen van bestanden of klanten in, zodat je het kunt bewaren zolang je wilt: bijvoorbeeld bij je register van verwerkingen.',
      'Het zegt niets over wat je zelf hebt opgehaald: dat staat op je eigen computer.',
    ],
    save: 'Bewaar het ondertekende bewijs',
    key: 'De openbare sleutel om het te controleren',
    agreement: 'De verwerkersovereenkomst',
  },
};
