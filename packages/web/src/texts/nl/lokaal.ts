import { formatCount } from '../format.ts';

const count = (n: number): string => formatCount(n, 'nl');

/** What is done on one's own computer, without an account. */
export const lokaal = {
  promise: 'Alles gebeurt op je eigen computer. Er wordt niets verstuurd, en er blijft niets achter.',
  offline: {
    getting: 'Wordt klaargezet om ook zonder internet te werken …',
    ready: 'Werkt nu ook zonder internet.',
  },
  start: {
    title: 'Verrijk op je eigen computer',
    lead: 'Controleer je klantbestand, maak een aanlevering of verrijk met een doelgroepenbestand dat je zelf mag gebruiken. Zonder account, en zonder dat er iets je computer verlaat.',
    choose: 'Wat wil je doen?',
    how: 'Hoe weet ik dat er niets verstuurd wordt?',
    howText:
      'Zet je internet uit nadat deze pagina is geladen: alles blijft werken. Je bestand wordt door je eigen browser gelezen, in het geheugen. Sluit je het tabblad, dan is het weg.',
    account: 'Wil je een leverancier laten verrijken? Dan log je in, of je vraagt om een uitnodiging.',
    signIn: 'Naar inloggen',
  },
  tools: {
    check: { label: 'Controleren', text: 'Hoe goed is je bestand, en hoeveel klanten zijn te verrijken?' },
    prepare: {
      label: 'Aanleveren',
      text: 'Maak het minimale bestand om te versturen, met een sleutel die thuisblijft.',
    },
    enrich: { label: 'Verrijken', text: 'Zet de doelgroep achter elke klant, met je eigen doelgroepenbestand.' },
    loadBack: { label: 'Terugladen', text: 'Maak een importbestand voor je eigen systeem, met een weg terug.' },
    report: { label: 'Rapport', text: 'Wie is je publiek? Een rapport met grafieken.' },
  },
  customers: {
    title: 'Je klantbestand',
    columns: 'Kloppen de kolommen?',
    kept: 'Dit bestand staat ook klaar als je hierboven iets anders kiest.',
  },
  reference: {
    first: 'Kies ook het doelgroepenbestand, hierboven.',
    label: 'Het doelgroepenbestand',
    hint: 'Een bestand dat op .vref eindigt, en dat je zelf mag gebruiken.',
    opening: 'Het doelgroepenbestand wordt gelezen …',
    opened: (edition: string, addresses: number) => `Editie ${edition}, met ${count(addresses)} adressen.`,
    fictional:
      'Dit is een verzonnen doelgroepenbestand, om mee te oefenen. De uitkomsten zeggen niets over echte mensen.',
    title: 'Je doelgroepenbestand',
  },
  check: {
    title: 'Controleer je klantbestand',
    lead: 'Je ziet wat er goed is, wat beter kan, en hoeveel klanten er te verrijken zijn.',
    run: 'Controleer dit bestand',
    again: 'Controleer opnieuw',
    running: 'Je bestand wordt gecontroleerd, op je eigen computer …',
    result: 'Wat we vonden',
    next: 'Maak er een aanlevering van',
  },
  prepare: {
    title: 'Maak een aanlevering',
    lead: 'Het minimale bestand voor de leverancier: alleen een nummer, postcode en huisnummer. Jij verstuurt het zelf, zoals je met de leverancier hebt afgesproken.',
    about: 'Waar gaat het over?',
    organisation: 'Naam van je organisatie',
    selection: 'Welke klanten zijn het?',
    selectionHint: 'Bijvoorbeeld “Kaartkopers”. Zo heet het bestand straks.',
    period: 'Over welke periode?',
    periodHint: 'Bijvoorbeeld “2025”.',
    missing: 'Vul dit in.',
    choices: 'Wat gaat er mee?',
    save: 'Bewaar de aanlevering',
    saveHint: 'Dit bestand stuur je naar de leverancier.',
    manifest: 'Bewaar het manifest',
    manifestHint:
      'Hierin staat wat er is aangeleverd, zonder klantgegevens. Bij het terugladen bewijst het dat alles terugkwam.',
    keyFirst: 'Bewaar eerst het sleutelbestand.',
    noId: 'Er is geen kolom met klant-ID’s. De aanlevering is dan alleen geschikt voor een publieksrapport.',
  },
  enrich: {
    title: 'Verrijk je bestand',
    lead: 'Hetzelfde bestand, met achter elke klant de Culturele Doelgroep van het huishouden.',
    explained: 'Zet er ook bij hoe elke klant is gekoppeld',
    explainedHint: 'Twee kolommen extra: hoe zeker de koppeling is, en waarom.',
    run: 'Verrijk dit bestand',
    running: 'Je bestand wordt verrijkt, op je eigen computer …',
    result: 'Gelukt',
    counts: (enriched: number, rows: number) =>
      rows === 1
        ? enriched === 1
          ? 'De rij heeft nu een doelgroep.'
          : 'De rij heeft geen doelgroep gekregen.'
        : `${count(enriched)} van de ${count(rows)} rijen ${enriched === 1 ? 'heeft' : 'hebben'} nu een doelgroep.`,
    save: 'Bewaar het verrijkte bestand',
    outcomes: 'Hoe de rijen zijn gekoppeld',
    outcome: 'Koppeling',
    segments: 'Welke doelgroepen',
    segment: 'Doelgroep',
    rows: 'Rijen',
    next: 'Laad het terug in je eigen systeem',
    nextReport: 'Of maak er een rapport van',
  },
  loadBack: {
    title: 'Laad de doelgroepen terug',
    what: 'Wat komt waar?',
    lead: 'Leg je eigen export naast het verrijkte bestand. Je ziet eerst wat er verandert, bewaart de weg terug, en dan pas het importbestand.',
  },
  report: {
    title: 'Maak een rapport',
    lead: 'Wie je publiek is, waar het woont en waarin het verschilt van alle huishoudens. Een verrijkt bestand, een gewone export of een lijst met postcodes en huisnummers: alle drie kunnen.',
    run: 'Maak het rapport',
    running: 'Het rapport wordt gemaakt, op je eigen computer …',
    result: 'Het rapport',
    saveAs: 'Bewaar het rapport',
    forms: { html: 'Als webpagina', workbook: 'Als Excel-bestand', slides: 'Als presentatie' },
    print: 'Afdrukken of bewaren als pdf',
  },
};
