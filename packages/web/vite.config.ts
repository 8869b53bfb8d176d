import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
// By its path: a configuration is read before anything says under which condition sources run.
import { PAGE_TOKENS } from '../steps/src/pages/page-tokens.ts';
import { defaultClientConditions, defineConfig } from 'vite';
import type { Plugin, Rolldown, UserConfig } from 'vite';

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
        await writeFile(
          `${path}.br`,
          await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
        );
        await writeFile(`${path}.gz`, await promisify(gzip)(bytes));
      }
    },
  };
}

/** Keeps the pages without account for when there is no internet; at the root, because it keeps what is at the root. */
const KEEPER = 'lokaal-offline';
const KEPT_AREA = 'src/lokaal/local-area.tsx';
/** At what address those pages begin. */
const KEPT_PAGE = '/lokaal';

/** Tells the keeper which files there are: all that the pages without account can ever ask for, and no others. */
function offlineFiles(): Plugin {
  return {
    name: 'offline-files',
    apply: 'build',
    enforce: 'post',
    generateBundle: (_, bundle) => {
      const keeper = Object.values(bundle).find((each) => each.type === 'chunk' && each.name === KEEPER);
      if (keeper?.type !== 'chunk') throw new Error('nothing keeps the pages without account');
      const files = filesOfArea(bundle);
      const version = createHash('sha256');
      for (const file of ['index.html', ...files]) version.update(file).update(contentOf(bundle[file]!));
      const offline = {
        version: version.digest('hex').slice(0, 16),
        page: KEPT_PAGE,
        // What stands in `public` comes with every page.
        files: ['/icon.svg', ...files.map((file) => `/${file}`)],
      };
      keeper.code = `const OFFLINE=${JSON.stringify(offline)};${keeper.code}`;
    },
  };
}

function filesOfArea(bundle: Rolldown.OutputBundle): readonly string[] {
  const entry = Object.values(bundle).find((each) => each.type === 'chunk' && each.isEntry && each.name === 'index');
  const area = Object.values(bundle).find(
    (each) => each.type === 'chunk' && each.facadeModuleId?.endsWith(KEPT_AREA) === true,
  );
  if (entry === undefined || area === undefined) throw new Error('there are no pages without account');
  const found = new Set<string>();
  // What the first document loads at once; from the area on also what is loaded later.
  const visit = (file: string, withLater: boolean): void => {
    const output = bundle[file];
    if (output === undefined || (found.has(file) && !withLater) || found.has(`${file} later`)) return;
    found.add(file);
    if (withLater) found.add(`${file} later`);
    if (output.type === 'chunk') {
      for (const each of output.imports) visit(each, withLater && each !== entry.fileName);
      if (withLater) for (const each of output.dynamicImports) visit(each, true);
      for (const each of output.viteMetadata?.importedCss ?? []) visit(each, false);
    }
    // A worker and what it loads were bundled apart: of those only the names stand in the text.
    if (!withLater || !file.endsWith('.js')) return;
    const text = contentOf(output);
    for (const [name, each] of Object.entries(bundle)) {
      if (each.type === 'asset' && name.endsWith('.js') && text.includes(basename(name))) visit(name, true);
    }
  };
  visit(entry.fileName, false);
  visit(area.fileName, true);
  return [...found].filter((file) => bundle[file] !== undefined).sort();
}

function contentOf(output: Rolldown.OutputChunk | Rolldown.OutputAsset): string {
  if (output.type === 'chunk') return output.code;
  return typeof output.source === 'string' ? output.source : Buffer.from(output.source).toString('latin1');
}

const config: UserConfig = defineConfig({
  plugins: [react(), pageTokens(), offlineFiles(), smallerCopies()],
  resolve: { conditions: ['verrijk-source', ...defaultClientConditions] },
  worker: { format: 'es' },
  build: {
    target: 'baseline-widely-available',
    // For the check of what a first page weighs, and for the list of what works offline.
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Kilobytes. What a first page may weigh has a test of its own; the worker is large, and comes by itself.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: { index: 'index.html', [KEEPER]: 'src/lokaal/offline/offline-worker.ts' },
      output: {
        entryFileNames: ({ name }) => (name === KEEPER ? '[name].js' : 'assets/[name]-[hash].js'),
        // What everybody loads first, and what whoever signs in loads next: a file each, with all that those modules import. In many small ones
        // a slow computer takes longer.
        codeSplitting: {
          groups: [
            { name: 'first', test: /src[\\/]app[\\/](no-made-code|app)\.tsx?$/ },
            { name: 'sign-in', test: /src[\\/]entry[\\/]landing-page\.tsx$/ },
          ],
        },
      },
    },
  },
});

// Vite asks for a default export.
// oxlint-disable-next-line import/no-default-export
export default config;
