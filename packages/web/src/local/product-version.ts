import manifest from '../../package.json' with { type: 'json' };

/** The one version that all packages share. */
export function productVersion(): string {
  return manifest.version;
}
