import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { PAGE_TOKENS } from '@verrijk/steps';
import { defaultClientConditions, defineConfig } from 'vite';
import type { Plugin, UserConfig } from 'vite';

/** Bytes; what is smaller fits in a packet. */
const WORTH_IT = 1400;
const TOKENS = 'virtual:tokens.css';

/** The look of every page of ours comes from one place: here its tokens become a file of styles. */
function pageTokens(): Plugin {
  return {
    name: 'page-tokens',
    resolveId: (id) => (id === TOKENS ? `\0${TOKENS}` : undefined),
    load: (id) => (id === `\0${TOKENS}` ? PAGE_TOKENS : undefined),
  };
}

/** Leaves a smaller copy beside every file that is worth it, for whoever takes it: nothing is compressed while somebody waits. */
function smallerCopies(): Plugin {
  return {
    name: 'smaller-copies',
    apply: 'build',
    writeBundle: async ({ dir }) => {
      for (const entry of await readdir(dir!, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(js|css|html|svg|json)$/.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        const bytes = await readFile(path);
        if (bytes.length < WORTH_IT) continue;
        await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes));
        await writeFile(`${path}.gz`, await promisify(gzip)(bytes));
      }
    },
  };
}

const config: UserConfig = defineConfig({
  plugins: [react(), pageTokens(), smallerCopies()],
  resolve: { conditions: ['verrijk-source', ...defaultClientConditions] },
  worker: { format: 'es' },
  build: {
    target: 'baseline-widely-available',
    // For the check of what a first page weighs, and for the list of what works offline.
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});

// Vite asks for a default export.
// oxlint-disable-next-line import/no-default-export
export default config;
