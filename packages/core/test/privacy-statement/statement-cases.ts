import type { PrivacyPoint } from '@verrijk/core';

/** What a sentence must come out as: shown, contradicted, or not about the point at all. */
export type Verdict = 'found' | 'contradicted' | 'missing';

/** Sentences as organisations write them, all made up for this test. */
export const CASES: readonly (readonly [point: PrivacyPoint, verdict: Verdict, text: string])[] = [
  [
    'controller',
    'found',
    'Stichting De Zilveren Maan is verantwoordelijk voor de verwerking van persoonsgegevens zoals beschreven in deze verklaring.',
  ],
  ['controller', 'found', 'Theater Het Anker is de verwerkingsverantwoordelijke in de zin van de AVG.'],
  ['controller', 'found', 'The Silver Moon Foundation is the data controller for the personal data described below.'],
  ['controller', 'found', 'We are responsible for processing your personal data.'],
  ['controller', 'missing', 'Onze medewerkers zijn verantwoordelijk voor een gezellige avond.'],
  [
    'contact',
    'found',
    'Heb je vragen over hoe wij met je gegevens omgaan? Mail dan naar privacy@zilverenmaan.invalid.',
  ],
  ['contact', 'found', 'Voor vragen over uw persoonsgegevens kunt u contact opnemen via het contactformulier.'],
  ['contact', 'found', 'Onze Functionaris voor Gegevensbescherming is bereikbaar via fg@anker.invalid'],
  ['contact', 'found', 'If you have any questions about your personal data, please contact us at hello@moon.invalid.'],
  ['contact', 'missing', 'Vragen over je kaartje? Bel de kassa.'],
  ['purpose', 'found', 'Wij gebruiken deze gegevens om analyses te maken van ons publiek.'],
  [
    'purpose',
    'found',
    'Om inzicht te krijgen in de samenstelling van ons publiek, delen wij bezoekers in segmenten in.',
  ],
  ['purpose', 'found', 'Met publieksonderzoek leren we onze bezoekers beter kennen.'],
  ['purpose', 'found', 'We analyse our audience so that we can tailor our programme to our visitors.'],
  ['purpose', 'found', 'Doeleinden: het segmenteren van klanten ten behoeve van marketing;'],
  ['purpose', 'contradicted', 'Wij analyseren het gedrag van onze bezoekers niet.'],
  ['purpose', 'contradicted', 'We never segment our customers.'],
  [
    'purpose',
    'found',
    'Wij segmenteren onze bezoekers niet op leeftijd, maar analyseren ons publiek wel op woonplaats.',
  ],
  ['purpose', 'missing', 'Wij gebruiken uw gegevens om uw bestelling te verzenden.'],
  ['legal-ground', 'found', 'De grondslag hiervoor is ons gerechtvaardigd belang om ons publiek te kennen.'],
  ['legal-ground', 'found', 'Wij versturen de nieuwsbrief alleen met jouw toestemming.'],
  ['legal-ground', 'found', 'Deze verwerking is noodzakelijk voor de uitvoering van de overeenkomst met u.'],
  ['legal-ground', 'found', 'Our legal basis is your consent.'],
  ['legal-ground', 'found', 'We rely on our legitimate interest.'],
  ['legal-ground', 'missing', 'Wij vinden privacy een belangrijk onderwerp.'],
  ['address-data', 'found', 'Wij verwerken uw naam, e-mailadres, postcode en huisnummer.'],
  ['address-data', 'found', 'NAW-gegevens, telefoonnummer en bestelgeschiedenis'],
  ['address-data', 'found', 'Bij een bestelling vragen wij om je naam, adres en woonplaats.'],
  ['address-data', 'found', 'We collect your name, address and e-mail address.'],
  ['address-data', 'found', 'Your postal code and house number are used to find your segment.'],
  ['address-data', 'contradicted', 'Wij vragen nooit naar uw postcode of huisnummer.'],
  ['address-data', 'missing', 'Wij verwerken alleen uw e-mailadres en IP-adres.'],
  ['source', 'found', 'Wij verrijken klantgegevens met segmenten uit het Culturele Doelgroepenmodel.'],
  [
    'source',
    'found',
    'Aan uw gegevens voegen wij op basis van uw adres demografische kenmerken uit externe bronnen toe.',
  ],
  ['source', 'found', 'Wij ontvangen ook persoonsgegevens van derden, zoals ticketpartners.'],
  ['source', 'found', 'We enrich customer data with statistical information from an external model.'],
  ['source', 'contradicted', 'Wij verrijken uw gegevens niet met gegevens uit andere bronnen.'],
  ['source', 'missing', 'Wij verrijken uw leven met bijzondere voorstellingen.'],
  ['recipients', 'found', 'Wij delen uw gegevens met verwerkers die ons helpen, zoals ons ticketsysteem.'],
  [
    'recipients',
    'found',
    'Met bedrijven die uw gegevens verwerken in onze opdracht sluiten wij een verwerkersovereenkomst.',
  ],
  ['recipients', 'found', 'Wij schakelen voor de verrijking een externe partij in.'],
  ['recipients', 'found', 'We share your data with service providers who work on our behalf.'],
  [
    'recipients',
    'found',
    'Wij delen uw gegevens niet met derden, behalve met leveranciers die ons ticketsysteem onderhouden.',
  ],
  ['recipients', 'found', 'We do not share your information with third parties, except with our suppliers.'],
  ['recipients', 'contradicted', 'Wij delen uw gegevens nooit met derden.'],
  ['recipients', 'contradicted', 'Je gegevens worden niet aan andere partijen verstrekt.'],
  ['recipients', 'contradicted', 'We never share your personal data with third parties.'],
  ['recipients', 'missing', 'Wij verstrekken uw gegevens niet aan derden zonder uw toestemming.'],
  ['recipients', 'missing', 'Wij verstrekken gegevens niet aan derden, tenzij wij daartoe wettelijk verplicht zijn.'],
  ['recipients', 'missing', 'Deel je ervaring met ons!'],
  ['profiling', 'found', 'Op basis van postcode en huisnummer krijgt elk huishouden een Culturele Doelgroep.'],
  ['profiling', 'found', 'Wij maken profielen van onze bezoekers.'],
  ['profiling', 'found', 'Klanten worden ingedeeld in groepen met vergelijkbare interesses.'],
  ['profiling', 'found', 'We use profiling to select which newsletter you receive.'],
  ['profiling', 'contradicted', 'Wij doen niet aan profilering.'],
  ['profiling', 'contradicted', 'Your data are not used to build profiles.'],
  ['profiling', 'missing', 'Maak een account aan om sneller te bestellen.'],
  ['retention', 'found', 'Wij bewaren uw gegevens maximaal zeven jaar na uw laatste bezoek.'],
  ['retention', 'found', 'Uw gegevens worden niet langer bewaard dan noodzakelijk.'],
  ['retention', 'found', 'Na twee jaar zonder aankoop worden klantgegevens verwijderd.'],
  ['retention', 'found', 'We keep your data for 24 months.'],
  ['retention', 'found', 'De bewaartermijn bedraagt één jaar.'],
  ['retention', 'contradicted', 'Wij bewaren uw gegevens voor onbepaalde tijd.'],
  ['retention', 'missing', 'Wij bewaren goede herinneringen aan dit seizoen.'],
  ['rights', 'found', 'U heeft recht op inzage, correctie en verwijdering van uw persoonsgegevens.'],
  ['rights', 'found', 'Je kunt ons altijd vragen je gegevens in te zien, te wijzigen of te laten verwijderen.'],
  ['rights', 'found', 'You have the right to access, rectify and erase your personal data.'],
  ['rights', 'contradicted', 'U heeft geen recht op inzage van uw gegevens.'],
  ['rights', 'missing', 'Aan deze verklaring kunnen geen rechten worden ontleend.'],
  ['objection', 'found', 'U kunt altijd bezwaar maken tegen het gebruik van uw gegevens voor direct marketing.'],
  ['objection', 'found', 'Wil je geen mailings meer? Dan kun je je voor marketing op elk moment afmelden.'],
  ['objection', 'found', 'You may object to profiling for direct marketing at any time.'],
  ['objection', 'missing', 'Onderaan elke nieuwsbrief kun je je uitschrijven.'],
  ['objection', 'contradicted', 'U kunt geen bezwaar maken tegen direct marketing.'],
  ['objection', 'missing', 'Er is geen bezwaar tegen honden in de foyer.'],
  ['complaint', 'found', 'Bent u niet tevreden, dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.'],
  ['complaint', 'found', 'You can lodge a complaint with the Dutch Data Protection Authority.'],
  ['complaint', 'found', 'Klachten? Kijk op autoriteitpersoonsgegevens.nl.'],
  ['complaint', 'missing', 'Klachten over de voorstelling kunt u bij de zaalwacht melden.'],
  ['automated-decisions', 'found', 'Wij nemen geen besluiten op basis van uitsluitend geautomatiseerde verwerking.'],
  ['automated-decisions', 'found', 'Er is geen sprake van geautomatiseerde besluitvorming.'],
  ['automated-decisions', 'found', 'We do not make automated decisions.'],
  ['automated-decisions', 'contradicted', 'Wij nemen geautomatiseerde besluiten over de hoogte van uw korting.'],
  ['automated-decisions', 'missing', 'De deuren openen automatisch.'],
];

/** Whole statements, made up too; what is not named is missing. */
export const STATEMENTS: readonly {
  readonly name: string;
  readonly text: string;
  readonly found: readonly PrivacyPoint[];
  readonly contradicted: readonly PrivacyPoint[];
}[] = [
  {
    name: 'a stage, with numbered titles and lists',
    found: ['contact', 'purpose', 'legal-ground', 'address-data', 'recipients', 'retention', 'rights', 'complaint'],
    contradicted: [],
    text: `Privacy- en cookiestatement Poppodium De Kelder (fictief)

1. Over ons
Poppodium De Kelder, Kelderstraat 1 te Utrecht, hecht veel waarde aan de bescherming van jouw gegevens. In dit statement lees je wat we doen. Wij houden ons aan de AVG.

2. Welke persoonsgegevens we verzamelen
Als je een ticket koopt leggen we vast:
- voor- en achternaam
- geslacht
- adres, postcode en plaats
- telefoonnummer
- e-mail

3. Waarom
We gebruiken je gegevens om:
a) je bestelling af te handelen;
b) je te informeren over ons programma, als je daar toestemming voor hebt gegeven;
c) te onderzoeken wie onze concerten bezoeken.

4. Aan wie geven wij gegevens door?
Je gegevens worden verwerkt door ons kaartverkoopsysteem. Verder verkopen wij jouw gegevens nooit aan derden.

5. Hoe lang?
Maximaal 5 jaar na je laatste aankoop.

6. Jouw rechten
Inzien, aanpassen of verwijderen? Stuur een mailtje naar info@dekelder.invalid en we regelen het binnen vier weken. Je kan je ook altijd uitschrijven voor de nieuwsbrief via de link onderaan.
Er niet uitgekomen? Dan kun je terecht bij de AP.`,
  },
  {
    name: 'a theatre, terse, in English',
    found: [
      'controller',
      'contact',
      'purpose',
      'legal-ground',
      'address-data',
      'source',
      'recipients',
      'profiling',
      'retention',
      'rights',
      'objection',
      'complaint',
      'automated-decisions',
    ],
    contradicted: [],
    text: `Privacy Policy – The Lantern Theatre (fictional)
Who we are
The Lantern Theatre Foundation ("we") decides why and how your personal information is used.
What we collect
Name, email, telephone, billing address, purchase history.
How we use it
To fulfil orders. To understand who comes to our shows and to build audience profiles we may combine your postcode with publicly available demographic datasets.
Legal bases
Contract; legitimate interests; consent for emails.
Sharing
Your details are only passed to processors acting under our instructions. We will not sell them.
Retention
Seven years for financial records; otherwise three years after last contact.
Your rights
Access, correction, deletion, restriction, portability; you may opt out of marketing whenever you like by emailing dpo@lantern.invalid.
You may complain to the Autoriteit Persoonsgegevens.
We do not use automated decision making.`,
  },
  {
    name: 'a museum that promises too much',
    found: [],
    contradicted: ['address-data', 'recipients', 'profiling'],
    text: `Wij respecteren uw privacy. Wij gaan zorgvuldig om met uw gegevens en delen deze niet met anderen. Cookies worden gebruikt om de site te laten werken. Aan profilering doet ons museum niet. Uw adresgegevens worden nergens anders voor gebruikt dan voor het toesturen van uw bestelling.`,
  },
];
