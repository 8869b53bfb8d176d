import type { ReceiptKey } from './contract/orders/purge.ts';
import type { Queue } from './jobs/queue/queue.ts';
import type { Store } from './store/store.ts';
import type { Vault } from './vault/vault.ts';

/** How an installation is set; from the environment by `settings.ts`, with a default for everything. */
export interface Settings {
  readonly version: string;
  /** As browsers see it: `https://verrijk.example`. */
  readonly publicUrl: string;
  readonly demo: boolean;
  /** Everybody needs a second factor; only a demo goes without. */
  readonly requireSecondFactor: boolean;
  /** `smtp://user:password@host:port`; without it mail stays in the outbox. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly openId:
    | { readonly issuer: string; readonly clientId: string; readonly clientSecret: string; readonly label: string }
    | undefined;
  /** Webhooks to addresses of one's own network: only for a demo and tests. */
  readonly allowPrivateWebhooks: boolean;
  /** Proxies whose X-Forwarded-For is believed; none by default. */
  readonly trustedProxies: readonly string[];
  /** Names below that of `publicUrl` have TLS as well, and browsers are told so. */
  readonly strictSubdomains: boolean;
  /** Who shows it is shown /metrics; without one there is no such page. */
  readonly metricsToken: string | undefined;
  /** Largest delivery and largest reference source, in bytes. */
  readonly mostDeliveryBytes: number;
  readonly mostReferenceBytes: number;
  /** Of one address, at one node. */
  readonly requestsPerMinute: number;
}

/** What every part of the server works with: the outside world as an argument. */
export interface Service {
  readonly settings: Settings;
  readonly store: Store;
  readonly vault: Vault;
  readonly queue: Queue;
  /** Which moment it is. */
  readonly now: () => Date;
  /** Signs receipts and cookies; keys of the installation. */
  readonly keys: InstallationKeys;
}

/** The same on all nodes; kept in the database, locked with the master key, and therefore not changed by its rotation. */
export interface InstallationKeys {
  /** HMAC-SHA256 with a key of its own for each purpose. */
  mac(purpose: string, data: string): Buffer;
  /**
   * Locks a short secret (a TOTP seed, a webhook secret) for the database, and opens it again with the same context. Every column that holds one
   * stands, with its context, in `operations/locked-columns.ts`: rotation finds it there.
   */
  lock(secret: Uint8Array, context: string): Buffer;
  unlock(locked: Uint8Array, context: string): Uint8Array;
  /** Signs a receipt: a compact JWS (EdDSA). */
  signReceipt(payload: Readonly<Record<string, unknown>>): Promise<string>;
  /** The public key with which anybody can verify a receipt, as a JWK. */
  receiptKey(): ReceiptKey;
}
