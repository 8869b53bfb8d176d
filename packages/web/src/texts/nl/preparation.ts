import { formatCount } from '../format.ts';

const count = (n: number): string => formatCount(n, 'nl');
const rows = (n: number): string => (n === 1 ? '1 rij' : `${count(n)} rijen`);

/** The file that is made for the provider: what goes in, what stays at home, and the key to it. */
export const preparation = {
  everybody: 'Totaal',
  choices: {
    home: 'Wat blijft thuis?',
    homeHint: 'Deze rijen leveren niets op. Ze gaan niet mee, tenzij je het vinkje weghaalt.',
    reasons: {
      double: {
        label: 'Klanten die er al in staan',
        hint: 'Elke klant gaat één keer mee; bij het terugladen krijgen alle rijen van die klant de uitkomst.',
      },
      foreign: { label: 'Adressen in het buitenland', hint: 'Het model kent alleen huishoudens in Nederland.' },
      'po-box': { label: 'Postbussen', hint: 'Daar woont niemand.' },
      incomplete: {
        label: 'Adressen die niet compleet zijn',
        hint: 'Zonder postcode of huisnummer is er niets te vinden.',
      },
      invalid: { label: 'Adressen die niet te lezen zijn', hint: 'De postcode of het huisnummer bestaat zo niet.' },
    },
    counted: (n: number) => (n === 0 ? 'geen bij het tellen' : `${rows(n)} bij het tellen`),
    personalData: 'Rijen met iets wat op een naam, e-mailadres of telefoonnummer lijkt',
    personalDataHint: 'Zulke gegevens mogen niet mee. Deze klanten krijgen dan geen groep, alle andere wel.',
    activity: 'Welke klanten?',
    activityFixed: (day: string) => `Alleen wie actief was sinds ${day}, zoals je bij de vraag koos.`,
    activityAll: 'Alle klanten uit je bestand, zoals je bij de vraag koos.',
    since: 'Alleen wie actief was sinds',
    sinceHint: 'Laat leeg voor alle klanten.',
    codes: 'Klant-ID’s vervangen door willekeurige codes',
    codesHint:
      'Aangeraden. De leverancier ziet dan geen klant-ID. Welke code bij welke klant hoort, staat alleen in een sleutelbestand dat jij bewaart.',
    withoutIds: 'Er gaan geen klant-ID’s mee, en er is dus geen sleutelbestand: je krijgt een rapport over je publiek.',
    noCodes: 'De klant-ID’s gaan nu mee zoals ze in je bestand staan.',
    repair: 'Adressen herstellen waar dat zeker kan',
    repairHint: 'Een O in een postcode wordt een 0; een datum waar een huisnummer hoort, wordt dat huisnummer.',
    repairSome: (n: number) =>
      n === 1 ? 'Behalve 1 rij die je bij de controle zo liet.' : `Behalve ${rows(n)} die je bij de controle zo liet.`,
    split: 'Toevoeging in een eigen kolom',
    splitHint: 'Alleen als de leverancier daarom vraagt. Anders staat de toevoeging achter het huisnummer.',
    more: 'Meer keuzes',
  },
  personal: {
    lead: 'Zo ga je verder:',
    ways: [
      'Is het een verkeerde kolom? Kies hierboven bij de kolommen de goede.',
      'Zijn het een paar rijen? Laat ze thuis. Deze klanten krijgen dan geen groep, alle andere wel.',
      'Of verbeter de rijen in je eigen export, en kies die opnieuw.',
    ],
    without: 'Laat deze rijen thuis en maak het bestand',
  },
  make: 'Bestand maken',
  makeAgain: 'Opnieuw maken',
  making: 'Je bestand wordt gemaakt, op je eigen computer …',
  preview: {
    title: 'Wat er precies in het bestand staat',
    lead: (out: number, all: number) =>
      out === all
        ? `Alle ${rows(out)} uit je export staan erin.`
        : `Van de ${rows(all)} in je export staan er ${count(out)} in.`,
    file: 'Bestand',
    columns: 'Kolommen',
    rowsOut: 'Rijen',
    size: 'Grootte',
    first: (n: number) => (n === 1 ? 'De eerste rij' : `De eerste ${n} rijen`),
    home: 'Wat thuis blijft',
    homeAll: 'Alle andere kolommen van je export: namen, e-mailadressen, bedragen, alles.',
    homeKey: 'Het sleutelbestand.',
    reasons: {
      foreign: (n: number) => `${rows(n)} met een adres in het buitenland`,
      'po-box': (n: number) => `${rows(n)} met een postbus`,
      incomplete: (n: number) => `${rows(n)} met een adres dat niet compleet is`,
      invalid: (n: number) => `${rows(n)} met een adres dat niet te lezen is`,
      double: (n: number) => `${rows(n)} van klanten die er al in staan`,
      inactive: (n: number) => `${rows(n)} van wie niet actief was in de periode`,
      'personal-data': (n: number) => `${rows(n)} met iets wat op een naam, e-mailadres of telefoonnummer lijkt`,
    },
    repaired: (n: number) => (n === 1 ? '1 adres is hersteld.' : `${count(n)} adressen zijn hersteld.`),
    repairsFile: 'Lijst van herstellingen bewaren',
    repairsHint: 'Bewaar de lijst om ze ook in je eigen systeem te verbeteren; hij blijft bij jou.',
    codes: 'In de eerste kolom staan willekeurige codes, geen klant-ID’s.',
    check: 'Controlegetal (SHA-256)',
  },
  key: {
    title: 'Bewaar eerst je sleutel',
    why: 'Het sleutelbestand zegt welke code bij welke klant hoort. Het blijft bij jou en gaat nooit mee.',
    warning:
      'Zonder deze sleutel kan niemand de uitkomst terugzetten bij je klanten: jij niet, wij niet en de leverancier ook niet.',
    save: 'Sleutel bewaren',
    saveAgain: 'Nog eens bewaren',
    saved: (name: string) => `“${name}” is bewaard.`,
    failed: 'Bewaren lukte niet. Kies een andere map, of maak ruimte op je schijf.',
    where: 'Zet hem waar je hem terugvindt en waar niet iedereen bij kan: een map van je team, niet bij de downloads.',
    keep: 'Ik heb de sleutel bewaard en weet waar hij staat',
    keepFirst: 'Bewaar eerst de sleutel, dan kun je dit aanvinken.',
    anew: 'Bij dit bestand hoort een nieuwe sleutel. Een sleutel die je eerder bewaarde, past er niet bij.',
  },
};
