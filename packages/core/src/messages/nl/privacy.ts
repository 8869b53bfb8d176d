import type { PrivacySentences } from '../privacy-sentences.ts';

export const privacy: PrivacySentences = {
  notAdvice:
    'Dit is een hulpmiddel en geen juridisch advies: er is gezocht naar woorden die vaak bij een punt horen. Lees zelf na of het klopt, en leg twijfel voor aan je functionaris gegevensbescherming of een jurist.',
  points: {
    controller: {
      label: 'Wie verantwoordelijk is',
      why: 'Mensen moeten weten welke organisatie hun gegevens gebruikt (artikel 13, eerste lid, onder a, AVG).',
      add: '[Naam van de organisatie], gevestigd te [plaats], is verwerkingsverantwoordelijke voor de verwerking van je persoonsgegevens.',
    },
    contact: {
      label: 'Waar je terechtkunt',
      why: 'Mensen moeten hun vragen en verzoeken ergens kwijt kunnen (artikel 13, eerste lid, onder a en b, AVG).',
      add: 'Heb je vragen over je persoonsgegevens, neem dan contact op via [e-mailadres].',
    },
    purpose: {
      label: 'Waarvoor: publieksanalyse',
      why: 'Elk doel moet genoemd zijn; een segment toevoegen dient analyse en segmentatie van het publiek (artikel 13, eerste lid, onder c, AVG).',
      add: 'Wij gebruiken gegevens van bezoekers om ons publiek te analyseren en in segmenten te verdelen, zodat aanbod en communicatie daarop aansluiten.',
    },
    'legal-ground': {
      label: 'De rechtsgrond',
      why: 'Bij elk doel hoort een grondslag, die je zelf kiest en kunt onderbouwen (artikelen 6 en 13, eerste lid, onder c en d, AVG).',
      add: 'De grondslag voor deze publieksanalyse is [je toestemming / ons gerechtvaardigd belang, namelijk …].',
    },
    'address-data': {
      label: 'Postcode en huisnummer',
      why: 'De verrijking gebruikt deze gegevens; mensen moeten weten dat ze daarvoor worden gebruikt.',
      add: 'Voor de publieksanalyse gebruiken wij je postcode, je huisnummer en de toevoeging daarvan.',
    },
    source: {
      label: 'Waar het toegevoegde vandaan komt',
      why: 'Het segment komt niet van de mensen zelf, dus moet de bron worden genoemd (artikel 14, tweede lid, onder f, AVG).',
      add: 'Aan onze klantgegevens wordt een segment uit het Culturele Doelgroepenmodel toegevoegd; dat komt uit een extern bestand met een segment voor elk huishouden in Nederland.',
    },
    recipients: {
      label: 'Wie de gegevens ontvangt',
      why: 'Wie de verrijking uitvoert, ontvangt gegevens als verwerker en moet genoemd zijn, bij naam of als soort (artikel 13, eerste lid, onder e, AVG).',
      add: 'De verrijking wordt uitgevoerd door [naam van de aanbieder], die als verwerker in onze opdracht werkt en met wie wij een verwerkersovereenkomst hebben.',
    },
    profiling: {
      label: 'Indeling in segmenten',
      why: 'Een segment bij een klant is een persoonsgegeven, en gebruik ervan voor marketing is profilering (artikel 4, onder 4, AVG).',
      add: 'Op grond van je adres delen wij je huishouden in bij een Culturele Doelgroep; dat segment zegt iets over zulke huishoudens en niets zekers over jou.',
    },
    retention: {
      label: 'Hoe lang je bewaart',
      why: 'Een termijn, of hoe die wordt bepaald, hoort erbij, ook voor het segment (artikel 13, tweede lid, onder a, AVG).',
      add: 'Wij bewaren je gegevens en het segment tot [twee] jaar na je laatste bezoek.',
    },
    rights: {
      label: 'De rechten van betrokkenen',
      why: 'Mensen moeten weten wat zij kunnen vragen (artikel 13, tweede lid, onder b, AVG).',
      add: 'Je hebt recht op inzage, rectificatie, verwijdering, beperking en overdracht van je persoonsgegevens.',
    },
    objection: {
      label: 'Bezwaar tegen direct marketing',
      why: 'Dit recht geldt altijd en zonder reden, en moet apart en duidelijk worden genoemd (artikel 21, tweede en vierde lid, AVG).',
      add: 'Je kunt op elk moment en zonder reden bezwaar maken tegen direct marketing en tegen profilering daarvoor; wij stoppen er dan mee.',
    },
    complaint: {
      label: 'Klacht bij de toezichthouder',
      why: 'Mensen moeten weten dat zij een klacht kunnen indienen (artikel 13, tweede lid, onder d, AVG).',
      add: 'Je kunt een klacht indienen bij de Autoriteit Persoonsgegevens (autoriteitpersoonsgegevens.nl).',
    },
    'automated-decisions': {
      label: 'Geen geautomatiseerde besluiten',
      why: 'Zeggen dat die er niet zijn, voorkomt een vraag bij iedereen die over segmenten leest (artikelen 13, tweede lid, onder f, en 22 AVG).',
      add: 'Wij nemen op grond van een segment geen geautomatiseerde besluiten die gevolgen voor jou hebben.',
    },
  },
};
