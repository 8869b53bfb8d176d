import type { ApiClient, ApiRequest } from '@verrijk/server/contract';
import { withPatience } from './patience.ts';
import type { Serving } from './serving.ts';

/** How many orders are brought along at once: each makes two documents, which takes a whole core for a moment. */
const AT_ONCE = 3;

/** Brings so many new orders of an organisation to where a file may be delivered, over the API, as both parties do. */
export async function makeAgreedOrders(
  { provider }: Serving,
  organisation: ApiClient,
  count: number,
  records: number,
): Promise<readonly string[]> {
  const { items } = await organisation.call('providers.list');
  const host = items.find(({ name }) => name.startsWith('Rotterdam'))!;
  const orders: string[] = [];
  let begun = 0;
  const bring = async (): Promise<void> => {
    while (begun++ < count) orders.push(await makeAgreedOrder(organisation, provider, host.id, records));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, bring));
  return orders;
}

async function makeAgreedOrder(
  organisation: ApiClient,
  provider: ApiClient,
  host: string,
  records: number,
): Promise<string> {
  const { id } = await organisation.call('orders.create', {
    body: { purpose: 'Weten wie er komt (fictief)', provider: host, providerReason: 'Om te meten (fictief)' },
  });
  const params = { order: id };
  const { quoteVersion } = await organisation.call('orders.count', { params, body: countsOf(records) });
  const quoted = await provider.call('orders.quote', { params, body: { version: quoteVersion } });
  await organisation.call('orders.accept', { params, body: { version: quoted.quoteVersion } });
  for (const side of [organisation, provider]) {
    const { agreement } = await withPatience(() => side.call('agreement.read', { params }));
    const body = { name: 'Iemand (fictief)', role: 'Tekenaar', sha256: agreement!.sha256, agrees: true } as const;
    await withPatience(() => side.call('agreement.sign', { params, body }));
  }
  return id;
}

function countsOf(records: number): NonNullable<ApiRequest<'orders.count'>['body']> {
  return {
    version: 'bench',
    today: new Date().toISOString().slice(0, 10),
    rows: records,
    identity: { verdict: 'good', customers: records, duplicate: 0, shared: 0, missing: 0, damaged: 0 },
    findings: [],
    counting: {
      ...{ records, customers: records, households: records, billable: records },
      customersPerHousehold: [{ customers: 1, households: records }],
      notBillable: { double: 0, foreign: 0, 'po-box': 0, incomplete: 0, invalid: 0 },
    },
    forecast: null,
    period: null,
  };
}
