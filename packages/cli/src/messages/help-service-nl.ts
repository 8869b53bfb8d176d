import type { ServiceHelp } from './help-texts.ts';

const lang =
  'De taal van meldingen en toelichtingen. Anders beslist VERRIJK_LANG, dan LC_ALL en LANG, anders Nederlands.';
const help = 'Toon deze uitleg.';
const quiet = 'Toon niets als alles goed gaat.';
const json = 'Toon de uitkomst als één JSON-object.';
const data = 'De map met de gegevens en de sleutel. Standaard: verrijk in de map voor gegevens van deze gebruiker.';

export const serviceHelpNl: ServiceHelp = {
  serve: {
    summary: 'Start de dienst waar organisaties en leveranciers elkaar vinden.',
    description: [
      'Opent de dienst op deze computer: aanvragen, prijzen, verwerkersovereenkomsten, aanleveringen, resultaten en verwijdering. Zonder DATABASE_URL hoort er een eigen PostgreSQL bij, in de map met gegevens. De eerste keer verschijnt een link waarmee de eerste beheerder begint; die werkt één keer.',
      'Met --demo zijn er twee fictieve leveranciers, een fictief doelgroepenbestand en een organisatie met een export om mee te proberen; de inloggegevens verschijnen. Alles daarin is gemerkt als fictief.',
    ],
    options: {
      port: 'De poort; 0 kiest een vrije.',
      host: 'Het netwerkadres om op te luisteren. Standaard 127.0.0.1: alleen deze computer.',
      data,
      demo: 'Begin met fictieve partijen en gegevens.',
      workers: 'Hoeveel aanvragen dit proces tegelijk verwerkt; 0 laat dat aan “verrijk worker” over.',
      lang,
      help,
    },
    examples: [
      'Probeer het uit',
      'Met de gegevens in een eigen map',
      'Op de PostgreSQL van DATABASE_URL, bereikbaar voor een proxy, en verwerking door andere processen',
    ],
  },
  worker: {
    summary: 'Verwerk aanvragen, naast een of meer processen van “verrijk serve”.',
    description: [
      'Neemt aanvragen aan uit dezelfde PostgreSQL (DATABASE_URL) met dezelfde sleutel (VERRIJK_KEY). Hoeveel er ook lopen: iedere aanvraag wordt één keer verwerkt, en valt een proces weg, dan gaat een ander verder.',
    ],
    options: { data, workers: 'Hoeveel aanvragen tegelijk.', lang, help },
    examples: ['Nog een verwerker op de PostgreSQL van DATABASE_URL'],
  },
  backup: {
    summary: 'Bewaar de hele dienst in één versleuteld bestand.',
    description: [
      'Schrijft alles wat in de database staat, zoals het op één moment was, terwijl de dienst doorloopt. Zonder de sleutel van de installatie is het niet te lezen: bewaar die ergens anders.',
    ],
    options: { data, json, quiet, lang, help },
    examples: ['Een reservekopie van vandaag'],
  },
  restore: {
    summary: 'Zet een reservekopie terug in een lege database.',
    description: ['Controleert eerst of de kopie heel en echt is; daarna komt alles terug, of niets.'],
    options: { data, json, quiet, lang, help },
    examples: ['In een nieuwe map'],
  },
  'keys rotate': {
    summary: 'Vervang de sleutel van de installatie.',
    description: [
      'Maakt een nieuwe sleutel en vergrendelt alles opnieuw wat met de oude was vergrendeld. Daarna opent de oude niets meer, ook geen gegevens in oude reservekopieën die intussen verwijderd hadden moeten zijn. De dienst mag doorlopen.',
    ],
    options: { data, json, quiet, lang, help },
    examples: ['Vervang de sleutel'],
  },
  'audit verify': {
    summary: 'Controleer of het logboek van handelingen niet is veranderd.',
    description: [
      'Rekent de hele keten na: een gewijzigde, verwijderde of verplaatste regel valt op. Met een eerder bewaarde kop ook als er aan het einde regels weg zijn. Code 1 als er iets niet klopt.',
    ],
    options: { head: 'Een kop die “verrijk audit head” eerder gaf.', data, json, quiet, lang, help },
    examples: ['Vergelijk met de kop van vorige maand'],
  },
  'audit head': {
    summary: 'Toon de kop van het logboek, om elders te bewaren.',
    description: ['Wie de kop buiten de dienst bewaart, kan later bewijzen dat er niets uit het logboek is verdwenen.'],
    options: { data, lang, help },
    examples: ['Bewaar de kop van deze maand'],
  },
};
