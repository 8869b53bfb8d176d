import { formatCount } from '../format.ts';

const count = (n: number): string => formatCount(n, 'nl');
const rows = (n: number): string => (n === 1 ? '1 rij' : `${count(n)} rijen`);
const records = (n: number): string => (n === 1 ? '1 record' : `${count(n)} records`);
/** "gaat 1 rij", "gaan 20 rijen". */
const rowsGo = (n: number): string => `${n === 1 ? 'gaat' : 'gaan'} ${rows(n)}`;
const are = (n: number): string => (n === 1 ? 'is' : 'zijn');

/** The delivery of an order: made here, looked at, sent, received. */
export const delivery = {
  notYet: {
    title: 'Aanleveren kan als er is getekend',
    detail: 'Zolang niet beide partijen de overeenkomst hebben getekend, gaat er niets van je klanten de deur uit.',
    action: 'Naar prijs en overeenkomst',
  },
  ended: 'Deze aanvraag is gestopt. Er is niets aangeleverd.',
  readerOnly: 'Aanleveren doet een collega die eigenaar of medewerker is.',
  lead: 'Je maakt hier een bestand met zo weinig mogelijk erin. Dat gebeurt op je eigen computer; er gaat niets weg tot jij op versturen drukt.',
  failed: {
    title: 'Het vorige bestand kon niet worden verwerkt',
    again:
      'Je kunt hier een ander bestand maken en versturen. Ligt het niet aan het bestand? Laat hetzelfde dan opnieuw verwerken.',
    action: 'Hetzelfde opnieuw laten verwerken',
  },
  export: {
    title: 'Je export',
    kept: 'Dit is het bestand dat je bij de vraag koos. Het staat nog in deze browser.',
    choose: 'Kies je export nog eens',
    elsewhere:
      'Je export staat niet in deze browser: misschien koos je hem op een andere computer. Kies hetzelfde bestand als waarmee je telde.',
    notKept: 'Deze browser kan je bestand niet bewaren. Ververs je de pagina, dan kies je het opnieuw.',
    columns: 'Kolommen bekijken',
    idMissing:
      'Wijs nog aan in welke kolom het klant-ID staat. Zonder klant-ID kan de uitkomst niet terug naar je klanten.',
  },
  choicesTitle: 'Wat gaat er mee?',
  title: 'Je bestand staat klaar',
  notKept: 'Deze browser kan het bestand niet bewaren. Laat deze pagina open tot alles verstuurd is.',
  otherFile: (here: number, counted: number) =>
    `Deze export heeft ${rows(here)}, en bij het tellen waren het er ${count(counted)}. Is het wel hetzelfde bestand?`,
  compare: {
    title: 'Past het bij de prijs?',
    fits: (out: number, agreed: number) =>
      out === agreed
        ? `Ja: ${rows(out)}, precies zoveel als afgesproken.`
        : `Ja: ${rows(out)}, en er ${are(agreed)} er hoogstens ${count(agreed)} afgesproken.`,
    'may-not-fit': (out: number, agreed: number) =>
      `Er ${rowsGo(out)} mee, en er ${are(agreed)} ${records(agreed)} afgesproken. Je laat rijen meegaan die niet meetellen, zoals postbussen; dat kan nog passen. Laat je ze thuis, dan weet je het zeker.`,
    'too-many': (out: number, agreed: number) =>
      `Er ${rowsGo(out)} mee, en er ${are(agreed)} hoogstens ${records(agreed)} afgesproken. Zo wordt het bestand geweigerd. Lever het bestand aan waarmee je telde, of begin een nieuwe aanvraag met nieuwe aantallen.`,
  },
  send: {
    title: 'Versturen',
    what: (provider: string, out: number, columns: string) =>
      `Met deze knop ${rowsGo(out)} met ${columns} naar ${provider}. Verder gaat er niets.`,
    safe: 'Het bestand gaat versleuteld over de lijn en wordt versleuteld bewaard, tot alles wordt gewist.',
    action: (out: number) => `Verstuur ${rows(out)}`,
    goOn: 'Verder versturen',
    keyFirst: 'Bewaar eerst je sleutel en zet het vinkje; dan kun je versturen.',
    partly: (sent: string, all: string) => `Er is al ${sent} van ${all} verstuurd. Je gaat verder waar je was.`,
    sending: 'Je bestand wordt verstuurd …',
    of: (sent: string, all: string) => `${sent} van ${all}`,
    stay: 'Laat deze pagina open. Valt de verbinding weg of sluit je de pagina toch, dan ga je later verder waar je was: wat verstuurd is, blijft een dag staan.',
    broken: 'De verbinding is weg. We gaan vanzelf verder zodra ze er weer is.',
    stop: 'Even stoppen',
    stopped:
      'Je bent gestopt met versturen. Er is nog niets aangeleverd. Wat al verstuurd is, blijft een dag staan; je kunt het ook meteen wissen.',
    wipe: 'Wissen wat al verstuurd is',
    wiping: 'Wat al verstuurd is, wordt gewist …',
    wiped: 'Wat al verstuurd was, is gewist bij de dienst. Je bestand staat hier nog klaar.',
    checking: 'Alles is over. De dienst kijkt of het bestand klopt …',
  },
  refused: {
    title: 'Het bestand is niet aangenomen',
    gone: 'Wat je stuurde, is meteen gewist. Er is niets aangeleverd.',
    makeAgain: 'Maak het bestand hier opnieuw en verstuur het nog eens. Gebruik daarvoor de export waarmee je telde.',
    sendAgain: 'Onderweg is iets veranderd. Verstuur hetzelfde bestand nog eens.',
    fewer:
      'Lever het bestand aan waarmee je telde, laat meer rijen thuis, of begin een nieuwe aanvraag met nieuwe aantallen.',
    newOrder: 'Nieuwe aanvraag',
  },
  movedMeanwhile: {
    title: 'Dit is intussen verder gegaan',
    detail: 'Een collega was je voor. Hieronder staat hoe het er nu voor staat.',
  },
  receipt: {
    title: 'Ontvangstbewijs',
    done: 'Je bestand is aangekomen',
    doneDetail: (provider: string) =>
      `Je hoeft nu niets te doen. Je krijgt een mail zodra het resultaat van ${provider} klaarstaat.`,
    past: 'Dit is er aangeleverd.',
    order: 'Aanvraag',
    from: 'Van',
    to: 'Aan',
    at: 'Ontvangen op',
    file: 'Bestand',
    rows: 'Rijen',
    columns: 'Kolommen',
    bytes: 'Grootte',
    sha256: 'Controlegetal (SHA-256)',
    elsewhere:
      'Hoeveel rijen en welke kolommen het waren, en hoe de sleutel heet, staat alleen op de computer waarmee is aangeleverd.',
    noKey: 'Bij deze levering hoort geen sleutel.',
    key: (name: string) =>
      `Je sleutel heet “${name}”. Je hebt hem nodig om de uitkomst terug te zetten. Bewaar hem tot dat gedaan is.`,
    saveKey: 'Sleutel nog eens bewaren',
    save: 'Bewijs bewaren',
    print: 'Afdrukken',
    next: 'Naar het resultaat',
    fileName: (order: string) => `ontvangstbewijs ${order}.txt`,
    purged: 'De klantgegevens van deze aanvraag zijn gewist.',
  },
};
