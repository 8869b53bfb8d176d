/** What of an order is filled in. */
interface Named {
  readonly order: string;
  readonly organisation: string;
  readonly provider: string;
}

/** The processing agreement: read, signed, kept. */
export const agreement = {
  title: 'De overeenkomst',
  later:
    'Een verwerkersovereenkomst legt vast wat de leverancier met je gegevens mag. Ze wordt gemaakt zodra je akkoord bent met de prijs. Zonder twee handtekeningen gaat er niets van je klanten de deur uit.',
  making: 'De overeenkomst wordt gemaakt …',
  version: (version: number, day: string) => `Versie ${version}, gemaakt op ${day}`,
  lead: 'Hieronder staat in gewone woorden wat de overeenkomst zegt. De volledige tekst lees je daaronder of in de pdf; die teken je.',
  download: 'Overeenkomst als pdf',
  downloadSigned: 'Getekende overeenkomst als pdf',
  downloadUnsigned: 'De pdf zonder handtekeningen',
  fictional: 'Bedachte partijen: dit is geen geldige overeenkomst.',
  parties: {
    title: 'Tussen wie',
    organisation: 'De organisatie, verantwoordelijk voor de gegevens',
    provider: 'De leverancier, de verwerker die het werk doet',
    address: 'Adres',
    chamberOfCommerce: 'KvK-nummer',
    contact: 'Contactpersoon',
    privacy: 'Privacy en datalekken',
  },
  subject: {
    title: 'Waar het om gaat',
    text: ({ order, organisation, provider }: Named) =>
      `${provider} verrijkt in opdracht ${order} eenmalig het klantbestand van ${organisation} met Culturele Doelgroepen.`,
    records:
      'Jullie krijgen bij elk aangeleverd record de Culturele Doelgroep van het huishouden terug, en een rapport over het geheel.',
    report: 'Jullie krijgen een rapport over het geheel terug. Een uitkomst per klant wordt niet gemaakt.',
    purpose: 'Doel, in jullie woorden',
    selection: 'Selectie',
    period: 'Periode',
    most: 'Hoeveel',
    mostValue: (records: string) => `hoogstens ${records} records`,
  },
  data: {
    title: 'Welke gegevens, van wie',
    records: 'Een klant-ID (liefst een willekeurige code), postcode, huisnummer en toevoeging. Niets anders.',
    report: 'Postcode, huisnummer en toevoeging, zonder klant-ID. Niets anders.',
    people: 'Van klanten en bezoekers met een adres in Nederland, en van wie bij hen in huis woont.',
  },
  duration: {
    title: 'Hoe lang',
    text: (keepDays: number) =>
      `De afspraken beginnen als beide partijen hebben getekend. Alles wordt gewist zodra een van beide dat zegt, en uiterlijk ${keepDays === 1 ? '1 dag' : `${keepDays} dagen`} nadat het resultaat klaarstaat.`,
  },
  promises: {
    title: 'Wat de leverancier belooft',
    lead: 'Dit vraagt de privacywet (artikel 28, derde lid, AVG) van elke verwerker:',
    items: [
      {
        title: 'Alleen wat jullie vragen',
        text: 'De gegevens worden gebruikt voor deze opdracht, en voor niets anders.',
      },
      { title: 'Geheimhouding', text: 'Alleen wie het nodig heeft komt erbij, en die mensen moeten erover zwijgen.' },
      {
        title: 'Beveiliging',
        text: 'Bestanden staan versleuteld, met een eigen sleutel per opdracht. Inloggen gaat in twee stappen.',
      },
      {
        title: 'Andere partijen',
        text: 'Alleen de partijen die hieronder staan helpen mee. Komt er een bij, dan hoor je dat 30 dagen vooraf en kun je bezwaar maken.',
      },
      {
        title: 'Hulp bij vragen van klanten',
        text: 'Vraagt een klant om inzage of wissen, dan helpt de leverancier jullie dat te doen.',
      },
      {
        title: 'Hulp bij beveiliging en datalekken',
        text: 'Gaat er iets mis, dan hoor je dat binnen 24 uur. Bij een DPIA of overleg met de toezichthouder helpt de leverancier mee.',
      },
      {
        title: 'Wissen',
        text: 'Na afloop wordt alles vernietigd, met een ondertekend bewijs. Reservekopieën verlopen binnen 30 dagen daarna.',
      },
      {
        title: 'Controle',
        text: 'Jullie krijgen alle informatie om dit na te gaan, en mogen het laten controleren.',
      },
    ],
  },
  yours: {
    title: 'Wat jullie zelf doen',
    items: [
      'Jullie kiezen de grond en staan ervoor in dat dit mag.',
      'Een Culturele Doelgroep zegt iets over huishoudens, niets zekers over een persoon; zo gebruiken jullie haar ook.',
      'Wie bezwaar heeft tegen direct marketing laten jullie uit het bestand weg.',
    ],
  },
  subProcessors: {
    title: 'Wie meehelpt',
    none: 'Er helpen geen andere partijen mee.',
    name: 'Naam',
    task: 'Taak',
    place: 'Plaats en land',
  },
  missing: {
    title: 'Nog aan te vullen',
    own: 'De overeenkomst noemt jullie organisatie. Vul aan wat nog ontbreekt; het komt ook bij “Onze organisatie” te staan.',
    ownAsk:
      'In het profiel van jullie organisatie ontbreekt nog iets. Vraag een collega die eigenaar is om dit aan te vullen:',
    other: (provider: string) =>
      `${provider} moet nog iets aanvullen voordat de overeenkomst er is. Daar hoef je niets voor te doen.`,
    fields: {
      address: 'Straat en huisnummer',
      postcode: 'Postcode',
      municipality: 'Plaats',
      chamberOfCommerce: 'KvK-nummer',
      contactName: 'Contactpersoon',
      contactEmail: 'E-mailadres van de contactpersoon',
    },
    errors: {
      address: 'Vul de straat en het huisnummer in.',
      postcode: 'Een postcode is vier cijfers en twee letters: 3011 AB.',
      municipality: 'Vul de plaats in.',
      chamberOfCommerce: 'Een KvK-nummer is acht cijfers.',
      contactName: 'Vul een naam in.',
      contactEmail: 'Vul een e-mailadres in, zoals naam@museum.nl.',
    },
    save: 'Aanvullen',
  },
  signatures: {
    title: 'Handtekeningen',
    organisation: 'Voor de organisatie',
    provider: 'Voor de leverancier',
    signed: 'getekend',
    notYet: 'nog niet',
    by: (name: string, role: string) => `${name}, ${role}`,
    code: 'Controlecode van het document (SHA-256)',
    codeHint: 'Wie de pdf heeft, kan hiermee nagaan dat er niets aan is veranderd.',
  },
  sign: {
    title: 'Tekenen',
    lead: (organisation: string) => `Je tekent namens ${organisation}.`,
    name: 'Je naam',
    nameMissing: 'Vul je naam in.',
    role: 'Je functie',
    roleHint: 'Bijvoorbeeld: directeur, of hoofd marketing.',
    roleMissing: 'Vul je functie in.',
    agrees: 'Ik heb de overeenkomst gelezen en mag haar namens de organisatie tekenen.',
    agreesMissing: 'Zet eerst het vinkje.',
    action: 'Ondertekenen',
    what: 'Je naam, functie en het moment komen onder de overeenkomst te staan. Terugnemen kan niet; de aanvraag intrekken kan nog wel, tot je een bestand hebt aangeleverd.',
    noGround: 'Je hebt hierboven nog niet vastgelegd op welke grond jullie dit doen. Tekenen kan, maar regel het wel.',
    notYou: 'Tekenen doet een collega die eigenaar of medewerker is.',
    changed: {
      title: 'De overeenkomst is net veranderd',
      detail:
        'Er is een nieuwe versie, omdat een van de gegevens veranderde. Lees haar hierboven en teken dan; je handtekening staat er nog niet onder.',
    },
    already: {
      title: 'Er is al getekend',
      detail: 'Een collega heeft deze versie zojuist getekend. Je hoeft niets meer te doen.',
    },
    done: 'Je handtekening staat onder de overeenkomst.',
  },
};
