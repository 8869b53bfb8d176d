import { createApiClient } from '@verrijk/server/contract';
import type { ApiClient } from '@verrijk/server/contract';
import type { Language } from '@verrijk/core/messages';
import { asSignedIn } from '../session/session-watch.ts';

/** The service that gave us this page, with the session of the browser. When that ends on the way, somebody signs in again and the call goes on. */
export function apiIn(language: Language): ApiClient {
  const api = plainApiIn(language);
  return {
    call: (id, request) => asSignedIn(id, () => api.call(id, request)),
    open: (id, request) => asSignedIn(id, () => api.open(id, request)),
  };
}

/** The same, without waiting for anybody. */
export function plainApiIn(language: Language): ApiClient {
  return createApiClient({ server: '', language, fetch: (...request) => globalThis.fetch(...request) });
}
