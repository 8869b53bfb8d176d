import { apiClientOf, healthEndpoints, sessionEndpoints } from '@verrijk/server/contract';
import type { ApiClient, Endpoint, EndpointId } from '@verrijk/server/contract';
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
  return apiClientOf(endpointOf, { server: '', language, fetch: (...request) => globalThis.fetch(...request) });
}

const OF_FIRST_PAGE: Readonly<Partial<Record<EndpointId, Endpoint>>> = { ...sessionEndpoints, ...healthEndpoints };

/** What is known of an endpoint. Only what the first page asks for comes with it; all others come together, when one of them is asked for. */
async function endpointOf(id: EndpointId): Promise<Endpoint> {
  return OF_FIRST_PAGE[id] ?? (await import('./all-endpoints.ts')).ENDPOINTS[id];
}
