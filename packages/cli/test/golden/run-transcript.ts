import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runHere } from '../run-here.ts';
import type { CommandResult } from '../run-here.ts';

const bin = fileURLToPath(new URL('../../bin/verrijk.js', import.meta.url));

/**
 * Runs command lines in a folder and gives what a terminal would show: each line behind "$ ", standard output as it is,
 * standard error behind "! ", and the exit code when it is not 0. `< file` and `> file` work as in a shell.
 */
export async function runTranscript(lines: readonly string[], folder: string, language: string): Promise<string> {
  let transcript = '';
  for (const line of lines) {
    const { args, stdin, stdout } = parseLine(line);
    const isPiped = stdin !== undefined || stdout !== undefined;
    // Only pipes need a process of their own.
    const result = isPiped ? spawn(args, folder, language, stdin) : await runHere(args, folder, language);
    if (stdout !== undefined) writeFileSync(join(folder, stdout), result.stdout);
    const shown = stdout === undefined ? result.stdout : '';
    transcript += `${transcript === '' ? '' : '\n'}$ ${line}\n`;
    transcript += normalize(shown) + normalize(result.stderr.replace(/^(?=.)/gm, '! '));
    transcript += result.code === 0 ? '' : `[exit ${result.code}]\n`;
  }
  return transcript;
}

function spawn(args: readonly string[], folder: string, language: string, stdin: string | undefined): CommandResult {
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], VERRIJK_LANG: language },
    ...(stdin !== undefined && { input: readFileSync(join(folder, stdin)) }),
  });
  return { stdout, stderr, code: status };
}

/** Words, of which quotation marks may hold blanks, and redirections. */
function parseLine(line: string): { args: string[]; stdin?: string; stdout?: string } {
  const words = Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, plain]) => quoted ?? plain!);
  const args: string[] = [];
  const redirections: { stdin?: string; stdout?: string } = {};
  for (let at = 1; at < words.length; at++) {
    if (words[at] === '<') redirections.stdin = words[++at]!;
    else if (words[at] === '>') redirections.stdout = words[++at]!;
    else args.push(words[at]!);
  }
  return { args, ...redirections };
}

/** What differs from run to run and says nothing about it. */
function normalize(text: string): string {
  return text
    .replace(/(Klaar in|Done in) [\d.,]+ s/g, '$1 … s')
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, '<day>')
    .replace(/"version": "[^"]*"/, '"version": "<version>"')
    .replace(/("output": \{\s*"path": "[^"]*\.vref",\s*"sha256": )"[0-9a-f]{64}"/, '$1"<sha256>"');
}
