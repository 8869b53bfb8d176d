import { apiClientOf } from './api-client.ts';
import type { ApiClient, ApiClientOptions } from './api-client.ts';
import { ENDPOINTS } from './endpoints.ts';

/** A client of one service for one party. */
export function createApiClient(options: ApiClientOptions): ApiClient {
  return apiClientOf((id) => ENDPOINTS[id], options);
}
