import { existsSync } from 'node:fs';
import { VerrijkError } from '@verrijk/core';
import { readAuditHead } from '../audit/audit-head.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import type { AuditVerdict, KeptHead } from '../audit/verify-chain.ts';
import type { AuditHead } from '../contract/records/audit.ts';
import { databasePlace, keyFileOf, keyringOf } from '../installation.ts';
import type { InstallationPlace } from '../installation.ts';
import { rotateKeys } from './rotate-keys.ts';
import type { Rotation } from './rotate-keys.ts';
import { findDatabase, openDatabase } from '../store/open-database.ts';
import { openStore } from '../store/store.ts';
import { writeBackup } from './backup.ts';
import type { BackupFacts } from './backup.ts';
import { restoreBackup } from './restore.ts';

/** What keeps an installation in order, beside the processes that serve it. */
export interface Tools {
  /** Writes all of it into one encrypted file. @throws VerrijkError `file.*` */
  backup(file: string): Promise<BackupFacts & { readonly bytes: number }>;
  rotateKeys(): Promise<Rotation>;
  /** Recomputes the audit log, and compares it with a head that was kept elsewhere. */
  verifyAudit(kept?: KeptHead): Promise<AuditVerdict>;
  auditHead(): Promise<AuditHead>;
  close(): Promise<void>;
}

const CONNECTIONS = 4;

/** Opens an installation for such work; its embedded database is shared with a service that runs. @throws VerrijkError with what to do */
export async function openTools(place: InstallationPlace): Promise<Tools> {
  const database = await openDatabase({ ...databasePlace(place), isTool: true });
  const store = openStore(database.url, CONNECTIONS);
  return {
    backup: (file) =>
      writeBackup(database.url, { file, key: keyringOf(place).current().bytes, version: place.version }),
    rotateKeys: () => rotateKeys(store, keyringOf(place)),
    verifyAudit: (kept) => verifyAudit(store, kept),
    auditHead: () => store.asSystem('audit', readAuditHead),
    close: async () => {
      await store.close();
      await database.close();
    },
  };
}

/**
 * Puts a backup into the empty database of an installation whose key is there already.
 * @throws VerrijkError `keys.file-missing`, `backup.*`, `database.*`
 */
export async function restoreInstallation(place: InstallationPlace, file: string): Promise<BackupFacts> {
  const keyFile = keyFileOf(place);
  // A new key would open nothing of what comes back.
  if ((place.env['VERRIJK_KEY'] ?? '').trim() === '' && !existsSync(keyFile)) {
    throw new VerrijkError('keys.file-missing', { file: keyFile });
  }
  const key = keyringOf(place).current().bytes;
  const database = await findDatabase({ ...databasePlace(place), isTool: true });
  try {
    return await restoreBackup(database.url, { file, key });
  } finally {
    await database.close();
  }
}
