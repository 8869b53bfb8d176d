import { readFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { DATA_FILES } from '../dataset/data-files.ts';

/** One paragraph on what was measured with: the day, the machine, Node, the peers and the addresses. */
export function describeMachine(): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const machine = `${cpus().length} cores (${processor?.model.trim() ?? 'unknown'}), ${memory} GB`;
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const peers = Object.entries(manifest.dependencies).map(([name, version]) => `${name} ${version}`);
  const day = new Date().toISOString().slice(0, 10);
  const origin = readFileSync(DATA_FILES.origin, 'utf8');
  return [
    `Measured on ${day}: ${machine}, ${platform()} ${release()} ${arch()}, Node ${process.versions.node}; ${origin}.`,
    `Peers: ${peers.join(', ')}.`,
  ].join('\n');
}
