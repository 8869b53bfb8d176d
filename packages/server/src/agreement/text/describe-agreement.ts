import type {
  AgreementFacts,
  AgreementParty,
  AgreementSide,
  AgreementSignature,
} from '../../contract/orders/agreement.ts';
import type { AgreementDocument, AgreementPart, AgreementSigner } from '../agreement-document.ts';
import { describeAnnexes, nameOf } from './annexes.ts';
import { describeArticles } from './articles.ts';

/** Of the text of the articles and annexes; one up whenever a word of them changes. */
export const AGREEMENT_EDITION = 1;

const WARNING = 'FICTIEF VOORBEELD · bedachte partijen · geen geldige overeenkomst';

/** What both have signed: `sha256` is that of the PDF without signatures. */
export interface SignedBy {
  readonly sha256: string;
  readonly signatures: readonly AgreementSignature[];
}

/** An agreement in words, without signatures, or the signed copy of it. */
export function describeAgreement(facts: AgreementFacts, signed?: SignedBy): AgreementDocument {
  const { order, version, organisation, provider } = facts;
  const copy = signed === undefined ? '' : ' · ondertekend exemplaar';
  return {
    title: 'Verwerkersovereenkomst',
    subtitle: `Opdracht ${order} · versie ${version}${copy}`,
    warning: organisation.isFictional || provider.isFictional ? WARNING : '',
    footer: `Verwerkersovereenkomst ${order} · versie ${version}${copy}`,
    parts: [
      describeParties(facts),
      ...describeArticles(facts),
      describeSigning(facts, signed),
      ...describeAnnexes(facts),
    ],
  };
}

function describeParties({ organisation, provider }: AgreementFacts): AgreementPart {
  return {
    title: 'Partijen',
    isAnnex: false,
    blocks: [
      { kind: 'paragraph', text: `${introduce(organisation)}, verwerkingsverantwoordelijke, hierna: de organisatie;` },
      { kind: 'paragraph', text: `en ${introduce(provider)}, verwerker, hierna: de verwerker;` },
      { kind: 'paragraph', text: 'spreken het volgende af.' },
    ],
  };
}

function introduce(party: AgreementParty): string {
  const { address, postcode, municipality, chamberOfCommerce } = party;
  return `${nameOf(party)}, ${address}, ${postcode} ${municipality}, ingeschreven bij de Kamer van Koophandel onder nummer ${chamberOfCommerce}`;
}

function describeSigning(facts: AgreementFacts, signed: SignedBy | undefined): AgreementPart {
  const said =
    signed === undefined
      ? 'Partijen ondertekenen elektronisch in Verrijk. Wie tekent, noemt zijn naam en functie en bevestigt de controlecode (SHA-256) van dit document. ' +
        'Na beide handtekeningen komt er een ondertekend exemplaar, met wie er wanneer heeft getekend en voor welke controlecode.'
      : `Beide partijen hebben het document van versie ${facts.version} zonder handtekeningen ondertekend. De controlecode (SHA-256) daarvan is: ${grouped(signed.sha256)}`;
  return {
    title: 'Ondertekening',
    isAnnex: false,
    blocks: [
      { kind: 'paragraph', text: said },
      {
        kind: 'signatures',
        signers: [
          describeSigner('Voor de organisatie', facts.organisation, signed, 'organisation'),
          describeSigner('Voor de verwerker', facts.provider, signed, 'provider'),
        ],
      },
    ],
  };
}

function describeSigner(
  title: string,
  party: AgreementParty,
  signed: SignedBy | undefined,
  side: AgreementSide,
): AgreementSigner {
  const signature = signed?.signatures.find((one) => one.side === side);
  return {
    side: title,
    party: nameOf(party),
    lines:
      signature === undefined
        ? [{ label: 'Handtekening', text: 'nog niet gezet' }]
        : [
            { label: 'Naam', text: signature.name },
            { label: 'Functie', text: signature.role },
            { label: 'Ondertekend op', text: inDutchTime(signature.signedAt) },
            { label: 'Controlecode van het ondertekende document (SHA-256)', text: grouped(signature.sha256) },
          ],
  };
}

/** In eights, as people compare it. */
function grouped(sha256: string): string {
  return sha256.replace(/.{8}(?=.)/g, '$& ');
}

function inDutchTime(moment: string): string {
  const date = new Date(moment);
  const written = new Intl.DateTimeFormat('nl-NL', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'long',
    timeStyle: 'medium',
  }).format(date);
  return `${written} Nederlandse tijd (${moment})`;
}
