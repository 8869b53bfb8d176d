import type { AgreementState, OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { AgreementText } from '../../agreement/agreement-text.tsx';
import { useApi } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { ButtonLink } from '../../design/button-link.tsx';
import { Facts } from '../../design/facts.tsx';
import { Notice } from '../../design/notice.tsx';
import { useSession } from '../../session/session.tsx';
import { deskOrderTexts } from '../../texts/desk-order.ts';
import { formatCount, formatDate, formatMoment } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { SignAgreement } from './sign-agreement.tsx';
import { StageHeading } from './stage-heading.tsx';

type Agreement = NonNullable<AgreementState['agreement']>;
type Party = Agreement['facts']['provider'];

/** Seconds: a signature of the other side alone moves nothing, so nobody tells of it. */
const LOOK_AGAIN = 20;

/** The agreement of an order: what it says of this one, who signed, and one's own signature. */
export function AgreementPart({ order }: { readonly order: OrderView }): ReactNode {
  const { agreement: words } = useTexts(deskOrderTexts);
  const isWaiting = order.state === 'accepted';
  const state = useApi(
    'agreement.read',
    { params: { order: order.id } },
    isWaiting ? { everySeconds: LOOK_AGAIN } : {},
  );
  const signed = state.data?.agreement?.signatures.length ?? 0;
  return (
    <section className="stack">
      <StageHeading stage={state.data === undefined ? undefined : `${order.state} ${signed}`}>
        {words.title}
      </StageHeading>
      <Loaded query={state}>
        {({ agreement, missing }) => (
          <>
            {missing.length > 0 && agreement === null && <Missing order={order} missing={missing} />}
            {agreement !== null && <Paper order={order} agreement={agreement} />}
            {isWaiting && agreement !== null && <SignAgreement order={order} agreement={agreement} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Missing({
  order,
  missing,
}: {
  readonly order: OrderView;
  readonly missing: AgreementState['missing'];
}): ReactNode {
  const { agreement: words } = useTexts(deskOrderTexts);
  const { party } = useSession();
  const fieldsOf = (asked: 'organisation' | 'provider'): string =>
    missing
      .filter(({ side }) => side === asked)
      .map(({ field }) => words.fields[field])
      .join(', ');
  const [own, other] = [fieldsOf('provider'), fieldsOf('organisation')];
  const mayComplete = own !== '' && party.role === 'administrator';
  return (
    <Notice
      tone="attention"
      title={words.missingTitle}
      action={mayComplete ? <ButtonLink href="/party">{words.complete}</ButtonLink> : undefined}
    >
      {own !== '' && (
        <p>
          {words.missingOwn(own)} {!mayComplete && words.askAdministrator}
        </p>
      )}
      {other !== '' && <p>{words.missingOther(order.organisation.name, other)}</p>}
    </Notice>
  );
}

function Paper({ order, agreement }: { readonly order: OrderView; readonly agreement: Agreement }): ReactNode {
  const { agreement: words } = useTexts(deskOrderTexts);
  const { language } = useLanguage();
  return (
    <>
      <p>{words.lead}</p>
      <AgreementFacts facts={agreement.facts} />
      <p className="quiet">{words.version(agreement.version, formatDate(agreement.madeAt, language))}</p>
      <p className="no-print">
        <ButtonLink href={`/api/orders/${order.id}/agreement.pdf`} isFile>
          {agreement.isSigned ? words.signedPdf : words.pdf}
        </ButtonLink>
      </p>
      <AgreementText order={order.id} agreement={agreement} />
      <Signatures agreement={agreement} />
    </>
  );
}

function AgreementFacts({ facts }: { readonly facts: Agreement['facts'] }): ReactNode {
  const { agreement: words } = useTexts(deskOrderTexts);
  const { language } = useLanguage();
  const partyOf = ({ name, address, postcode, municipality, chamberOfCommerce, ...contact }: Party): ReactNode => (
    <>
      {words.party(name, `${address}, ${postcode} ${municipality}`, chamberOfCommerce)}
      <br />
      <span className="quiet">{words.contact(contact.contactName, contact.contactEmail)}</span>
    </>
  );
  const { selection, period, records, subProcessors } = facts;
  const others = subProcessors.map(({ name, task, place }) => words.subProcessor(name, task, place)).join('; ');
  return (
    <Facts
      facts={[
        [words.controller, partyOf(facts.organisation)],
        [words.processor, partyOf(facts.provider)],
        [
          words.purpose,
          <span key="purpose" className="desk-order-words">
            {facts.purpose}
          </span>,
        ],
        [words.selection, selection === '' ? undefined : selection],
        [words.period, period === '' ? undefined : period],
        [words.data, words.dataOf[facts.product]],
        [words.records, records === null ? undefined : words.most(formatCount(records, language))],
        [words.keep, words.keepValue(facts.keepDays)],
        [words.subProcessors, others === '' ? words.noSubProcessors : others],
      ]}
    />
  );
}

function Signatures({ agreement }: { readonly agreement: Agreement }): ReactNode {
  const { agreement: words } = useTexts(deskOrderTexts);
  const { language } = useLanguage();
  const of = (asked: 'organisation' | 'provider'): string => {
    const found = agreement.signatures.find(({ side }) => side === asked);
    return found === undefined
      ? words.notSigned
      : words.signed(found.name, found.role, formatMoment(found.signedAt, language));
  };
  return (
    <div role="status">
      <h3>{words.signaturesTitle}</h3>
      <Facts
        facts={[
          [words.sides.provider, of('provider')],
          [words.sides.organisation, of('organisation')],
        ]}
      />
    </div>
  );
}
