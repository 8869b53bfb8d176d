import type { Service, Settings } from '../../src/service.ts';
import type { Store } from '../../src/store/store.ts';

const SETTINGS: Settings = {
  version: 'test',
  publicUrl: 'http://127.0.0.1',
  demo: false,
  requireSecondFactor: false,
  smtpUrl: undefined,
  mailFrom: 'verrijk@example.invalid',
  openId: undefined,
  allowPrivateWebhooks: true,
  trustedProxies: [],
  strictSubdomains: false,
  metricsToken: undefined,
  mostDeliveryBytes: 64 * 1024 * 1024,
  mostReferenceBytes: 1024 * 1024 * 1024,
  requestsPerMinute: 1_000_000,
};

/** A service on a test's database; parts that a test does not name are missing and fail when used. */
export function serviceWith(
  store: Store,
  parts: Partial<Omit<Service, 'settings'>> & { settings?: Partial<Settings> } = {},
): Service {
  const missing = (name: string): never => new Proxy({}, { get: () => assertNever(name) }) as never;
  return {
    store,
    vault: missing('vault'),
    queue: missing('queue'),
    keys: missing('keys'),
    now: () => new Date(),
    ...parts,
    settings: { ...SETTINGS, ...parts.settings },
  };
}

function assertNever(name: string): never {
  throw new Error(`This test did not give a ${name}`);
}
