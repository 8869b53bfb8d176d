import { counting } from '@verrijk/core/messages';
import type { LoadBackWords } from './load-back-words.ts';

const count = counting('nl-NL');
const number = (many: number): string => count(many, '', '').trim();
const customers = (many: number): string => count(many, 'klant', 'klanten');
const ids = (many: number): string => count(many, 'klant-ID', 'klant-ID’s');

export const loadBackNl: LoadBackWords = {
  count: number,
  title: (file) => `Terugladen van ${file}`,
  lead: {
    stopped: 'Er is niets geladen: wat terugkwam, is niet wat is aangeleverd.',
    plan: (loaded) => `Dit is het plan: een nieuwe groep voor ${customers(loaded)}. Er is niets geschreven.`,
    done: (loaded) => `Klaar: ${customers(loaded)} met een nieuwe groep.`,
    nothing: 'Er verandert niets: er is geen klant met een nieuwe groep om te laden.',
  },
  fictional: 'De groepen zijn fictief en betekenen niets. Laad ze niet in een echt systeem.',
  proof: {
    question: 'Kwam alles terug?',
    good: 'Ja. Alles wat is aangeleverd kwam terug, met hetzelfde klant-ID.',
    allowed:
      'Nee, maar jij staat het toe. Wie niet of onder een ander klant-ID terugkwam, blijft zoals hij is; wie vaker terugkwam, krijgt alleen een groep als zijn rijen dezelfde noemen.',
    bad: 'Nee. Zoek eerst uit waarom; er is geen importbestand gemaakt.',
    manifestAgrees: (delivery, delivered) =>
      `Het manifest bewijst het: dezelfde ${ids(delivered)} als in “${delivery}”, elk even vaak.`,
    manifestDiffers: (delivery, delivered, cameBack) =>
      `Het manifest van “${delivery}” noemt ${ids(delivered)}; er kwamen er ${number(cameBack)} terug, en het zijn niet ${delivered === cameBack ? 'dezelfde, of niet elk even vaak' : 'dezelfde'}.`,
    key: (pseudonyms, cameBack) =>
      pseudonyms === cameBack
        ? `De sleutel bewijst het: ${count(pseudonyms, 'pseudoniem kwam', 'pseudoniemen kwamen')} terug, en er ontbreekt er geen.`
        : `Van de ${count(pseudonyms, 'pseudoniem', 'pseudoniemen')} in de sleutel kwamen er ${number(cameBack)} terug.`,
    neither: 'Zonder manifest of sleutel geldt de hele export als aangeleverd.',
    withoutId: (rows, file) =>
      `${count(rows, 'rij', 'rijen')} van ${file} zonder klant-ID: daar kan niets van worden geladen.`,
    rows: (rows, more, file) => `Het gaat om rij ${rows.join(', ')}${more ? ' …' : ''} van ${file}.`,
    conflicts: (many) =>
      `${customers(many)} met rijen die elkaar tegenspreken: verschillende groepen bij één klant-ID. Daarvan wordt niets geladen.`,
    sayingNoGroup: (rows) =>
      `${count(rows, 'rij kwam', 'rijen kwamen')} terug met een tekst die zegt dat er geen groep is, zoals “#N/B” of “Onbekend”. Dat geldt als leeg: er wordt niets mee overschreven.`,
    listed: (file) => `Alle rijen staan met hun klant-ID in “${file}”.`,
    purge: (day) => `De leverancier moet de aanlevering uiterlijk ${day} verwijderd hebben.`,
  },
  changes: {
    question: 'Wat verandert er?',
    answer: (loaded, all) =>
      `Van ${customers(all)} ${loaded === 1 ? 'krijgt' : 'krijgen'} er ${number(loaded)} een nieuwe groep.`,
    plan: (loaded, all) =>
      `Van ${customers(all)} ${loaded === 1 ? 'zou' : 'zouden'} er ${number(loaded)} een nieuwe groep krijgen.`,
    noOldGroups: 'De export heeft geen kolom met een oude groep; iedere groep is dus nieuw.',
    caption: 'Klanten naar wat er met hen gebeurt',
    change: 'Wat',
    customers: 'Klanten',
    meaning: 'Betekenis',
    total: 'Samen',
  },
  moves: {
    question: 'Van welke groep naar welke?',
    caption: 'Oude groep naar nieuwe groep',
    from: 'Oude groep',
    to: 'Nieuwe groep',
    none: '(geen)',
    kept: '(geen; de oude blijft)',
    more: (many) => `Nog ${count(many, 'overgang', 'overgangen')}, met minder klanten.`,
    numbered: 'Elke kolom is een nieuwe groep; het nummer van de kolom staat vóór de naam van de groep.',
  },
  editions: {
    question: (edition) => `Groepen van het model van ${edition}`,
    answer: (edition, all) =>
      `${customers(all)} ${all === 1 ? 'had' : 'hadden'} nog een groep van het model van ${edition}. Die groepen bestaan niet meer; dat iemand er een andere voor krijgt, zegt dus niet dat het huishouden is veranderd.`,
    same: (many) => `Van ${customers(many)} is het adres in beide bestanden gelijk:`,
    caption: (edition) => `Dezelfde huishoudens, van het model van ${edition} naar de nieuwe groep`,
    moved: (many) => `${customers(many)} met een ander adres: daar kan ook een verhuizing achter zitten.`,
    unknown: (many) =>
      `Van ${customers(many)} staat in een van de bestanden geen leesbaar adres, zodat een verhuizing niet te onderscheiden is.`,
    returned: (many) =>
      `Bij ${customers(many)} kwam een groep van een model van vóór 2021 terug: het verrijkte bestand is zelf oud. Vraag de leverancier om een verrijking met het huidige model.`,
  },
  files: {
    question: 'De bestanden',
    folder: (folder) => `In de map “${folder}”:`,
    caption: 'Geschreven bestanden',
    file: 'Bestand',
    lines: 'Regels',
    what: 'Wat',
    kinds: {
      rollback: 'om alles terug te draaien; bewaar het',
      import: 'om te importeren',
      enriched: 'je eigen bestand met de kolom erachter',
      deviations: 'rijen waar iets mee is; niet versturen',
      plan: 'dit plan',
      description: 'beschrijving van de kolommen',
    },
    reserved: (name, many) =>
      `${name}: ${customers(many)} weggelaten, omdat dat klant-ID daar een nieuwe klant zou maken.`,
    withoutEmail: (name, many) => `${name}: ${customers(many)} zonder e-mailadres weggelaten.`,
    sharedEmail: (name, many) =>
      `${name}: ${count(many, 'e-mailadres', 'e-mailadressen')} weggelaten, omdat klanten die het delen verschillende groepen hebben.`,
    readPlan: 'Lees plan.html voor je importeert: daar staat per systeem waar je op let.',
  },
  before: {
    question: 'Voor je importeert',
    general: 'Altijd',
    unsure: 'Wat we niet zeker weten; kijk het na:',
  },
  columns: {
    question: 'Gebruikte kolommen',
    caption: 'Welke kolommen zijn gelezen',
    file: 'Bestand',
    id: 'Klant-ID',
    group: 'Groep',
    rows: 'Rijen',
    noGroup: '(geen)',
    email: (column) => `Het e-mailadres komt uit kolom ${column} van de export.`,
  },
  footer: (version, day) =>
    `Gemaakt op ${day} met Verrijk ${version}. Er staan geen klant-ID’s of adressen in dit plan.`,
  dataPackage: {
    title: 'Culturele Doelgroepen om te importeren en terug te draaien',
    key: {
      id: 'Waar het systeem de klant aan kent, als tekst, precies zoals in de export.',
      email: 'Het e-mailadres van het contact, zoals in de export.',
    },
    group: {
      rollback: 'De Culturele Doelgroep die de klant had; leeg als er geen was.',
      import: 'De Culturele Doelgroep van het huishouden van de klant.',
    },
  },
};
