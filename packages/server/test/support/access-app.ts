import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { createApp } from '../../src/app.ts';
import { createInstallationKeys } from '../../src/keys/installation-keys.ts';
import { openKeyring } from '../../src/keys/keyring.ts';
import { linkContext } from '../../src/notices/send-mail.ts';
import type { Service, Settings } from '../../src/service.ts';
import type { Store } from '../../src/store/store.ts';
import { OUR_PAGES } from './people.ts';
import { serviceWith } from './fake-parts.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The service as browsers meet it, with a clock that a test moves, and the mail that it would send. */
export interface AccessApp {
  readonly app: FastifyInstance;
  readonly service: Service;
  readonly clock: { now: Date };
  readonly browser: (address?: string) => Browser;
  /** The mail to an address, oldest first, with the link in it. */
  readonly mailTo: (email: string) => Promise<readonly { readonly kind: string; readonly link: string | undefined }[]>;
}

/** Keeps cookies, and says where its requests come from, as browsers do. */
export interface Browser {
  readonly cookies: Map<string, string>;
  call(
    method: Method,
    url: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<LightMyRequestResponse>;
}

export async function accessApp(store: Store, settings: Partial<Settings> = {}): Promise<AccessApp> {
  const keyring = openKeyring({ value: Buffer.alloc(32, 7).toString('base64'), file: '' });
  const keys = await createInstallationKeys(store, keyring);
  const clock = { now: new Date() };
  const queue = { add: () => Promise.resolve() };
  const service = serviceWith(store, { keys, queue, now: () => clock.now, settings });
  const app = await createApp(service);
  return {
    app,
    service,
    clock,
    browser: (address = '192.0.2.1') => openBrowser(app, address),
    mailTo: async (email) => {
      const { rows } = await store.asSystem('notices', (tx) =>
        tx.$client.query<{ id: string; kind: string; locked_link: Buffer | null }>(
          'select id, kind, locked_link from outbox where recipient = $1 order by position',
          [email],
        ),
      );
      return rows.map(({ id, kind, locked_link: locked }) => ({
        kind,
        link: locked === null ? undefined : Buffer.from(keys.unlock(locked, linkContext(id))).toString(),
      }));
    },
  };
}

function openBrowser(app: FastifyInstance, address: string): Browser {
  const cookies = new Map<string, string>();
  return {
    cookies,
    call: async (method, url, body, headers = {}) => {
      const answer = await app.inject({
        method,
        url,
        remoteAddress: address,
        headers: {
          ...OUR_PAGES,
          ...(cookies.size > 0 && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
          ...headers,
        },
        ...(body !== undefined && { payload: body as object }),
      });
      for (const { name, value, maxAge } of answer.cookies) {
        if (maxAge === 0) cookies.delete(name);
        else cookies.set(name, value);
      }
      return answer;
    },
  };
}

/** The secret of a link, which stands behind its `#`. */
export function secretOf(link: string | undefined): string {
  return link?.split('#')[1] ?? '';
}
