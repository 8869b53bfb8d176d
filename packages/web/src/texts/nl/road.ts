import type { OrderState } from '@verrijk/server/contract';
import type { OrderStep } from '../../road/frame/order-steps.ts';
import { formatCount, formatDate, formatMoment } from '../format.ts';

const steps: Readonly<Record<OrderStep, { readonly name: string; readonly about: string }>> = {
  question: { name: 'Wat wil je weten?', about: 'Je vraag en je klantbestand. Alles blijft op je eigen computer.' },
  terms: {
    name: 'Wie, wat kost het, mag het?',
    about: 'De prijs uit je eigen aantallen, je privacyverklaring en de overeenkomst.',
  },
  delivery: { name: 'Aanleveren', about: 'Alleen wat nodig is gaat de deur uit, en pas als jij het zegt.' },
  result: { name: 'Aan de slag', about: 'De groepen terug in je systeem, een rapport, en daarna wordt alles gewist.' },
};

/** What the other side or the service did while somebody looked on. */
const moved: Readonly<Partial<Record<OrderState, (provider: string) => string>>> = {
  quoted: (provider) => `${provider} heeft zojuist de prijs bevestigd.`,
  agreed: (provider) => `${provider} heeft zojuist getekend. De overeenkomst is rond.`,
  refused: (provider) => `${provider} voert deze aanvraag niet uit. Hieronder lees je waarom.`,
  processing: () => 'Je bestand wordt nu verrijkt.',
  ready: () => 'Het resultaat is er.',
  failed: () => 'Het verrijken is niet gelukt. Hieronder staat wat je kunt doen.',
  purged: () => 'Alle klantgegevens van deze aanvraag zijn zojuist gewist.',
};

/** An order from the organisation's side, and the list of them. */
export const road = {
  orders: {
    title: 'Aanvragen',
    lead: 'Hier staan al je verrijkingen: waar ze staan, en wie aan zet is.',
    begin: 'Nieuwe aanvraag',
    open: 'Lopend',
    closed: 'Afgerond',
    readerOnly: 'Je kunt alles lezen. Een aanvraag doen kan een collega die eigenaar of medewerker is.',
    price: 'Prijs met btw',
    priceProposed: 'voorstel',
    purge: 'Wordt gewist op',
    keeps: 'Blijft bewaard',
    days: (n: number) => (n === 1 ? '1 dag na het resultaat' : `${n} dagen na het resultaat`),
    customers: 'Telt mee',
    records: (n: number) => (n === 1 ? '1 klant' : `${formatCount(n, 'nl')} klanten`),
    now: 'Nu',
    since: (duration: string) => `al ${duration}`,
    number: (number: string, day: string) => `${number}, begonnen op ${formatDate(day, 'nl')}`,
    more: 'Oudere aanvragen tonen',
    empty: {
      title: 'Leer je publiek kennen',
      text: 'Koppel aan iedere klant de Culturele Doelgroep van het huishouden. Zo zie je wie er komt, wie nog niet, en wie je waarmee bereikt. In vier stappen:',
      begin: 'Begin je eerste aanvraag',
      reader: 'Er zijn nog geen aanvragen. Een collega die eigenaar of medewerker is kan er een beginnen.',
    },
  },
  steps,
  step: {
    label: 'De vier stappen',
    done: 'klaar',
    now: 'nu',
    later: 'later',
  },
  order: {
    title: (number: string) => `Aanvraag ${number}`,
    back: 'Alle aanvragen',
    of: (organisation: string, provider: string) => `${organisation}, uitgevoerd door ${provider}`,
    laterTitle: 'Deze stap komt nog',
    later: (step: string) => `Eerst: ${step}`,
    toStep: (step: string) => `Naar “${step}”`,
    furtherTitle: 'Deze stap heb je gehad',
    notLive: 'Even geen directe verbinding. We kijken om de zoveel tijd of er iets is veranderd.',
    history: 'Wat er is gebeurd',
    historyOf: (at: string) => formatMoment(at, 'nl'),
    moved,
  },
  left: {
    label: 'Wat heeft je computer verlaten?',
    nothing: 'Nog niets verstuurd',
    counts: 'Alleen de aantallen zijn verstuurd',
    part: 'Een deel van het minimale bestand is verstuurd',
    delivery: 'Alleen het minimale bestand is verstuurd',
    destroyed: 'Alles wat je had verstuurd, is gewist',
    items: {
      counts: 'De aantallen',
      countsMore: 'Hoeveel klanten meetellen, en hoeveel er iets mankeert. Geen enkele klant.',
      delivery: 'Het minimale bestand',
      deliveryMore:
        'Postcode, huisnummer en, waar je om een groep per klant vroeg, een ID. Namen, mailadressen en de rest niet.',
      destroyed: 'Gewist bij de dienst',
      destroyedMore:
        'De sleutel is vernietigd en alle delen zijn weggehaald. De overeenkomst en het wisbewijs blijven.',
    },
    notYet: 'nog niet',
    at: (at: string) => formatMoment(at, 'nl'),
    yes: 'verstuurd',
    gone: 'gewist',
    partSent: 'een deel is verstuurd, nog niet aangeleverd. Wat niet wordt afgemaakt, is een dag later vanzelf gewist',
    rows: (n: number) => (n === 1 ? '1 rij' : `${formatCount(n, 'nl')} rijen`),
    export: 'Je export zelf: blijft op je computer',
  },
  closed: {
    purged: {
      title: 'Deze aanvraag is afgerond',
      text: 'Alle klantgegevens zijn gewist. De overeenkomst, de geschiedenis en het wisbewijs blijven hier staan.',
    },
    refused: {
      title: 'Deze aanvraag gaat niet door',
      text: 'Er is niets van je klanten verstuurd en er wordt niets gerekend.',
    },
    cancelled: {
      title: 'Deze aanvraag is ingetrokken',
      text: 'Er is niets aangeleverd en er wordt niets gerekend. Was er al een deel van een bestand verstuurd, dan is dat uiterlijk binnen een dag gewist.',
    },
    begin: 'Nieuwe aanvraag',
    reason: 'De reden:',
  },
  cancel: {
    open: 'Aanvraag intrekken',
    title: 'Deze aanvraag intrekken?',
    text: 'De leverancier krijgt bericht en je bestand wordt op deze computer vergeten. Dit is niet terug te draaien; een nieuwe aanvraag beginnen kan altijd.',
    partSent: 'Van je bestand is al een deel verstuurd. Dat wordt eerst gewist bij de dienst.',
    reason: 'Waarom?',
    reasonHint: 'De leverancier leest dit, als die de aanvraag al kende.',
    reasonMissing: 'Schrijf in een paar woorden waarom.',
    confirm: 'Intrekken',
    keep: 'Toch niet',
    changed: 'De aanvraag is intussen verder gegaan en kan niet meer worden ingetrokken.',
  },
};
