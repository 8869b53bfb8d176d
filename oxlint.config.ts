import { defineConfig } from 'oxlint';
import type { OxlintOverride } from 'oxlint';

/** The folders of core in the order of docs/architecture.md: each may import what stands before it, never what comes after. */
const CORE_ORDER = [
  'cells',
  'ids',
  'periods',
  'address',
  'reference',
  'matching',
  'enrichment',
  'checking',
  'delivery',
  'load-back',
] as const;

/** The folders of the server likewise. `contract` has rules of its own. */
const SERVER_ORDER = [
  'problems',
  'messages',
  'waiting',
  'threads',
  'store',
  'keys',
  'vault',
  'audit',
  'notices',
  'access',
  'engine',
  'observing',
  'http',
  'jobs',
  'providers',
  'orders',
  'quotes',
  'agreement',
  'privacy',
  'records',
  'purge',
  'references',
  'events',
  'processing',
  'routes',
  'documentation',
  'demo',
  'operations',
] as const;

/** The areas of the web app, of which none knows another, but that signing in may ask for what an account has; and what all of them use. */
const WEB_AREAS = ['account', 'entry', 'road', 'desk', 'lokaal'] as const;
const WEB_SHARED = 'api,session,design,kept,local,orders,agreement,table,report';

interface Barred {
  /** Regular expression over the specifier of an import. */
  readonly regex: string;
  readonly message: string;
  /** Types cost nothing and start nothing. */
  readonly allowTypeImports?: boolean;
}

interface Arrow {
  readonly files: readonly string[];
  readonly never: readonly Barred[];
}

const ARROWS: readonly Arrow[] = [
  { files: ['packages/core/src/**'], never: [outsideCore(), messages()] },
  ...CORE_ORDER.map((folder, place) => ({
    files: [`packages/core/src/${folder}/**`],
    never: [outsideCore(), messages(), ...CORE_ORDER.slice(place + 1).map((later) => laterThan(folder, later))],
  })),
  {
    files: ['packages/core/src/findings/**'],
    never: [
      outsideCore(),
      messages(),
      { regex: '^\\.\\./', message: 'findings is imported by all and imports nothing.' },
    ],
  },
  {
    files: ['packages/core/src/messages/**'],
    never: [outsideCore()],
  },
  { files: ['packages/files/src/**'], never: [nodeBuiltIn(), edges(), othersInside()] },
  { files: ['packages/files/src/node/**'], never: [edges(), othersInside()] },
  { files: ['packages/steps/src/**'], never: [nodeBuiltIn(), edges(), othersInside()] },
  { files: ['packages/report/src/**'], never: [nodeBuiltIn(), edges(), othersInside()] },
  { files: ['packages/report/src/pdf/**'], never: [edges(), othersInside()] },
  { files: ['packages/server/src/**'], never: [edges(), othersInside()] },
  ...SERVER_ORDER.map((folder, place) => ({
    files: [`packages/server/src/${folder}/**`],
    never: [edges(), othersInside(), ...SERVER_ORDER.slice(place + 1).map((later) => laterThan(folder, later))],
  })),
  { files: ['packages/server/src/contract/**'], never: [outsideContract('../')] },
  { files: ['packages/server/src/contract/*/**'], never: [outsideContract('../../')] },
  { files: ['packages/cli/src/**'], never: [othersInside(), serverItself()] },
  { files: ['packages/cli/src/{commands/service,service}/**'], never: [othersInside()] },
  { files: ['packages/web/src/**'], never: [nodeBuiltIn(), othersInside(), contractAlone()] },
  ...WEB_AREAS.map((area) => ({
    files: [`packages/web/src/${area}/**`],
    never: [nodeBuiltIn(), othersInside(), contractAlone(), areasBut(area === 'entry' ? [area, 'account'] : [area])],
  })),
  {
    files: [`packages/web/src/{${WEB_SHARED}}/**`],
    never: [nodeBuiltIn(), othersInside(), contractAlone(), areasBut([])],
  },
];

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'node', 'react', 'jsx-a11y'],
  categories: { correctness: 'error', suspicious: 'error' },
  options: { typeAware: true },
  ignorePatterns: ['**/dist/**', 'demo/**', 'testdata/**', 'bench/data/**'],
  env: { builtin: true },
  rules: {
    'eslint/eqeqeq': 'error',
    'eslint/max-lines': ['error', { max: 400 }],
    'eslint/max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    'eslint/no-empty': ['error', { allowEmptyCatch: false }],
    'eslint/no-var': 'error',
    'eslint/no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
    'eslint/prefer-const': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    // A number from a typed array is known to be a code of ours, and data from JSON is checked where it comes in.
    'typescript/no-unsafe-type-assertion': 'off',
    'import/no-unassigned-import': ['error', { allow: ['**/*.css', '**/no-made-code.ts'] }],
    // Only pages have hooks; elsewhere a name may begin with "use".
    'react/rules-of-hooks': 'off',
    // A region that scrolls must be reached by keyboard, a function that returns what is shown is no component, and a status holds blocks too.
    'jsx-a11y/no-noninteractive-tabindex': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    'react/no-unstable-nested-components': 'off',
    // The compiler brings it in by itself.
    'react/react-in-jsx-scope': 'off',
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    // The compiler sees to returns, and its exclamation mark stands at every typed array in a hot loop.
    'typescript/consistent-return': 'off',
    'typescript/no-confusing-non-null-assertion': 'off',
    // fast-check is used by its customary name.
    'import/no-named-as-default-member': 'off',
    // Long word lists are laid out in rows.
    'unicorn/no-useless-spread': 'off',
    // It takes a worker's postMessage for a window's.
    'unicorn/require-post-message-target-origin': 'off',
    // A function stands where it is used.
    'unicorn/consistent-function-scoping': 'off',
    // Sorting or turning one's own array in place costs no copy.
    'unicorn/no-array-reverse': 'off',
    'unicorn/no-array-sort': 'off',
    // Control characters are what we parse, and an object may change under a name that does not.
    'eslint/no-control-regex': 'off',
    'eslint/no-unmodified-loop-condition': 'off',
    'typescript/no-redundant-type-constituents': 'off',
  },
  overrides: [
    ...ARROWS.map(({ files, never }): OxlintOverride => ({
      files: [...files],
      rules: { 'eslint/no-restricted-imports': ['error', { patterns: [...never, upTooFar()] }] },
    })),
    // What a process finds around it is an argument, which the command line fills in.
    { files: ['packages/{core,files,steps,report,server}/src/**'], rules: { 'node/no-process-env': 'error' } },
    {
      files: ['packages/*/{test,test-shared}/**'],
      rules: {
        'eslint/max-lines-per-function': 'off',
        'eslint/no-shadow': 'off',
        'typescript/no-floating-promises': 'off',
      },
    },
    { files: ['packages/web/src/**'], rules: { 'react/rules-of-hooks': 'error', 'react/exhaustive-deps': 'error' } },
    { files: ['*.config.ts'], rules: { 'import/no-default-export': 'off' } },
    { files: ['**/*.cjs'], rules: { 'eslint/no-var': 'off' } },
  ],
});

function outsideCore(): Barred {
  return { regex: '^[^.]', message: 'core has no dependencies, no platform and no I/O.' };
}

function messages(): Barred {
  return { regex: '/messages/', message: 'Nothing in core imports messages: codes become sentences at the edges.' };
}

function laterThan(folder: string, later: string): Barred {
  return { regex: `^(\\.\\./)+${later}/`, message: `${folder} stands before ${later} and must not know it.` };
}

function nodeBuiltIn(): Barred {
  return {
    regex: '^node:|^\\.{1,2}/(.*/)?node/',
    message: 'This runs in a browser too; only src/node of files is for Node.',
  };
}

function edges(): Barred {
  return {
    regex: '^@verrijk/(cli|server|web)|/cli/',
    message: 'Nothing imports cli or web, and only they import server.',
  };
}

/** `up` is the way out of the contract; of all that comes from elsewhere zod alone begins with a z. */
function outsideContract(up: string): Barred {
  const way = up.replaceAll('.', '\\.');
  return { regex: `^${way}|^[^.z]`, message: 'The contract is for browsers too: zod and itself, nothing else.' };
}

function serverItself(): Barred {
  return {
    regex: '^@verrijk/server$',
    message: 'The server is loaded by the commands that need it, when they run: `await import(…)`.',
    allowTypeImports: true,
  };
}

function contractAlone(): Barred {
  return {
    regex: '^@verrijk/(cli|server$)',
    message: 'Pages know the contract of the server, and nothing else of it.',
  };
}

function areasBut(own: readonly string[]): Barred {
  const others = WEB_AREAS.filter((area) => !own.includes(area));
  return {
    regex: `^(\\.\\./)+(${others.join('|')})/`,
    message: 'What two areas of the web app need stands beside them.',
  };
}

function othersInside(): Barred {
  return {
    regex: '^@verrijk/[a-z]+/(src|dist)/|^(\\.\\./)+(core|files|steps|server|report/src)/',
    message: "Use the other package's door.",
  };
}

function upTooFar(): Barred {
  return { regex: '^\\.\\./\\.\\./\\.\\./', message: 'Too far up: what is needed lives in the wrong place.' };
}
