import type { LoadBackSentences } from '../load-back-sentences.ts';
import { counting } from '../wording.ts';

const count = counting('nl-NL');
const ids = (many: number): string => count(many, 'klant-ID', 'klant-ID’s');

export const loadBack: LoadBackSentences = {
  changes: {
    new: { label: 'nieuw', meaning: 'Had nog geen groep en krijgt er een.' },
    changed: { label: 'veranderd', meaning: 'Had een andere groep.' },
    unchanged: { label: 'gelijk', meaning: 'Had deze groep al.' },
    kept: { label: 'behouden', meaning: 'Kwam zonder groep terug; de oude groep blijft staan.' },
    'without-group': { label: 'zonder groep', meaning: 'Had geen groep en kreeg er geen.' },
    conflict: {
      label: 'tegenstrijdig',
      meaning: 'De rijen van deze ene klant noemen verschillende groepen; er wordt niets van geladen.',
    },
    missing: { label: 'niet terug', meaning: 'Is aangeleverd en kwam niet terug; blijft zoals het is.' },
    'not-delivered': { label: 'niet aangeleverd', meaning: 'Zat niet in de aanlevering; blijft zoals het is.' },
  },
  deviations: {
    missing: (many) =>
      `${ids(many)} uit de export ${many === 1 ? 'kwam' : 'kwamen'} niet terug. Is het verrijkte bestand compleet, en is het van dezelfde export?`,
    unknown: (many) =>
      `${ids(many)} ${many === 1 ? 'kwam' : 'kwamen'} terug maar ${many === 1 ? 'staat' : 'staan'} niet in de export. Is dit de export waarvan is aangeleverd?`,
    duplicate: (many) =>
      `${ids(many)} ${many === 1 ? 'kwam' : 'kwamen'} vaker terug dan ${many === 1 ? 'het' : 'ze'} in de export ${many === 1 ? 'staat' : 'staan'}. Vraag de leverancier waar de dubbele rijen vandaan komen.`,
    altered: (many) =>
      `${ids(many)} ${many === 1 ? 'lijkt' : 'lijken'} veranderd: zonder voorloopnullen, met andere hoofdletters of afgerond. Meestal deed een spreadsheet dat; vraag het bestand zoals het was.`,
  },
  deviationLabels: { missing: 'niet terug', unknown: 'onbekend', duplicate: 'dubbel', altered: 'veranderd' },
  advice: [
    'Een groep bij een klant is een persoonsgegeven: zorg dat je privacyverklaring het zegt, en laat weg wie bezwaar heeft gemaakt.',
    'Bewaar het terugdraaibestand tot je zeker weet dat alles goed staat.',
    'Probeer het eerst met één klant, ook het terugdraaien: of een lege waarde het veld leegmaakt, verschilt per systeem.',
    'Kies bij het importeren altijd bijwerken, nooit toevoegen.',
    'Open een CSV-bestand niet in Excel voor je het importeert: Excel verandert lange klant-ID’s en voorloopnullen.',
  ],
  systems: {
    generic: {
      name: 'een ander systeem',
      advice: ['Wijs bij het importeren de kolom met het klant-ID aan als sleutel.'],
      unsure: ['Welk scheidingsteken je systeem verwacht; in dit bestand is het een puntkomma.'],
    },
    spektrix: {
      name: 'Spektrix',
      advice: [
        'Een import in Spektrix kan niet ongedaan worden gemaakt: importeer eerst één klant en kijk of het klopt.',
      ],
      unsure: [
        'Hoe de kolommen in je importsjabloon heten; pas de koppen aan als ze anders zijn.',
        'Of het veld al bestaat; maak het anders eerst aan.',
      ],
    },
    tixly: {
      name: 'Tixly',
      advice: ['Een rij met Customer ID 0 maakt in Tixly een nieuwe klant; zulke rijen zijn weggelaten.'],
      unsure: ['Hoe het veld voor de groep in jouw Tixly heet; pas de kop aan als die anders is.'],
    },
    hubspot: {
      name: 'HubSpot',
      advice: ['Kies bij het importeren “bestaande contacten bijwerken” en Record ID als uniek kenmerk.'],
      unsure: [
        'Of het klant-ID in je export het Record ID van HubSpot is; koppel de kolom anders aan de eigenschap die uniek is.',
        'Of een lege cel in HubSpot een waarde wist; probeer dat met één contact voor je erop rekent.',
      ],
    },
    salesforce: {
      name: 'Salesforce',
      advice: [
        'Kies Update op Id, nooit Upsert: een upsert voegt onbekende rijen toe als nieuwe contacten.',
        'Zet voor het terugdraaien aan dat lege waarden worden meegenomen.',
      ],
      unsure: [
        'De API-naam van het veld; hier heet het Culturele_Doelgroep__c.',
        'Of het klant-ID in je export het Id van Salesforce is; doe anders een update op je externe ID.',
      ],
    },
    mailchimp: {
      name: 'Mailchimp',
      advice: [
        'Mailchimp kent contacten aan hun e-mailadres; dat komt uit je eigen export en gaat verder nergens heen.',
        'Kies “bestaande contacten bijwerken”. Wie in Mailchimp niet voorkomt, mag je niet zomaar toevoegen.',
      ],
      unsure: ['Of het veld voor de groep al in je publiek bestaat; maak het anders eerst aan.'],
    },
    copernica: {
      name: 'Copernica',
      advice: [
        'Kies het veld met het klant-ID als sleutelveld.',
        'Kies dat rijen zonder gevonden profiel worden overgeslagen, niet aangemaakt.',
      ],
      unsure: ['Hoe het sleutelveld in jouw database heet; de kop is die van je export.'],
    },
    ticketmatic: {
      name: 'Ticketmatic',
      advice: [
        'De groep is in Ticketmatic een eigen veld van het contact dat via de API wordt gezet; geef dit bestand aan wie dat doet.',
      ],
      unsure: ['Of Ticketmatic dit bestand zelf kan inlezen, en hoe het eigen veld heet.'],
    },
    tessitura: {
      name: 'Tessitura',
      advice: [
        'Laad de groep als attribuut op CUSTOMER_NO, en vervang het bestaande attribuut in plaats van er een bij te zetten.',
      ],
      unsure: [
        'Hoe het attribuut heet en hoe jouw Tessitura een importbestand verwacht; vraag het je beheerder.',
        'Of een lege waarde het attribuut wist.',
      ],
    },
  },
};
