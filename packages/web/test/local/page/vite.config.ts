import { defaultClientConditions, defineConfig } from 'vite';
import type { UserConfig } from 'vite';

/** The engine without the pages around it, otherwise as the web app is built. */
const config: UserConfig = defineConfig({
  resolve: { conditions: ['verrijk-source', ...defaultClientConditions] },
  worker: { format: 'es' },
  build: { target: 'baseline-widely-available', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
});

// Vite asks for a default export.
export default config;
