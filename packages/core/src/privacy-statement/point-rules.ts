import type { PrivacyPoint } from './privacy-point.ts';

/** How sentences show a point, and how they say the opposite. Dutch and English together: real statements mix them. */
export interface PointRules {
  /** A sentence shows the point when it has all of one of these. */
  readonly shows: readonly (readonly RegExp[])[];
  /** A sentence says the opposite when it has all of one of these. */
  readonly denies: readonly (readonly RegExp[])[];
  /** A clause with "niet", "geen", "nooit" in it does not show the point but denies it. */
  readonly turnsWithNegation: boolean;
}

/** Nothing in the sentence turns it round. */
const PLAINLY = /^(?!.*\b(?:geen|niet|nooit|no|not|never|without|zonder)\b)/i;
/** The data of people. */
const DATA =
  /\b(?:persoons|klant|bezoekers|adres|persoonlijke )?gegevens\b|\bdata\b|\binformation\b|\bdetails\b|\bgeg\./i;
const KEEPS =
  /\b(?:bewar|bewaar|opsl|opgesl|verwijder|wissen|gewist|vernietig|anonimiser|geanonimiseerd|retain|keep|kept|stor(?:e|ed|age)|delet|eras)/i;
const PERIOD =
  /(?<!\w)(?:\d+|een|twee|drie|vier|vijf|zes|zeven|acht|tien|twaalf|one|two|three|four|five|six|seven|ten)\]?\s*(?:\(\d+\)\s*)?(?:dag|dagen|weken|week|maand|maanden|jaar|jaren|kalenderjaar|day|days|weeks|month|months|year|years)\b|(?:(?:niet|nooit) langer|no longer|as long as|so long as|zo ?lang (?:als|dit|dat|u|je)|bewaartermijn|retention period|wettelijke termijn)/i;
const ANALYSIS =
  /\b(?:analys(?:e|es|eren|eert|ing|is|e our)|publieksanalyse\w*|publieksonderzoek\w*|doelgroep(?:en)?(?:analyse\w*|onderzoek\w*|segmentatie|model\w*)?|(?:ver)?segment\w*|inzicht(?:en)? in (?:ons|onze|het|de) (?:publiek|bezoekers|klanten|doelgroep\w*)|publiekssamenstelling|samenstelling van (?:ons|het) publiek|(?:insight|research)s? (?:in|into|on|about|of) (?:our|the) (?:audience|visitors|customers)|audience (?:analys[ie]s|research|segmentation|insight\w*)|marktonderzoek|market research|(?:beter )?(?:leren kennen|te begrijpen wie))/i;
const PEOPLE =
  /\b(?:publiek\w*|bezoek\w*|klant\w*|doelgroep\w*|relaties|audience\w*|visitor\w*|customer\w*|guests?|huishoud\w*|household\w*|donateurs|supporters|members|leden|onderzoek)\b/i;
const OBJECTS = /\b(?:bezwaar|verzet|object|objection|opt[- ]?out)\b/i;
/** Leaving a newsletter is less than objecting to marketing. */
const LEAVES = /\b(?:afmeld\w*|uitschrijv\w*|unsubscribe)\b/i;
const ALL_MARKETING = /\b(?:direct[- ]?marketing|marketing\w*|reclame|mailings?|profiler\w*|profiling|commerciele)\b/i;
const MARKETING =
  /\b(?:direct[- ]?marketing|marketing\w*|reclame|nieuwsbrie(?:f|ven)|mailing\w*|newsletter\w*|profiler\w*|profiling|aanbiedingen|commerciele|promotional)\b/i;

function rules(
  shows: PointRules['shows'],
  { denies = [], turns = false }: { readonly denies?: PointRules['denies']; readonly turns?: boolean } = {},
): PointRules {
  return { shows, denies, turnsWithNegation: turns };
}

export const POINT_RULES: Readonly<Record<PrivacyPoint, PointRules>> = {
  controller: rules([
    [
      /\b(?:bepaalt|bepalen|decides?|determines?)\b.{0,30}\b(?:doel\w*|waarom|why|purposes?)\b/i,
      /\b(?:persoons)?gegevens\b|\b(?:personal )?(?:data|information)\b/i,
    ],
    [/\bverwerkingsverantwoordelijke\b|\bdata controller\b|\bthe controller\b|\bas (?:a )?controller\b/i],
    [
      /\b(?:is|zijn|are|ben) (?:zelf )?(?:verantwoordelijk|responsible)\b/i,
      /\bverwerk\w*|\bprocess\w*|\b(?:persoons)?gegevens\b|\bpersonal data\b/i,
    ],
    [/\bverantwoordelijke\b.{0,60}\b(?:AVG|GDPR|verwerking|gegevensverwerking)\b/i],
  ]),
  contact: rules([
    [/\b(?:rechten|rights|privacy\w*)\b/i, /\S@\S/],
    [
      /\b(?:vra(?:ag|gen)|contact|neem|mail|bereik\w*|question\w*|reach|write|e-?mail\w*)\b/i,
      /\b(?:privacy\w*|persoonsgegevens|gegevens|personal data|data)\b/i,
      /@|\bvia\b|\btel\b|telefo+n|\bphone\b|contactformulier|contact form|\bbij\b|\bat\b|\bcontact\b/i,
    ],
    [
      /\b(?:functionaris (?:voor )?(?:de )?gegevensbescherming|data protection officer|privacy ?officer|privacyfunctionaris|privacycontactpersoon)\b/i,
    ],
    [/\b(?:FG|DPO)\b/],
    [/\b(?:privacy|avg|gdpr|fg|dpo)@/i],
    [/\b(?:verantwoordelijk\w*|responsible|controller)\b/i, /\S@\S|\bbereikbaar\b|\bcontact\w*\b/i],
  ]),
  purpose: rules(
    [
      [
        /\b(?:onderzoek\w*|begrijpen|weten|inzicht\w*|understand|learn|know)\b.{0,30}\b(?:wie|welk\w*|who)\b.{0,60}\b(?:bezoek\w*|kom(?:t|en)|publiek|visits?|comes?|attends?)\b/i,
      ],
      [ANALYSIS, PEOPLE],
    ],
    { turns: true },
  ),
  'legal-ground': rules([
    [/\btoestemming\b.{0,40}\b(?:gegeven|gaf|geeft|hebt|heeft|verleen\w*)\b/i],
    [/\b(?:rechts)?grondslag(?:en)?\b|\brechtsgrond(?:en)?\b|\blegal (?:basis|bases|ground)\b|\blawful basis\b/i],
    [/\bgerechtvaardigd(?:e)? belang(?:en)?\b|\blegitimate interests?\b|\blegitiem belang\b/i],
    [
      /\b(?:op basis van|met|na|without|with|based on|zonder|geef(?:t|ven)?|gegeven|your)\b.{0,40}\b(?:toestemming|consent)\b/i,
    ],
    [
      /\b(?:noodzakelijk|nodig|necessary|needed)\b.{0,40}\b(?:uitvoering van (?:de|een|onze) overeenkomst|overeenkomst|performance of (?:a|the|our) contract)\b/i,
    ],
    [/\bwettelijke (?:verplichting|plicht)\b|\blegal obligation\b|\balgemeen belang\b|\bpublic (?:task|interest)\b/i],
  ]),
  'address-data': rules(
    [
      [/\bpostcodes?\b|\bpost ?codes?\b|\bpostal codes?\b|\bzip codes?\b|\bhuisnummers?\b|\bhouse numbers?\b/i],
      [
        /\bNAW\b|\badresgegevens\b|\bnaam-?,? (?:en )?adres|\baddress (?:details|data)\b|\bwoonadres\w*\b|\bhome address\w*\b|\bpostadres\w*\b|\bpostal address\w*\b/i,
      ],
      [
        /(?<!e-?mail|e-?mail |ip-|ip |web|bezoek|IP )\b(?:adres|address)\b/i,
        /\b(?:verwerk\w*|verzamel\w*|gebruik\w*|bewar\w*|bewaren|vastleg\w*|registr\w*|vrag\w*|naam|voornaam|achternaam|collect\w*|process\w*|use|name|store)\b/i,
      ],
    ],
    { turns: true },
  ),
  source: rules(
    [
      [
        /\b(?:verrijk\w*|enrich\w*|aanvullen|vullen .{0,40} aan|vult .{0,40} aan|aangevuld|supplement\w*|append\w*|toevoeg\w*|toegevoegd|voeg(?:en|t)?\b.{0,80}\btoe|combiner\w*|combine\w*|koppel\w*|gekoppeld|match\w*|add(?:ed|s)?)\b/i,
        /\b(?:extern\w*|externe bron\w*|andere bron\w*|bron(?:nen)?|derden|third part\w*|other sources?|external|Culturele Doelgroep\w*|doelgroepenmodel|model|Whooz|Whize|Mosaic|CBS|segment\w*|demografische|demographic|statistische|statistical|openbare)\b/i,
        /\b(?:gegevens|data|klant\w*|bestand\w*|adres\w*|postcode\w*|information|segment\w*|customer\w*|records?)\b/i,
      ],
      [
        /\b(?:ontvangen|verkrijgen|krijgen|kopen|verkregen|receive|obtain\w*|get|buy)\b/i,
        /\b(?:van|via|uit|from)\b.{0,40}\b(?:derden|andere bron\w*|externe bron\w*|third part\w*|other sources?|external|dataleverancier\w*|data providers?)\b/i,
      ],
      [/\b(?:bron(?:nen)? van (?:de|uw|je|onze) (?:persoons)?gegevens|source of (?:the|your) (?:personal )?data)\b/i],
    ],
    { turns: true },
  ),
  recipients: rules(
    [
      [
        /\b(?:verwerkt|opgeslagen|beheerd|bewaard|processed|hosted|stored) (?:door|bij|by|with)\b/i,
        /\b\w*(?:systeem|leverancier|partij|partner|bureau|provider|system|hosting|bedrijf|company)\b/i,
      ],
      [
        /\b(?:sub)?verwerkers?\b|\bverwerkersovereenkomst\w*\b|\bdata processing agreements?\b|\b(?:sub-?)?processors?\b/i,
      ],
      [
        /\b(?:deel(?:t)?|delen|gedeeld|verstrek\w*|doorge(?:ven|geven)|geven .{0,60} door|geeft .{0,60} door|ter beschikking|uitwissel\w*|share[sd]?|sharing|disclos\w*|pass(?:ed)? on|transfer\w*|provide[sd]?)\b/i,
        /\b(?:derden|derde partij(?:en)?|anderen|andere (?:partijen|organisaties|bedrijven)|partners?|leveranciers?|dienstverleners?|bedrijven|partij(?:en)?|bureau\w*|Whooz|Rotterdam Festivals|third part\w*|providers?|suppliers?|partners|companies|others|recipients|agenc\w*)\b/i,
      ],
      [
        /\b(?:schakel\w*|ingeschakeld\w*|maken gebruik van|gebruik van|laten .{0,60} door|in opdracht van ons|namens ons|on our behalf|engage|use)\b/i,
        /\b(?:derden|derde partijen|dienstverleners?|leveranciers?|externe (?:partij\w*|bedrij\w*)|third part\w*|service providers?|suppliers?)\b/i,
      ],
      [/\bontvangers?\b|\brecipients? of (?:the|your|personal)\b/i, DATA],
    ],
    { turns: true },
  ),
  profiling: rules(
    [
      [/\bprofiler\w*\b|\bprofiling\b|\bprofiel(?:en)?\b(?!\s*(?:aanmaken|pagina|foto))|\bprofiles?\b/i],
      [
        /\b(?:ver)?segment\w*\b|\bdoelgroep(?:en)?(?:model|segment\w*|indeling)\b|\bCulturele Doelgroep(?:en)?\b|\bklantgroep(?:en)?\b|\b(?:customer|audience|target) groups?\b/i,
      ],
      [
        /\b(?:inde(?:el|len)\w*|ingedeeld|deelt\b.{0,60}\bin|delen\b.{0,60}\bin|categoris\w*|groeper\w*|classif\w*|divide|group)\b/i,
        /\b(?:groep(?:en)?|doelgroep(?:en)?|categorie\w*|groups?|categories|huishouden\w*|household\w*)\b/i,
      ],
    ],
    { turns: true },
  ),
  retention: rules(
    [
      [/\b(?:hoe lang|how long|bewaartermijn\w*|retention|bewaren)\b/i, PERIOD],
      [KEEPS, PERIOD],
      [
        /\bbewaartermijn(?:en)?\b|\bretention (?:period|schedule)s?\b/i,
        /\bis\b|\bzijn\b|\bbedraagt\b|\bare\b|:|\bjaar\b|\byears?\b/i,
      ],
    ],
    {
      denies: [
        [
          PLAINLY,
          KEEPS,
          /\b(?:onbeperkt|voor altijd|voor onbepaalde tijd|onbepaalde tijd|oneindig|indefinitely|forever|without limit|permanent)\b/i,
        ],
      ],
    },
  ),
  rights: rules(
    [
      [
        /\b(?:recht(?:en)?|kun(?:t| je|nen)?|mag|vragen|verzoek\w*|right\w*|request\w*|ask|may|can)\b/i,
        /\b(?:inzage|in te zien|inzien|access|rectif\w*|correct(?:ie|ion|ing)?|corriger\w*|wijzig\w*|aan te passen|aanpassen|verwijder\w*|wiss\w*|eras(?:e|ure|ed)|delet\w*|overdraagba\w*|portability|beperk\w*|restrict\w*|vergetelheid)\b/i,
        /\b(?:(?:persoons)?gegevens|data|information|recht|rechten|rights?)\b/i,
      ],
    ],
    {
      denies: [
        [
          /\b(?:geen|niet|no|not|cannot)\b.{0,30}\b(?:recht op (?:inzage|wissing|verwijdering|correctie)|right of access|right to (?:access|erasure))\b/i,
        ],
      ],
    },
  ),
  objection: rules(
    [
      [OBJECTS, MARKETING],
      [LEAVES, ALL_MARKETING],
      [
        OBJECTS,
        /\b(?:te allen tijde|altijd|op elk moment|at any time)\b/i,
        /\b(?:verwerk\w*|gebruik|gegevens|process\w*|use|data)\b/i,
      ],
    ],
    {
      denies: [
        [
          /\b(?:geen|niet|kan niet|kunt niet|cannot|can't|no|not)\b/i,
          /\b(?:bezwaar (?:maken|worden)|verzet|object to|right to object|opt[- ]?out)\b/i,
          MARKETING,
        ],
      ],
    },
  ),
  complaint: rules([
    [
      /\bAutoriteit Persoonsgegevens\b|\bautoriteitpersoonsgegevens\.nl\b|\bDutch (?:DPA|Data Protection Authority)\b|\btoezichthoud(?:er|ende autoriteit)\b|\b(?:data protection|supervisory) authorit(?:y|ies)\b|\bAP\b/,
    ],
    [/\b(?:klacht\w*|complain\w*)\b/i, /\b(?:AP|autoriteit|toezichthouder|authority)\b/i],
  ]),
  'automated-decisions': rules(
    [
      [
        /\b(?:geen|niet|nooit|no|not|never|don't|without)\b/i,
        /\b(?:geautomatiseerde?|automatische?|automatisch|automated|solely automated)\b/i,
        /\b(?:besluit\w*|beslissing\w*|besliss\w*|decision\w*|decide\w*)\b/i,
      ],
      [
        /\b(?:besluit\w*|beslissing\w*|decisions?)\b/i,
        /\b(?:altijd|steeds|always)\b.{0,40}\b(?:mens|medewerker|persoon|human|person|employee)\b/i,
      ],
    ],
    {
      denies: [
        [
          PLAINLY,
          /\b(?:geautomatiseerde?|automatische?|automatisch|automated)\b/i,
          /\b(?:besluit\w*|beslissing\w*|besliss\w*|decision\w*|decide\w*)\b/i,
          /\b(?:nemen|neemt|maken|maakt|gebruiken|gebruikt|make|makes|take|use)\b/i,
          /\b(?:wij|we|our|onze)\b/i,
        ],
      ],
    },
  ),
};
