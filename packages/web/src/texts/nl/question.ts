import { formatCount, formatDate } from '../format.ts';

const count = (n: number): string => formatCount(n, 'nl');

/** The first step: what somebody wants to know, of whom, and the file with the customers. */
export const question = {
  create: {
    title: 'Nieuwe aanvraag',
    lead: 'Begin met wat je wilt weten. Daarna kies je je klantbestand; dat blijft op je eigen computer.',
    begin: 'Verder naar je klantbestand',
    readerOnly: 'Een aanvraag doen kan een collega die eigenaar of medewerker is.',
    place: 'Naar de gegevens van je organisatie',
  },
  words: {
    purpose: 'Wat wil je weten?',
    purposeHint:
      'Kies wat past en vul het aan in je eigen woorden. De leverancier leest het, en het komt in de overeenkomst.',
    examples: 'Voorbeelden',
    ideas: [
      [
        'Wie is ons publiek?',
        'We willen weten uit welke Culturele Doelgroepen ons publiek bestaat, en wie we nog missen.',
      ],
      [
        'Wat vinden ze van ons?',
        'We willen onze onderzoeksresultaten per doelgroep bekijken: wat vinden ze van onze organisatie?',
      ],
      ['Waar gaan ze heen?', 'We willen zien waar welke doelgroep naartoe gaat: welk aanbod, welke dagen.'],
      ['Vroeg of op het laatst?', 'We willen weten wie vroeg boekt en wie op het laatste moment beslist.'],
      ['Gerichter mailen', 'We willen de doelgroep in ons CRM zetten, om mailings en campagnes beter te richten.'],
    ] as readonly (readonly [label: string, sentence: string])[],
    purposeLabel: 'In je eigen woorden',
    purposeMissing: 'Schrijf in een paar woorden wat je wilt weten, of kies een voorbeeld.',
    selection: 'Om welke klanten gaat het?',
    selectionHint: 'Zo noem je ook het bestand, bijvoorbeeld “Totaal” of “Kaartkopers”.',
    selections: [
      ['Totaal', 'Alle klanten in je export'],
      ['Kaartkopers', 'Wie een kaart kocht'],
      ['Vrienden en leden', 'Wie vriend, lid of abonnee is'],
      ['Nieuwsbrief', 'Wie de nieuwsbrief krijgt'],
    ] as readonly (readonly [name: string, hint: string])[],
    otherSelection: 'Andere klanten',
    otherSelectionHint: 'Geef ze zelf een naam',
    selectionName: 'Hoe heet deze groep klanten?',
    selectionMissing: 'Geef deze klanten een naam.',
    period: 'Van welke periode?',
    periodHint:
      'Recente klanten zeggen meer over je publiek van nu, en minder klanten kost minder. Je ziet straks hoeveel het er zijn en kunt dan nog wisselen.',
    periods: {
      '1': 'Actief in het laatste jaar',
      '2': 'Actief in de laatste twee jaar',
      '3': 'Actief in de laatste drie jaar',
      since: 'Actief sinds een andere dag',
      all: 'Alle klanten in het bestand',
    },
    active: (n: number) => (n === 1 ? '1 klant' : `${count(n)} klanten`),
    noDates: 'Daarvoor is een kolom nodig met de datum van het laatste bezoek of de laatste aankoop.',
    sinceLabel: 'Sinds welke dag?',
    sinceMissing: 'Kies een dag die al is geweest.',
    periodMissing: 'Kies een periode.',
    product: 'Wat wil je terugkrijgen?',
    products: {
      records: [
        'De groep bij iedere klant, en een rapport',
        'Om terug te laden in je CRM of kassasysteem. Daarvoor is een klant-ID nodig.',
      ],
      report: ['Alleen een rapport over je publiek', 'Dan gaan er geen klant-ID’s mee.'],
    } as Readonly<Record<'records' | 'report', readonly [label: string, hint: string]>>,
    keepDays: 'Hoeveel dagen blijft het resultaat staan?',
    keepDaysHint: (most: number | undefined) =>
      most === undefined
        ? 'Daarna wordt alles gewist. Zeg je niets, dan zijn het er 30, of minder als je leverancier korter bewaart. Eerder wissen kan altijd.'
        : `Daarna wordt alles gewist. Je leverancier bewaart een resultaat hoogstens ${most === 1 ? '1 dag' : `${count(most)} dagen`}. Eerder wissen kan altijd.`,
    keepDaysWrong: 'Vul een aantal dagen in, van 1 tot en met 366.',
    keepName: 'Blijft staan',
    keepValue: (n: number) => (n === 1 ? '1 dag na het resultaat' : `${count(n)} dagen na het resultaat`),
    show: 'Je vraag',
    change: 'Vraag wijzigen',
    notChangeable: 'Er is al een prijs gemaakt: de vraag ligt vast.',
    purposeName: 'Je wilt weten',
    selectionName2: 'Welke klanten',
    periodName: 'Periode',
    productName: 'Je krijgt terug',
    becameReport: 'Een rapport over je publiek, en geen groep per klant: in je export staat geen klant-ID',
  },
  file: {
    title: 'Je klantbestand',
    lead: 'Kies de export met je klanten. We kijken hem na op je eigen computer; er wordt niets verstuurd.',
    kept: 'Dit bestand is bewaard in deze browser, zodat je na een pauze verder kunt. “Vergeten” haalt het hier weg; je eigen bestand blijft staan.',
    notKept: 'Deze browser kan het bestand niet bewaren. Je kunt gewoon verder; na opnieuw laden kies je het nog eens.',
    recalling: 'Je bestand wordt teruggehaald …',
    columns: 'Kloppen de kolommen?',
    columnsHint:
      'Alleen de gekleurde kolommen worden gelezen. Klopt er iets niet? Kies het in het menu boven de kolom, of sleep een naam erheen.',
    remembered: 'De kolommen zijn herkend zoals je ze de vorige keer koos.',
    checkTitle: 'De controle',
    checking: 'Je bestand wordt gecontroleerd op je eigen computer',
    countAgain: 'Tel opnieuw',
    counting: 'De klanten van deze periode worden geteld',
    checkAgain: 'Controleer opnieuw',
    stopped: 'Je hebt de controle gestopt. Er is niets verstuurd.',
  },
  period: {
    notYet: 'Nog één ding, dan kun je verder',
    needsPeriod: 'Kies hierboven van welke periode de klanten meetellen.',
    needsDate:
      'Voor deze periode is een datum nodig. Kies “laatste activiteit” in het menu boven een kolom, of kies alle klanten.',
  },
  send: {
    title: 'Verder',
    reportTitle: 'Verder met een publieksanalyse',
    text: (provider: string) =>
      `Met je aantallen maakt ${provider} een prijs. Alleen de aantallen gaan nu de deur uit: geen klanten, geen adressen, en ook je bestand niet.`,
    report:
      'Zonder klant-ID krijg je een rapport over je publiek, en geen groep per klant. Wil je dat wel, zet dan het klant-ID in je export en kies het bestand opnieuw.',
    counts: (billable: number) =>
      billable === 1 ? '1 klant telt mee voor de prijs' : `${count(billable)} klanten tellen mee voor de prijs`,
    exactly: 'Precies dit wordt verstuurd',
    exactlyHint: 'Letterlijk, zoals je computer het verstuurt. Er staan alleen aantallen en datums in.',
    figures: {
      today: 'Geteld op',
      rows: 'Rijen',
      customers: 'Verschillende klanten',
      missing: 'Zonder klant-ID',
      duplicate: 'Dubbele rijen',
      households: 'Huishoudens',
      billable: 'Telt mee',
      double: 'Dubbel',
      foreign: 'Buitenland',
      'po-box': 'Postbus',
      incomplete: 'Adres niet compleet',
      invalid: 'Geen leesbaar adres',
    },
    years: (n: number, from: string) =>
      `Actief in ${n === 1 ? 'het laatste jaar' : `de laatste ${n} jaar`} (sinds ${formatDate(from, 'nl')})`,
    since: (from: string) => `Actief sinds ${formatDate(from, 'nl')}`,
    findings: 'Wat opviel, met het aantal rijen',
    literal: 'De letterlijke tekst',
    button: 'Verstuur de aantallen en ga verder',
    again: 'Verstuur de nieuwe aantallen',
    lapses: 'Er is al een prijs. Met nieuwe aantallen vervalt die, en maakt de leverancier een nieuwe.',
    changed:
      'De aanvraag is intussen verder gegaan, in een ander venster of door een collega. We laten zien hoe het nu staat; je keuzes zijn bewaard.',
    unchanged: 'Deze aantallen zijn al verstuurd.',
    toTerms: 'Naar de prijs en de afspraken',
    nothing: 'Er is geen klant die meetelt. Kies een langere periode, of een ander bestand.',
  },
  sent: {
    title: 'Je aantallen',
    text: (day: string) => `Geteld op ${formatDate(day, 'nl')} en verstuurd.`,
    all: 'Alle aantallen',
    none: 'Er zijn nog geen aantallen verstuurd.',
    again: 'Opnieuw tellen, of een ander bestand',
    readerOnly: 'Je kunt alles lezen. Het bestand kiezen doet een collega die eigenaar of medewerker is.',
  },
};
