import type { AgreementFacts, AgreementParty } from '../../contract/orders/agreement.ts';
import type { AgreementBlock, AgreementPart } from '../agreement-document.ts';
import { BACKUP_DAYS } from './articles.ts';

/** The four annexes, in the order of those of the model clauses of (EU) 2021/915. */
export function describeAnnexes(facts: AgreementFacts): readonly AgreementPart[] {
  return [
    annex('Bijlage I. Partijen', [
      table(['Verwerkingsverantwoordelijke', 'de organisatie'], describeParty(facts.organisation)),
      table(['Verwerker', 'de verwerker'], describeParty(facts.provider)),
    ]),
    annex('Bijlage II. Beschrijving van de verwerking', [
      table(['Onderdeel', 'Beschrijving'], describeProcessing(facts)),
    ]),
    annex('Bijlage III. Technische en organisatorische maatregelen', [
      paragraph('De maatregelen die het systeem Verrijk neemt, en die de verwerker in stand houdt.'),
      table(['Waarvoor', 'Maatregel'], MEASURES),
    ]),
    annex('Bijlage IV. Subverwerkers', describeSubProcessors(facts)),
  ];
}

function annex(title: string, blocks: readonly AgreementBlock[]): AgreementPart {
  return { title, isAnnex: true, blocks };
}

function paragraph(text: string): AgreementBlock {
  return { kind: 'paragraph', text };
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): AgreementBlock {
  return { kind: 'table', headers, rows };
}

/** A made-up party says so itself wherever it is named. */
export function nameOf({ name, isFictional }: AgreementParty): string {
  return isFictional && !/fictief/i.test(name) ? `${name} (fictief)` : name;
}

function describeParty(party: AgreementParty): readonly (readonly string[])[] {
  return [
    ['Naam', nameOf(party)],
    ['Adres', `${party.address}, ${party.postcode} ${party.municipality}`],
    ['KvK-nummer', party.chamberOfCommerce],
    ['Contactpersoon', `${party.contactName}, ${party.contactEmail}`],
    ['Privacy en datalekken', party.privacyEmail],
  ];
}

function describeProcessing(facts: AgreementFacts): readonly (readonly string[])[] {
  const isRecords = facts.product === 'records';
  return [
    ['Opdracht', `${facts.order}, ${isRecords ? 'verrijking per record met rapport' : 'alleen een publieksrapport'}`],
    ['Betrokkenen', 'Klanten en bezoekers van de organisatie met een adres in Nederland, en hun huisgenoten.'],
    [
      'Soorten persoonsgegevens',
      `${isRecords ? 'Klantnummer (bij voorkeur een pseudoniem), p' : 'P'}ostcode, huisnummer, toevoeging.`,
    ],
    ['Bijzondere gegevens', 'Geen. Een aanlevering waarin zulke kolommen worden herkend, wordt geweigerd.'],
    ['Selectie', facts.selection === '' ? 'Geen nadere selectie opgegeven.' : facts.selection],
    ['Periode', facts.period === '' ? 'Geen periode opgegeven.' : facts.period],
    [
      'Omvang',
      facts.records === null ? 'Nog niet geteld.' : `Hoogstens ${facts.records.toLocaleString('nl-NL')} records.`,
    ],
    [
      'Aard',
      'Ontvangen, opslaan, opzoeken op adres, indelen naar segment van het huishouden, tellen, teruggeven, wissen.',
    ],
    ['Doel', facts.purpose],
    ['Vaker of eenmalig', 'Eenmalig.'],
    [
      'Duur en bewaartermijn',
      `Tot het wissen: uiterlijk ${facts.keepDays} dagen nadat de uitkomst klaarstaat of de verwerking is mislukt.`,
    ],
    ['Subverwerkers', 'Onderwerp, aard en duur zoals hierboven; welke taak zij hebben staat in bijlage\u00a0IV.'],
    [
      'Uitkomst',
      isRecords
        ? 'Per record de naam van een segment of de reden dat er geen is; daarnaast een rapport over het geheel.'
        : 'Een rapport over het geheel, zonder uitkomst per record.',
    ],
  ];
}

/** What the system does; docs/dpia.md says for each where that is and which test shows it. */
const MEASURES: readonly (readonly string[])[] = [
  [
    'Zo weinig mogelijk gegevens',
    'Alleen klantnummer, postcode, huisnummer en toevoeging worden aangenomen. Het klantnummer kan bij de organisatie door een pseudoniem worden vervangen. ' +
      'Voor de vraag en de prijs volstaan aantallen.',
  ],
  [
    'Versleuteling',
    'Bestanden staan in stukken versleuteld met AES-256-GCM, met een eigen sleutel per opdracht. Die sleutel is zelf versleuteld met een sleutel buiten de database, ' +
      'die kan worden vervangen. Verbindingen van buiten lopen over TLS.',
  ],
  [
    'Toegang',
    'Inloggen met een wachtwoord (argon2id) en een tweede stap, met een code of passkey, of via de eigen inlogdienst. Sessies kunnen worden ingetrokken. ' +
      'Rollen voor eigenaar, medewerker en lezer bij de organisatie, en voor medewerker en beheerder bij de verwerker.',
  ],
  [
    'Scheiding van organisaties',
    'Elke vraag aan de database noemt de partij. Daarnaast laat de database zelf, met regels per rij, alleen de eigen rijen zien.',
  ],
  [
    'Veilig lezen van bestanden',
    'Aangeleverde bestanden worden gelezen in een apart proces zonder geheimen, met grenzen aan geheugen en tijd. Wat niet klopt, wordt met een uitleg geweigerd.',
  ],
  [
    'Beschikbaarheid en herstel',
    `Een aangenomen bestand overleeft het uitvallen van een proces; werk wordt hervat. Reservekopieën worden versleuteld bewaard en na ${BACKUP_DAYS} dagen verwijderd; terugzetten wordt beproefd.`,
  ],
  [
    'Wissen',
    'Op datum, op verzoek en na mislukking, door de sleutel en alle stukken te vernietigen. Een ondertekend ontvangstbewijs zegt wat er is vernietigd.',
  ],
  [
    'Naspeurbaarheid',
    'Gebeurtenissen staan in een logboek waarvan elke regel de vorige vastlegt, zodat wijzigen of weglaten opvalt. In logboeken en meetwaarden staan geen adressen, ' +
      'klantnummers of namen van klanten.',
  ],
  [
    'Herleidbaarheid van rapporten',
    'Aantallen onder de tien worden niet getoond en zijn ook niet uit totalen af te leiden.',
  ],
  [
    'Mensen',
    'Toegang alleen voor wie die nodig heeft, geheimhouding, toegang intrekken bij vertrek, en een vaste weg om inbreuken te melden.',
  ],
  [
    'Beproeving',
    'Deze maatregelen worden bij elke nieuwe versie van het systeem met geautomatiseerde tests gecontroleerd; de verwerker beoordeelt ze ten minste jaarlijks.',
  ],
  [
    'Hulp aan de organisatie',
    'De organisatie kan zelf haar bestanden ophalen en laten wissen, en de geschiedenis van de opdracht lezen.',
  ],
];

function describeSubProcessors({ subProcessors }: AgreementFacts): readonly AgreementBlock[] {
  if (subProcessors.length === 0) {
    return [paragraph('De verwerker schakelt bij deze opdracht geen subverwerkers in.')];
  }
  return [
    paragraph('De organisatie stemt in met deze subverwerkers.'),
    table(
      ['Naam', 'Taak', 'Plaats en land'],
      subProcessors.map(({ name, task, place }) => [name, task, place]),
    ),
  ];
}
