import type { AgreementState } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../design/button-link.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { Facts } from '../../design/facts.tsx';
import { Notice } from '../../design/notice.tsx';
import { agreementTexts } from '../../texts/agreement.ts';
import { formatCount, formatDate } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';

type Agreement = NonNullable<AgreementState['agreement']>;
type Facts = Agreement['facts'];

/** What the agreement says, in plain words under the points of art. 28(3), with the paper itself beside it. */
export function AgreementPaper({
  order,
  agreement,
}: {
  readonly order: string;
  readonly agreement: Agreement;
}): ReactNode {
  const words = useTexts(agreementTexts);
  const { language } = useLanguage();
  const { facts } = agreement;
  const path = `/api/orders/${order}/agreement.pdf`;
  return (
    <>
      <p>{words.lead}</p>
      <p className="row no-print">
        <ButtonLink href={path} isFile>
          {agreement.isSigned ? words.downloadSigned : words.download}
        </ButtonLink>
        {agreement.isSigned && (
          <ButtonLink href={`${path}?copy=unsigned`} isFile>
            {words.downloadUnsigned}
          </ButtonLink>
        )}
      </p>
      {(facts.organisation.isFictional || facts.provider.isFictional) && (
        <Notice tone="attention">{words.fictional}</Notice>
      )}
      <article className="terms-paper" aria-label={words.title}>
        <p className="quiet">{words.version(facts.version, formatDate(agreement.madeAt, language))}</p>
        <Parties facts={facts} />
        <Subject facts={facts} />
        <DataAndTime facts={facts} />
        <section>
          <h3>{words.promises.title}</h3>
          <p>{words.promises.lead}</p>
          <ul className="terms-promises">
            {words.promises.items.map(({ title, text }) => (
              <li key={title}>
                <strong>{title}</strong>
                {text}
              </li>
            ))}
          </ul>
        </section>
        <SubProcessors facts={facts} />
        <section>
          <h3>{words.yours.title}</h3>
          <ul>
            {words.yours.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      </article>
    </>
  );
}

function Parties({ facts }: { readonly facts: Facts }): ReactNode {
  const { parties: words } = useTexts(agreementTexts);
  return (
    <section>
      <h3>{words.title}</h3>
      <div className="columns">
        {(['organisation', 'provider'] as const).map((side) => {
          const party = facts[side];
          return (
            <div key={side}>
              <p className="quiet">{words[side]}</p>
              <p>
                <strong>{party.name}</strong>
              </p>
              <Facts
                facts={[
                  [words.address, `${party.address}, ${party.postcode} ${party.municipality}`],
                  [words.chamberOfCommerce, party.chamberOfCommerce],
                  [words.contact, `${party.contactName}, ${party.contactEmail}`],
                  [words.privacy, party.privacyEmail],
                ]}
              />
            </div>
          );
        })}
      </div>
    </section>
  );
}

function Subject({ facts }: { readonly facts: Facts }): ReactNode {
  const { subject: words } = useTexts(agreementTexts);
  const { language } = useLanguage();
  const { selection, period, records } = facts;
  const purpose = <span className="terms-words">{facts.purpose}</span>;
  return (
    <section>
      <h3>{words.title}</h3>
      <p>
        {words.text({ order: facts.order, organisation: facts.organisation.name, provider: facts.provider.name })}{' '}
        {words[facts.product]}
      </p>
      <Facts
        facts={[
          [words.purpose, purpose],
          [words.selection, selection === '' ? undefined : selection],
          [words.period, period === '' ? undefined : period],
          [words.most, records === null ? undefined : words.mostValue(formatCount(records, language))],
        ]}
      />
    </section>
  );
}

function DataAndTime({ facts }: { readonly facts: Facts }): ReactNode {
  const { data, duration } = useTexts(agreementTexts);
  return (
    <>
      <section>
        <h3>{data.title}</h3>
        <p>
          {data[facts.product]} {data.people}
        </p>
      </section>
      <section>
        <h3>{duration.title}</h3>
        <p>{duration.text(facts.keepDays)}</p>
      </section>
    </>
  );
}

function SubProcessors({ facts }: { readonly facts: Facts }): ReactNode {
  const { subProcessors: words } = useTexts(agreementTexts);
  return (
    <section>
      <h3>{words.title}</h3>
      {facts.subProcessors.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DataTable
          caption={words.title}
          rows={facts.subProcessors}
          rowKey={({ name, task }) => `${name} ${task}`}
          columns={[
            { id: 'name', header: words.name, cell: ({ name }) => name },
            { id: 'task', header: words.task, cell: ({ task }) => task },
            { id: 'place', header: words.place, cell: ({ place }) => place },
          ]}
        />
      )}
    </section>
  );
}
