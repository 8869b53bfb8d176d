/**
 * Adds to package-lock.json the platform packages that the registry at hand did not offer.
 *
 * npm leaves an optional dependency that it could not fetch out of the lock file, and `npm ci` then refuses that lock
 * file for being incomplete. Their versions are exact in the package that asks for them and their names say the
 * platform, so the entry can be written without fetching; it lacks only the checksum, which npm adds when it can.
 * With `--check` nothing is written and an incomplete lock file is an error.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockEntry {
  readonly version?: string;
  readonly cpu?: readonly string[];
  readonly dev?: boolean;
  readonly libc?: readonly string[];
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const OPERATING_SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'] as const;
const PROCESSORS = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'] as const;

const lockPath = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(lockPath, 'utf8')) as { packages: Record<string, LockEntry> };
const missing = missingPlatformPackages(lock.packages);

if (process.argv.includes('--check')) {
  for (const name of missing.keys()) console.error(`package-lock.json lacks ${name}`);
  if (missing.size > 0) {
    console.error('npm ci will refuse it; run: npm run lock');
    process.exitCode = 1;
  }
} else if (missing.size > 0) {
  for (const [path, entry] of missing) lock.packages[path] = entry;
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(lockPath, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${missing.size} platform packages added`);
}

function missingPlatformPackages(packages: Readonly<Record<string, LockEntry>>): Map<string, LockEntry> {
  const found = new Map<string, LockEntry>();
  for (const entry of Object.values(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const path = `node_modules/${name}`;
      if (!(path in packages)) found.set(path, platformEntry(name, version));
    }
  }
  return found;
}

function platformEntry(name: string, version: string): LockEntry {
  const words = name.split(/[-/]/);
  const os = OPERATING_SYSTEMS.find((each) => words.includes(each));
  const cpu = PROCESSORS.find((each) => words.includes(each));
  if (os === undefined || cpu === undefined || !/^\d/.test(version)) {
    throw new Error(`${name}@${version} is not a platform package with an exact version; lock it with npm`);
  }
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : words.includes('gnu') ? 'glibc' : undefined;
  return {
    version,
    cpu: [cpu],
    dev: true,
    ...(libc !== undefined && os === 'linux' ? { libc: [libc] } : {}),
    optional: true,
    os: [os],
  };
}
