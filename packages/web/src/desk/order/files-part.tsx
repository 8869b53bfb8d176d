import type { OrderView } from '@verrijk/server/contract';
import type { ReactNode } from 'react';
import { useApi } from '../../api/use-api.ts';
import { Loaded } from '../../app/loaded.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { Notice } from '../../design/notice.tsx';
import { deskOrderTexts } from '../../texts/desk-order.ts';
import { formatBytes, formatMoment } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.tsx';
import { PurgeOrder } from './purge-order.tsx';

/** Which files there are and how large; why nobody here can open them; and the way to destroy them. */
export function FilesPart({ order }: { readonly order: OrderView }): ReactNode {
  const { files: words, noCustomers } = useTexts(deskOrderTexts);
  const { language } = useLanguage();
  const files = useApi('files.list', { params: { order: order.id } });
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <Loaded query={files}>
        {({ files: present }) => (
          <DataTable
            caption={words.caption}
            rows={present}
            rowKey={({ id }) => id}
            empty={words.none}
            columns={[
              { id: 'purpose', header: words.columns.purpose, cell: ({ purpose }) => words.purposes[purpose] },
              {
                id: 'bytes',
                header: words.columns.bytes,
                isNumeric: true,
                cell: ({ bytes }) => formatBytes(bytes, language),
              },
              { id: 'at', header: words.columns.at, cell: ({ sealedAt }) => formatMoment(sealedAt, language) },
            ]}
          />
        )}
      </Loaded>
      <Notice tone="plain" title={noCustomers.title}>
        {noCustomers.files}
      </Notice>
      <PurgeOrder order={order} />
    </section>
  );
}
