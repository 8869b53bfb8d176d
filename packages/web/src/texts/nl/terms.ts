/** Who does it, what it costs, and what comes next. */
export const terms = {
  readerOnly: 'Je kunt alles lezen. Akkoord gaan en tekenen doet een collega die eigenaar of medewerker is.',
  becameReport: {
    title: 'Je krijgt een rapport, en geen groep per klant',
    detail:
      'In je export staat geen klant-ID. Daaraan wordt een klant teruggevonden, dus zonder ID is er niets om terug te laden. Wil je dat wel? Tel dan opnieuw met een export waar het klant-ID in staat.',
    action: 'Opnieuw tellen',
  },
  next: {
    count: {
      title: 'Eerst je bestand tellen',
      detail: 'De prijs volgt uit het aantal records in je bestand. Tellen gebeurt op je eigen computer.',
      action: 'Naar je bestand',
    },
    'provider-quotes': {
      title: (provider: string) => `${provider} bekijkt de prijs`,
      detail: (provider: string) =>
        `Je hoeft nu niets te doen: je krijgt een mail zodra ${provider} de prijs bevestigt. Van je klanten is nog niets verstuurd, alleen de aantallen. Je kunt hieronder vast nalopen of het mag.`,
    },
    accept: {
      title: 'De prijs staat klaar',
      detail: 'Bekijk hem rustig. Je zit nergens aan vast tot je akkoord gaat.',
    },
    'quote-lapsed': {
      title: 'De prijs is verlopen',
      detail: (provider: string, until: string) =>
        `Deze prijs gold tot en met ${until}. Vraag ${provider} om hem te vernieuwen; je krijgt een mail zodra dat is gebeurd. Je aantallen blijven staan.`,
    },
    'complete-profile': {
      title: 'Voor de overeenkomst ontbreekt nog iets',
      detail: 'De prijs is akkoord. Vul bij de overeenkomst aan wat er van jullie organisatie in moet staan.',
    },
    'provider-completes': {
      title: (provider: string) => `${provider} vult nog iets aan`,
      detail: () =>
        'De prijs is akkoord. De overeenkomst wordt gemaakt zodra de gegevens van de leverancier compleet zijn. Je hoeft nu niets te doen.',
    },
    sign: {
      title: 'Tijd om te tekenen',
      detail:
        'De prijs is akkoord. Lees de overeenkomst en teken haar; zolang niet beide partijen hebben getekend, gaat er niets van je klanten de deur uit.',
    },
    'provider-signs': {
      title: (provider: string) => `${provider} moet nog tekenen`,
      detail: (provider: string) =>
        `Jouw handtekening staat. Je krijgt een mail zodra ${provider} ook heeft getekend; daarna kun je aanleveren.`,
    },
    deliver: {
      title: 'Alles is rond',
      detail: 'Beide partijen hebben getekend. Nu maak je het bestand dat je aanlevert, op je eigen computer.',
      action: 'Naar aanleveren',
    },
    refused: {
      title: (provider: string) => `${provider} voert deze aanvraag niet uit`,
      detail:
        'Er is niets van je klanten verstuurd en er wordt niets gerekend. Je kunt een nieuwe aanvraag beginnen, zo nodig bij een andere leverancier.',
      action: 'Nieuwe aanvraag',
      reason: (provider: string) => `${provider} schrijft:`,
    },
    cancelled: {
      title: 'Deze aanvraag is ingetrokken',
      detail:
        'Er is niets aangeleverd en er wordt niets gerekend. Was er al een deel van een bestand verstuurd, dan is dat uiterlijk binnen een dag gewist.',
      action: 'Nieuwe aanvraag',
      reason: () => 'De reden was:',
    },
  },
  provider: {
    title: 'Wie doet het?',
    because: {
      postcode: (place: string | undefined) =>
        place === undefined
          ? 'Deze leverancier verrijkt voor organisaties met jullie postcode.'
          : `Deze leverancier verrijkt voor organisaties in ${place}; dat volgt uit jullie postcode.`,
      municipality: (place: string | undefined) =>
        place === undefined
          ? 'Deze leverancier verrijkt voor organisaties in jullie gemeente.'
          : `Deze leverancier verrijkt voor organisaties in ${place}.`,
      elsewhere: () => 'Deze leverancier verrijkt voor alle plaatsen die niet onder een andere leverancier vallen.',
      chosen: () => 'Deze leverancier heb je zelf gekozen.',
    },
    yourReason: 'Jullie reden',
    contact: 'Contact',
    change: 'Een andere leverancier kiezen',
    changeTitle: 'Wie moet het doen?',
    changeLead:
      'Meestal is de voorgestelde leverancier de goede. Kies je een andere, dan leest die jullie reden en ziet de aantallen; de vorige ziet de aanvraag niet meer.',
    who: 'Leverancier',
    own: 'Voorgesteld voor jullie plaats',
    serves: (places: string) => `Voor ${places}`,
    more: (count: string) => `en nog ${count}`,
    elsewhere: 'Voor alle overige plaatsen',
    days: (days: number) => (days === 1 ? 'resultaat na 1 werkdag' : `resultaat na ${days} werkdagen`),
    reason: 'Waarom deze?',
    reasonHint: 'Een zin is genoeg. De gekozen leverancier leest hem.',
    reasonMissing: 'Zeg in een zin waarom je deze leverancier kiest.',
    choose: 'Deze leverancier kiezen',
    fixed: 'Nu er een prijs is, ligt vast wie het doet.',
  },
  price: {
    title: 'Wat kost het?',
    none: 'Er is nog geen prijs: die volgt uit het aantal records van je bestand.',
    noList: (provider: string) =>
      `${provider} heeft geen prijslijst die nu geldt, en noemt zelf een bedrag bij jullie aantal.`,
    proposed: 'voorlopig',
    proposedDetail: (provider: string) =>
      `Dit is wat de prijslijst zegt bij jullie aantal. ${provider} bevestigt de prijs nog, of past hem aan.`,
    confirmed: 'bevestigd',
    accepted: 'akkoord',
    lapsed: 'verlopen',
    total: (amount: string) => `${amount} inclusief btw`,
    caption: 'Hoe de prijs is opgebouwd',
    columns: { what: 'Onderdeel', sum: 'Berekening', amount: 'Bedrag' },
    lines: {
      start: 'Startbedrag',
      tier: 'Records',
      minimum: 'Aanvulling tot het minimumbedrag',
      adjustment: 'Aangepast door de leverancier',
      net: 'Zonder btw',
      vat: (percentage: string) => `Btw ${percentage}%`,
      total: 'Totaal',
    },
    first: (records: string) => `de eerste ${records} records`,
    further: (records: string) => `de volgende ${records} records`,
    all: (records: string) => (records === '1' ? '1 record' : `${records} records`),
    times: (what: string, each: string) => `${what} × ${each}`,
    list: (name: string) => `Volgens “${name}”`,
    fictionalList: 'Deze prijslijst is bedacht: niemand rekent hiermee.',
    records: {
      title: (paid: string) => (paid === '1' ? 'Waarom 1 record?' : `Waarom ${paid} records?`),
      rows: (rows: string) => `Geteld zijn ${rows} rijen: de klanten uit je bestand van de periode die je koos.`,
      allPaid: 'Ze tellen allemaal mee.',
      notPaid: 'Wat niet meetelt:',
      reasons: {
        double: (rows: string) => `${rows} keer een klant die er al in staat`,
        foreign: (rows: string) => `${rows} met een adres in het buitenland`,
        'po-box': (rows: string) => `${rows} met een postbus`,
        incomplete: (rows: string) => `${rows} waarvan het adres niet compleet is`,
        invalid: (rows: string) => `${rows} waarvan het adres niet te lezen is`,
      },
      paid: (paid: string) =>
        paid === '1'
          ? 'Blijft over: 1 record, waarvoor je betaalt.'
          : `Blijven over: ${paid} records, waarvoor je betaalt.`,
      most: (paid: string) =>
        `Je kunt er hoogstens ${paid} aanleveren. Lever je er minder aan, dan verandert de prijs niet.`,
      recount: 'Klopt het aantal niet? Tel je bestand opnieuw; dan volgt een nieuwe prijs.',
    },
    changed: {
      title: 'De prijs is veranderd',
      lead: 'Dit is anders dan wat je eerder zag:',
      listTitle: (provider: string) => `${provider} vraagt een ander bedrag dan de prijslijst`,
      said: (provider: string) => `${provider} schrijft:`,
      from: (before: string, after: string) => `was ${before}, is nu ${after}`,
      nothing: 'niets',
      days: (days: number) => (days === 1 ? '1 werkdag' : `${days} werkdagen`),
      terms: {
        netCents: 'Bedrag zonder btw',
        records: 'Aantal records',
        workingDays: 'Termijn',
        validUntil: 'Geldig tot en met',
        deliveryForm: 'Hoe je aanlevert',
        conditions: 'Voorwaarden',
        analystReferral: 'Hulp bij analyse',
      },
    },
    facts: {
      term: 'Wanneer klaar',
      termValue: (days: number) =>
        days === 0
          ? 'dezelfde dag, nadat je bestand compleet binnen is'
          : days === 1
            ? 'binnen 1 werkdag nadat je bestand compleet binnen is'
            : `binnen ${days} werkdagen nadat je bestand compleet binnen is`,
      deliveryForm: 'Hoe je aanlevert',
      conditions: 'Voorwaarden',
      analystReferral: 'Hulp bij analyse',
      validUntil: 'Prijs geldt tot en met',
      kept: 'Hoe lang bewaard',
      keptValue: (days: number) =>
        days === 1
          ? 'het resultaat wordt na 1 dag gewist'
          : `het resultaat wordt na ${days} dagen gewist, of eerder als jij dat zegt`,
    },
    accept: (amount: string) => `Akkoord met ${amount}`,
    acceptHint:
      'Je gaat akkoord met de prijs, de termijn en de voorwaarden hierboven. Daarna komt de overeenkomst; versturen doe je pas als beide partijen die hebben getekend.',
    changedMeanwhile: {
      title: 'De prijs is net veranderd',
      detail:
        'Wat je zag geldt niet meer. Hieronder staat de nieuwe prijs: bekijk hem en beslis dan. Je hebt nog nergens ja op gezegd.',
    },
    movedMeanwhile: {
      title: 'Dit is intussen verder gegaan',
      detail: 'Een collega of de leverancier was je voor. Hieronder staat hoe het er nu voor staat.',
    },
    history: 'Eerdere prijzen',
    historyLine: (amount: string, day: string) => `${amount} inclusief btw, gegeven op ${day}`,
  },
};
