import type { Keyring } from '../../src/keys/keyring.ts';
import { createInstallationKeys } from '../../src/keys/installation-keys.ts';
import { makeMasterKey } from '../../src/keys/master-key.ts';
import type { InstallationKeys } from '../../src/service.ts';
import type { Store } from '../../src/store/store.ts';
import { createVault } from '../../src/vault/create-vault.ts';
import type { Vault } from '../../src/vault/vault.ts';

/** Master keys that live as long as the test. */
export function testKeyring(): Keyring {
  const keys = [makeMasterKey()];
  return { file: undefined, current: () => keys[0]!, all: () => keys, find: (id) => keys.find((key) => key.id === id) };
}

/** A vault and keys of an installation on a test's database. */
export async function testVault(store: Store): Promise<{
  readonly keyring: Keyring;
  readonly vault: Vault;
  readonly keys: InstallationKeys;
}> {
  const keyring = testKeyring();
  return { keyring, vault: createVault(store, keyring), keys: await createInstallationKeys(store, keyring) };
}
