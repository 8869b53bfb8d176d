export { createApp } from './app.ts';
export type { InstallationKeys, Service, Settings } from './service.ts';
export { migrate } from './store/migrate.ts';
export { openStore } from './store/store.ts';
export type { Store, SystemPurpose, Transaction } from './store/store.ts';
