import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const WITH_POSTGRESQL = fileURLToPath(new URL('../../../../.ci/with-postgresql', import.meta.url));

// Who signs in there is no superuser, and may make a database of its own.
const MAKE_AND_STAY =
  'psql --quiet "$VERRIJK_TEST_DATABASE" --command="create database road" && echo "${VERRIJK_TEST_DATABASE%/*}/road" && cat';

/** Whether the system has a PostgreSQL, which is not ours. */
export const HAS_STAND_ALONE: boolean = existsSync('/usr/lib/postgresql');

/** An empty database on a server of the system, started for this alone; it lives as long as its standard input, so that nothing outlives a test. */
export async function standAlone(): Promise<{ readonly url: string; remove(): Promise<void> }> {
  const child = spawn(WITH_POSTGRESQL, ['bash', '-c', MAKE_AND_STAY], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('postgresql://')) continue;
    const remove = async (): Promise<void> => {
      child.stdin.end();
      await exited;
    };
    return { url: line, remove };
  }
  throw new Error('The PostgreSQL of the system did not start');
}
