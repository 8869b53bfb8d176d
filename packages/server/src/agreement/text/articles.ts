import type { AgreementFacts } from '../../contract/orders/agreement.ts';
import type { AgreementBlock, AgreementClause, AgreementPart } from '../agreement-document.ts';

/** Hours within which the organisation hears of a breach: well within its own 72 of art. 33 AVG. */
const BREACH_HOURS = 24;
/** Days before a new sub-processor begins, in which the organisation may object. */
const NOTICE_DAYS = 30;
/** Days after which a backup from before a destruction is gone too. */
export const BACKUP_DAYS = 30;
const RECEIPT_YEARS = 5;

/** The articles, in the order in which they are numbered. */
export function describeArticles(facts: AgreementFacts): readonly AgreementPart[] {
  return [
    article('Onderwerp', subject(facts)),
    article('Duur', duration(facts)),
    article('Aard en doel van de verwerking', natureAndPurpose(facts)),
    article('Soorten gegevens en groepen mensen', dataAndPeople(facts)),
    article('Instructies', INSTRUCTIONS),
    article('Geheimhouding', CONFIDENTIALITY),
    article('Beveiliging', SECURITY),
    article('Subverwerkers', SUB_PROCESSORS),
    article('Doorgifte buiten de Europese Economische Ruimte', TRANSFER),
    article('Rechten van betrokkenen', RIGHTS),
    article('Huishoudens, segmenten en direct marketing', households(facts)),
    article('Hulp bij beveiliging, datalekken, DPIA en voorafgaande raadpleging', HELP),
    article('Inbreuken op persoonsgegevens (datalekken)', BREACHES),
    article('Wissen en ontvangstbewijs', deletion(facts)),
    article('Informatie en audits', AUDITS),
    article('Aansprakelijkheid', LIABILITY),
    article('Voorrang, wijziging, einde en recht', CLOSING),
  ].map(([title, clauses], i) => ({
    title: `Artikel ${i + 1}. ${title}`,
    isAnnex: false,
    blocks: [{ kind: 'clauses', article: i + 1, clauses } satisfies AgreementBlock],
  }));
}

function article(title: string, clauses: readonly AgreementClause[]): readonly [string, readonly AgreementClause[]] {
  return [title, clauses];
}

function clause(text: string, ...points: readonly string[]): AgreementClause {
  return { text, points };
}

function subject({ order, product }: AgreementFacts): readonly AgreementClause[] {
  return [
    clause(
      `De organisatie laat de verwerker in opdracht ${order} haar klantbestand eenmalig verrijken met het Culturele Doelgroepenmodel. ` +
        'Daarbij verwerkt de verwerker persoonsgegevens voor de organisatie. Deze overeenkomst legt vast wat artikel 28, derde lid, van de ' +
        'Algemene verordening gegevensbescherming (AVG) daarvoor vraagt.',
    ),
    clause(
      'De organisatie is de verwerkingsverantwoordelijke: zij bepaalt doel en middelen, kiest de rechtsgrond en staat ervoor in dat zij deze ' +
        'gegevens hiervoor mag gebruiken. De verwerker beoordeelt die rechtsgrond niet.',
    ),
    clause(
      product === 'records'
        ? 'Wat de organisatie terugkrijgt: bij elk aangeleverd record de Culturele Doelgroep van het huishouden, en een rapport over het geheel.'
        : 'Wat de organisatie terugkrijgt: een rapport over het geheel. Een uitkomst per klant, per adres of per huishouden wordt niet gemaakt of bewaard.',
    ),
    clause(
      'Begrippen uit de AVG betekenen hier hetzelfde als daar. De bijlagen I tot en met IV horen bij deze overeenkomst en volgen de indeling van de ' +
        'bijlagen bij Uitvoeringsbesluit (EU) 2021/915.',
    ),
  ];
}

function duration({ keepDays }: AgreementFacts): readonly AgreementClause[] {
  return [
    clause(
      'Deze overeenkomst begint wanneer beide partijen haar hebben ondertekend. Vóór dat moment worden geen klantgegevens aangeleverd of aangenomen.',
    ),
    clause(
      `De verwerking duurt tot de gegevens zijn gewist: uiterlijk ${keepDays} dagen nadat de uitkomst klaarstaat of de verwerking is mislukt. De overeenkomst geldt zolang de verwerker ` +
        'nog iets van deze gegevens heeft; geheimhouding en aansprakelijkheid gelden ook daarna.',
    ),
  ];
}

function natureAndPurpose({ purpose, product }: AgreementFacts): readonly AgreementClause[] {
  return [
    clause(
      'De aard van de verwerking: ontvangen, versleuteld opslaan, lezen, opzoeken in het doelgroepenbestand op postcode, huisnummer en toevoeging, ' +
        `${product === 'records' ? 'het segment van het huishouden toevoegen, ' : ''}tellen voor het rapport, de uitkomst klaarzetten en alles wissen.`,
    ),
    clause(`Het doel, in de woorden van de organisatie: “${purpose}”`),
    clause(
      'De verwerker gebruikt de gegevens voor niets anders: niet voor eigen doelen, niet voor andere klanten, niet om het doelgroepenbestand of ' +
        'een ander product te verbeteren, en niet om bestanden van verschillende organisaties met elkaar te verbinden.',
    ),
  ];
}

function dataAndPeople({ product }: AgreementFacts): readonly AgreementClause[] {
  return [
    clause(
      'De soorten persoonsgegevens, en geen andere:',
      ...(product === 'records'
        ? ['een klantnummer, bij voorkeur een pseudoniem waarvan de sleutel bij de organisatie blijft;']
        : []),
      'postcode;',
      'huisnummer met eventuele toevoeging;',
      product === 'records'
        ? 'als uitkomst: de Culturele Doelgroep van het huishouden op dat adres.'
        : 'als uitkomst alleen aantallen en aandelen voor het geheel; kleine aantallen worden niet getoond.',
    ),
    clause(
      `${product === 'records' ? 'Namen' : 'Klantnummers, namen'}, e-mailadressen, telefoonnummers, geboortedata en bijzondere of strafrechtelijke gegevens horen ` +
        'niet in de aanlevering. Een bestand waarin zulke kolommen worden herkend, wordt geweigerd en niet bewaard.',
    ),
    clause(
      'De betrokkenen zijn klanten en bezoekers van de organisatie die in Nederland wonen en, omdat het segment bij het huishouden hoort, hun huisgenoten.',
    ),
  ];
}

const INSTRUCTIONS = [
  clause(
    'De verwerker verwerkt de gegevens alleen op gedocumenteerde instructie van de organisatie. De instructies zijn deze overeenkomst met haar ' +
      'bijlagen, de opdracht en wat de organisatie daarover in Verrijk vastlegt; latere instructies gaan schriftelijk en worden bij de opdracht bewaard.',
  ),
  clause(
    'Verplicht Unierecht of Nederlands recht de verwerker tot iets anders, dan zegt hij dat vooraf aan de organisatie, tenzij dat recht dit om ' +
      'gewichtige redenen van algemeen belang verbiedt.',
  ),
  clause(
    'Vindt de verwerker dat een instructie in strijd is met de AVG of ander recht over gegevensbescherming, dan meldt hij dat onmiddellijk en mag hij ' +
      'de uitvoering uitstellen tot de organisatie de instructie bevestigt of verandert.',
  ),
] as const;

const CONFIDENTIALITY = [
  clause(
    'Alleen wie het voor deze opdracht nodig heeft, krijgt toegang. Al deze mensen zijn door contract of wet tot geheimhouding verplicht, ook na ' +
      'het einde van hun werk.',
  ),
  clause('De verwerker geeft de gegevens aan niemand anders dan de subverwerkers van bijlage IV.'),
] as const;

const SECURITY = [
  clause(
    'De verwerker neemt passende technische en organisatorische maatregelen als bedoeld in artikel 32 AVG, en ten minste die van bijlage III.',
  ),
  clause(
    'Hij mag een maatregel door een andere vervangen als de bescherming daardoor niet minder wordt. Wordt zij merkbaar anders, dan laat hij dat weten.',
  ),
] as const;

const SUB_PROCESSORS = [
  clause(
    'De organisatie geeft algemene schriftelijke toestemming voor subverwerkers. Bij het tekenen zijn dat alleen die van bijlage IV.',
  ),
  clause(
    `Wil de verwerker een subverwerker toevoegen of vervangen, dan meldt hij dat ten minste ${NOTICE_DAYS} dagen vooraf. De organisatie kan in die tijd ` +
      'bezwaar maken; dan werkt de nieuwe subverwerker niet met haar gegevens en mag zij de opdracht kosteloos beëindigen.',
  ),
  clause(
    'De verwerker legt een subverwerker schriftelijk dezelfde verplichtingen op als hij hier zelf heeft, geeft de organisatie op verzoek een afschrift, ' +
      'en blijft tegenover haar geheel aansprakelijk voor wat de subverwerker doet.',
  ),
] as const;

const TRANSFER = [
  clause(
    'De gegevens blijven binnen de Europese Economische Ruimte. Doorgifte daarbuiten of aan een internationale organisatie gebeurt alleen op ' +
      'gedocumenteerde instructie en volgens hoofdstuk V AVG.',
  ),
] as const;

const RIGHTS = [
  clause(
    'De verwerker helpt de organisatie met passende maatregelen bij verzoeken van betrokkenen op grond van hoofdstuk III AVG: inzage, rectificatie, ' +
      'wissing, beperking, overdracht en bezwaar.',
  ),
  clause(
    'Komt zo’n verzoek bij de verwerker binnen, dan stuurt hij het binnen twee werkdagen door en beantwoordt hij het niet zelf, tenzij de organisatie hem ' +
      'dat opdraagt.',
  ),
] as const;

function households({ product }: AgreementFacts): readonly AgreementClause[] {
  const clauses = [
    clause(
      'Een Culturele Doelgroep is een segment van het huishouden op een adres. Het zegt wat bij zulke huishoudens vaker voorkomt en niets zekers over ' +
        'een bepaalde persoon. De organisatie behandelt het niet als een vaststaand kenmerk van iemand.',
    ),
    clause(
      'De verwerker neemt op grond van een segment geen besluit over mensen; een geautomatiseerd besluit als bedoeld in artikel 22 AVG maakt geen deel uit van deze opdracht.',
    ),
  ];
  if (product === 'report') {
    return [
      ...clauses,
      clause(
        'Het rapport is niet bedoeld om personen of huishoudens in te herkennen. Wie klanten op grond ervan anders benadert, gaat na of dat profilering ' +
          'is; tegen profilering voor direct marketing kan een betrokkene altijd bezwaar maken (artikel 21, tweede en derde lid, AVG).',
      ),
    ];
  }
  return [
    ...clauses,
    clause(
      'Staat het segment bij een klant, dan is het een persoonsgegeven. Gebruik ervan om klanten voor direct marketing in te delen is profilering. ' +
        'Betrokkenen kunnen daartegen altijd en zonder reden bezwaar maken (artikel 21, tweede en derde lid, AVG). De organisatie wijst hen daarop en stopt na bezwaar.',
    ),
    clause(
      'Wie bezwaar heeft gemaakt, laat de organisatie uit de aanlevering weg. Komt het bezwaar later, dan wist zij het segment in haar eigen systemen; ' +
        'op verzoek wist de verwerker de aanlevering en de uitkomst die hij nog heeft.',
    ),
  ];
}

const HELP = [
  clause(
    'De verwerker helpt de organisatie haar plichten uit de artikelen 32 tot en met 36 AVG na te komen, naar de aard van de verwerking en met wat hij weet:',
    'de beveiliging van de verwerking (artikel 32);',
    'het melden van een inbreuk aan de Autoriteit Persoonsgegevens en aan betrokkenen (artikelen 33 en 34);',
    'een gegevensbeschermingseffectbeoordeling (DPIA, artikel 35);',
    'voorafgaande raadpleging van de Autoriteit Persoonsgegevens (artikel 36).',
  ),
  clause('Hij stelt daarvoor de DPIA en het verwerkingsregister van het systeem beschikbaar.'),
] as const;

const BREACHES = [
  clause(
    `De verwerker meldt een inbreuk in verband met persoonsgegevens zonder onredelijke vertraging en uiterlijk ${BREACH_HOURS} uur nadat hij haar heeft ontdekt, ` +
      'aan het adres voor privacy van de organisatie in bijlage I.',
  ),
  clause(
    'De melding zegt, zo nodig in delen:',
    'wat er is gebeurd, wanneer, en om welke gegevens en ongeveer hoeveel mensen en records het gaat;',
    'wat de waarschijnlijke gevolgen zijn;',
    'wat er is gedaan of wordt voorgesteld om de inbreuk te stoppen en schade te beperken;',
    'wie meer kan vertellen.',
  ),
  clause(
    'De organisatie beslist of zij de inbreuk bij de toezichthouder en aan betrokkenen meldt. De verwerker legt elke inbreuk vast en doet zelf geen mededeling ' +
      'aan anderen, tenzij het recht dat eist.',
  ),
] as const;

function deletion({ keepDays }: AgreementFacts): readonly AgreementClause[] {
  return [
    clause(
      'De uitkomst wordt teruggegeven door haar in Verrijk ter download klaar te zetten. Daarna wist de verwerker de aanlevering, de uitkomst en de rapporten: ' +
        `zodra een van de partijen daartoe opdracht geeft, en uiterlijk ${keepDays} dagen nadat de uitkomst klaarstaat of de verwerking is mislukt.`,
    ),
    clause(
      'Wissen betekent dat de sleutel van deze opdracht en alle versleutelde delen worden vernietigd. De organisatie krijgt daarvan een digitaal ondertekend ' +
        `ontvangstbewijs zonder persoonsgegevens. Reservekopieën van vóór dat moment verlopen uiterlijk ${BACKUP_DAYS} dagen later; wordt er een teruggezet, dan wordt het wissen herhaald.`,
    ),
    clause(
      `Bewaard blijven deze overeenkomst, de handtekeningen, de aantallen voor de factuur, de gebeurtenissen van de opdracht en het ontvangstbewijs, ten minste ${RECEIPT_YEARS} jaar ` +
        'en zolang het recht dat eist. Daarin staan geen gegevens van klanten.',
    ),
  ];
}

const AUDITS = [
  clause(
    'De verwerker geeft de organisatie alle informatie waarmee zij kan nagaan dat de verplichtingen van artikel 28 AVG worden nagekomen.',
  ),
  clause(
    'De organisatie, of een deskundige die zij aanwijst en die tot geheimhouding is verplicht, mag dat controleren, ook met een inspectie ter plaatse. Zij kondigt een audit ten minste tien werkdagen ' +
      'vooraf aan, behalve na een inbreuk, en ontziet gegevens van andere organisaties. De verwerker werkt mee en herstelt wat niet klopt.',
  ),
  clause(
    'Ieder draagt zijn eigen kosten. Blijkt de verwerker wezenlijk tekort te schieten, dan betaalt hij ook de redelijke kosten van de controle.',
  ),
] as const;

const LIABILITY = [
  clause(
    'Wie waarvoor tot welk bedrag aansprakelijk is, regelen partijen in hun eigen contract over de opdracht. Deze overeenkomst voegt daaraan geen beperking toe.',
  ),
  clause('Niets hier beperkt de rechten van betrokkenen op grond van artikel 82 AVG.'),
] as const;

const CLOSING = [
  clause(
    'Gaat het om bescherming van persoonsgegevens, dan gaat deze overeenkomst voor andere afspraken tussen partijen.',
  ),
  clause(
    'Veranderen de gegevens waarop zij is gebaseerd voordat beiden hebben getekend, dan komt er een nieuwe versie zonder handtekeningen. Na ondertekening wordt zij alleen ' +
      'schriftelijk gewijzigd.',
  ),
  clause(
    'Komt de verwerker deze overeenkomst niet na, dan mag de organisatie de verwerking laten opschorten of de opdracht beëindigen. Aan het einde geldt het artikel over wissen.',
  ),
  clause('Op deze overeenkomst is Nederlands recht van toepassing.'),
] as const;
