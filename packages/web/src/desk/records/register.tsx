import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../api/use-api.ts';
import type { ApiResult } from '../../api/use-api.ts';
import { CsvDownload } from '../../app/csv-download.tsx';
import { Loaded } from '../../app/loaded.tsx';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { Field } from '../../design/field.tsx';
import { deskRecordsTexts } from '../../texts/desk-records.ts';
import { formatDate } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';

type Line = ApiResult<'register.read'>['items'][number];

const FEW = 10;

/** The register of processing, a line for each order. */
export function Register(): ReactNode {
  const words = useTexts(deskRecordsTexts).register;
  const query = useApi('register.read');
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <Loaded query={query}>
        {({ items }) => (
          <>
            <RegisterTable lines={items.toReversed()} />
            {items.length > 0 && (
              <>
                <CsvDownload from="register.csv" name={words.file} label={words.download} />
                <p className="quiet">{words.whole}</p>
              </>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function RegisterTable({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  const words = useTexts(deskRecordsTexts).register;
  const { language } = useLanguage();
  const [search, setSearch] = useState('');
  const [isAll, setAll] = useState(false);
  const wanted = search.trim().toLowerCase();
  const found = lines.filter(({ order, controller, purpose }) =>
    `${order} ${controller} ${purpose}`.toLowerCase().includes(wanted),
  );
  return (
    <>
      {lines.length > FEW && <Field label={words.search} value={search} type="search" onChange={setSearch} />}
      <DataTable
        caption={words.caption}
        rows={isAll ? found : found.slice(0, FEW)}
        rowKey={({ order }) => order}
        empty={lines.length === 0 ? words.empty : words.nothing}
        columns={[
          { id: 'order', header: words.order, cell: ({ order }) => <span className="register-order">{order}</span> },
          { id: 'controller', header: words.controller, cell: ({ controller }) => controller },
          { id: 'purpose', header: words.purpose, cell: ({ purpose }) => purpose },
          { id: 'state', header: words.state, cell: ({ state }) => state },
          { id: 'since', header: words.since, cell: ({ since }) => formatDate(since, language) },
          {
            id: 'purgeOn',
            header: words.purgeOn,
            cell: ({ purgeOn }) => (purgeOn === null ? '' : formatDate(purgeOn, language)),
          },
        ]}
      />
      {!isAll && found.length > FEW && <Button onPress={() => setAll(true)}>{words.more}</Button>}
    </>
  );
}
