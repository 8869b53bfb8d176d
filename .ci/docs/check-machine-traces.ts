import { execFileSync } from 'node:child_process';
import { projectFiles, readProjectFile } from './project-files.ts';

/** Folders of one machine. The names stand apart so that this file does not name one. */
const MACHINE_PATH = new RegExp(`(?<![\\w.*})-])/(?:${['work', 'root', 'home', 'tmp', 'Users'].join('|')})/`);

/** Lines with a path of one machine, or with the host of the package registry that happened to be used. */
export function checkMachineTraces(): string[] {
  const registry = new URL(
    execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8', shell: false }).trim(),
  );
  const complaints: string[] = [];
  for (const path of projectFiles) {
    const lines = readProjectFile(path)?.split('\n') ?? [];
    for (const [at, line] of lines.entries()) {
      if (MACHINE_PATH.test(line)) complaints.push(`${path}:${at + 1}: a path of one machine`);
      if (line.includes(registry.host)) complaints.push(`${path}:${at + 1}: the host of a package registry`);
    }
  }
  return complaints;
}
