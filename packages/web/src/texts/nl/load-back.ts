import { counting } from '@verrijk/core/messages';

const count = counting('nl-NL');
const number = (many: number): string => count(many, '', '').trim();
const customers = (many: number): string => count(many, 'klant', 'klanten');
const ids = (many: number): string => count(many, 'klant-ID', 'klant-ID’s');

/** The groups back in one’s own system: choose, compare, save, import. */
export const loadBack = {
  systems: {
    title: 'In welk systeem komen de groepen?',
    hint: 'Kies er een of meer. Voor elk systeem maken we een bestand in de vorm die het wil hebben.',
    chooseOne: 'Kies minstens één systeem.',
  },
  files: {
    title: 'Welke bestanden leggen we naast elkaar?',
    local: 'Alles gebeurt in je browser. Deze bestanden gaan nergens heen.',
    choose: 'Kies een bestand',
    other: 'Kies een ander bestand',
    without: 'Haal weg',
    optional: 'niet altijd nodig',
    kept: 'bewaard in deze browser',
    result: 'van deze aanvraag',
    missing: 'Nog niet gekozen',
    fetching: 'Het resultaat wordt opgehaald',
    roles: {
      export: {
        label: 'Je eigen export',
        hint: 'De export uit je systeem waarmee je begon, met je eigen klant-ID’s. Excel of CSV.',
      },
      enriched: {
        label: 'Het verrijkte bestand',
        hint: 'Wat je terugkreeg: hetzelfde bestand met de Culturele Doelgroep erbij.',
      },
      key: {
        label: 'Het sleutelbestand',
        hint: 'Nodig als je bij het aanleveren de klant-ID’s liet vervangen door willekeurige codes. Alleen hiermee worden die weer jouw klant-ID’s.',
      },
      manifest: {
        label: 'De controlelijst (manifest)',
        hint: 'Hoort bij de aanlevering. Hiermee zien we of alles terugkwam; zonder gaat het ook.',
      },
    },
    columns: {
      id: 'Welke kolom van je export is het klant-ID?',
      oldGroup: 'Welke kolom van je export heeft de oude groep?',
      email: 'Welke kolom van je export heeft het e-mailadres?',
      enrichedId: 'Welke kolom van het verrijkte bestand is het klant-ID?',
      group: 'Welke kolom van het verrijkte bestand heeft de groep?',
      sheet: 'Welk tabblad van je export is het?',
      enrichedSheet: 'Welk tabblad van het verrijkte bestand is het?',
    },
    column: (letter: string, texts: string) => (texts === '' ? `Kolom ${letter}` : `Kolom ${letter}: ${texts}`),
  },
  compare: 'Bekijk wat er verandert',
  compareAgain: 'Bekijk opnieuw wat er verandert',
  comparing: 'De bestanden worden naast elkaar gelegd',
  rows: (many: number) => count(many, 'rij', 'rijen'),
  stop: 'Stoppen',
  plan: {
    title: 'Dit gaat er veranderen',
    notYet: 'Er is nog niets veranderd, hier niet en in je systeem niet.',
    nothing: 'Er verandert niets: er is geen klant met een nieuwe groep om te laden.',
    loads: (loaded: number, all: number) =>
      `Van ${customers(all)} ${loaded === 1 ? 'krijgt' : 'krijgen'} er ${number(loaded)} een nieuwe groep.`,
    noOldGroups: 'Je export heeft geen kolom met een oude groep; iedere groep is dus nieuw.',
    fictional: 'De groepen zijn fictief en betekenen niets. Laad ze niet in een echt systeem.',
    caption: 'Je klanten, naar wat er met hen gebeurt',
    change: 'Wat',
    customers: 'Klanten',
    meaning: 'Betekenis',
    total: 'Samen',
    columns: 'Welke kolommen zijn gelezen',
    file: 'Bestand',
    id: 'Klant-ID',
    group: 'Groep',
    rows: 'Rijen',
    noGroup: '(geen)',
    email: (column: string) => `Het e-mailadres komt uit kolom ${column} van je export.`,
  },
  keyTrouble: {
    missingTitle: 'Het sleutelbestand ontbreekt nog',
    missing:
      'Geen enkel klant-ID uit het resultaat komt voor in je eigen bestand. Liet je bij het aanleveren de klant-ID’s vervangen door willekeurige codes? Dan maakt alleen het sleutelbestand er weer jouw klant-ID’s van. Kies het hierboven.',
    otherTitle: 'Dit sleutelbestand past hier niet bij',
    other:
      'Ook met dit sleutelbestand komt geen enkele klant uit het resultaat voor in je eigen bestand. Bij elke aanlevering hoort een eigen sleutelbestand: kies hierboven dat van deze. Of is het andere bestand niet van dezelfde klanten?',
    perhapsMissing:
      'Liet je bij het aanleveren de klant-ID’s vervangen door willekeurige codes? Kies dan hierboven het sleutelbestand.',
    perhapsOther: 'Misschien hoort dit sleutelbestand bij een andere aanlevering: kies hierboven dat van deze.',
    where: (name: string | undefined) =>
      `${name === undefined ? 'Het sleutelbestand heeft “sleutel (niet versturen)” in de naam.' : `Toen je het bewaarde, heette het “${name}”.`} Het staat op de computer waar je het bij het aanleveren zelf bewaarde; wij hebben het niet.`,
  },
  proof: {
    title: 'Kwam alles terug?',
    good: 'Ja. Alles wat is aangeleverd kwam terug, met hetzelfde klant-ID.',
    allowed:
      'Nee, maar je gaat bewust door. Wie niet of onder een ander klant-ID terugkwam, blijft zoals die is; wie vaker terugkwam, krijgt alleen een groep als de rijen dezelfde noemen.',
    bad: 'Nee. Zoek eerst uit waarom, of kies hieronder dat het goed is.',
    badManifest:
      'Nee. Het manifest hoort bij een andere aanlevering, of een klant-ID dat er vaker in stond kwam minder vaak of vaker terug. Kies het goede manifest, of haal het weg.',
    key: (pseudonyms: number, cameBack: number) =>
      pseudonyms === cameBack
        ? `Het sleutelbestand bewijst het: ${count(pseudonyms, 'code kwam', 'codes kwamen')} terug, en er ontbreekt er geen.`
        : `Van de ${count(pseudonyms, 'code', 'codes')} in het sleutelbestand kwamen er ${number(cameBack)} terug.`,
    manifestAgrees: (delivery: string, delivered: number) =>
      `Het manifest bewijst het: dezelfde ${ids(delivered)} als in “${delivery}”, elk even vaak.`,
    manifestDiffers: (delivery: string, delivered: number, cameBack: number) =>
      `Het manifest van “${delivery}” noemt ${ids(delivered)}; er kwamen er ${number(cameBack)} terug, en dat zijn niet dezelfde.`,
    neither: 'Zonder manifest of sleutelbestand geldt je hele export als aangeleverd.',
    rows: (rows: string, isMore: boolean, file: string) => `Het gaat om rij ${rows}${isMore ? ' …' : ''} van ${file}.`,
    conflicts: (many: number) =>
      `${customers(many)} met rijen die elkaar tegenspreken: verschillende groepen bij één klant-ID. Daarvan wordt niets geladen.`,
    sayingNoGroup: (rows: number) =>
      `${count(rows, 'rij kwam', 'rijen kwamen')} terug met een tekst die zegt dat er geen groep is, zoals “Onbekend”. Dat geldt als leeg: er wordt niets mee overschreven.`,
    withoutId: (rows: number, file: string) =>
      `${count(rows, 'rij', 'rijen')} van ${file} zonder klant-ID: daar kan niets van worden geladen.`,
    allow: 'Dit is in orde, ga door',
    allowHint: 'Deze klanten blijven dan zoals ze zijn.',
  },
  moves: {
    title: 'Van welke groep naar welke?',
    caption: 'Oude groep naar nieuwe groep',
    from: 'Oude groep',
    to: 'Nieuwe groep',
    none: '(geen)',
    kept: '(geen; de oude blijft)',
    all: (many: number) => `Alle ${number(many)} overgangen`,
    first: (many: number) => `De ${number(many)} grootste overgangen`,
  },
  editions: {
    title: (edition: string) => `Groepen van het model van ${edition}`,
    answer: (edition: string, all: number) =>
      `${customers(all)} ${all === 1 ? 'had' : 'hadden'} nog een groep van het model van ${edition}. Die groepen bestaan niet meer; dat iemand er een andere voor krijgt, zegt dus niet dat het huishouden is veranderd.`,
    same: (many: number) => `Van ${customers(many)} is het adres in beide bestanden gelijk:`,
    caption: (edition: string) => `Dezelfde huishoudens, van het model van ${edition} naar de nieuwe groep`,
    moved: (many: number) => `${customers(many)} met een ander adres: daar kan ook een verhuizing achter zitten.`,
    unknown: (many: number) =>
      `Van ${customers(many)} staat in een van de bestanden geen leesbaar adres, zodat een verhuizing niet te onderscheiden is.`,
    returned: (many: number) =>
      `Bij ${customers(many)} kwam een groep van een model van vóór 2021 terug: het verrijkte bestand is zelf oud. Vraag om een verrijking met het huidige model.`,
  },
  make: {
    title: 'Maak de bestanden',
    lead: 'Eerst het terugdraaibestand: daarmee zet je alles terug zoals het was. Daarna het bestand om te importeren.',
    button: 'Maak de bestanden',
    making: 'De bestanden worden gemaakt',
  },
  save: {
    title: 'Bewaar ze, in deze volgorde',
    rollback: (system: string) => `1. Bewaar het terugdraaibestand van ${system}`,
    rollbackSaved: (system: string) => `Het terugdraaibestand van ${system} is bewaard`,
    rollbackWhy: 'Bewaar het tot je zeker weet dat alles goed staat.',
    archive: '2. Bewaar de importbestanden',
    archiveAgain: 'Bewaar de importbestanden nog eens',
    archiveFirst: 'Dit kan zodra je het terugdraaibestand hebt bewaard.',
    archiveHint:
      'Een zipbestand met een map per systeem: het importbestand, het terugdraaibestand, en een beschrijving van de kolommen.',
    archiveSaved: 'De importbestanden zijn bewaard. Hieronder lees je hoe je ze in je systeem zet.',
    failed: 'Bewaren lukte niet. Probeer het nog eens, of kies een andere map.',
    lines: (system: string, lines: number) => `${system}: ${count(lines, 'regel', 'regels')} om te importeren.`,
    reserved: (system: string, many: number) =>
      `${system}: ${customers(many)} weggelaten, omdat dat klant-ID daar een nieuwe klant zou maken.`,
    withoutEmail: (system: string, many: number) => `${system}: ${customers(many)} zonder e-mailadres weggelaten.`,
    sharedEmail: (system: string, many: number) =>
      `${system}: ${count(many, 'e-mailadres', 'e-mailadressen')} weggelaten, omdat klanten die het delen verschillende groepen hebben.`,
  },
  guide: {
    title: 'Zo zet je ze in je systeem',
    inSystem: (system: string) => `In ${system}`,
    always: 'Altijd',
    unsure: 'Dit weten we niet zeker; kijk het na:',
    steps: (system: string, file: string) => [
      `Pak het zipbestand uit. In de map van ${system} staat “${file}”.`,
      'Importeer eerst één klant en kijk in je systeem of de groep goed staat.',
      'Zet die ene klant terug met het terugdraaibestand, en kijk of dat ook goed gaat.',
      'Importeer dan alles, en kies daarbij altijd bijwerken, nooit toevoegen.',
    ],
  },
};
