import { setTimeout as wait } from 'node:timers/promises';
import { VerrijkError } from '@verrijk/core';
import type pg from 'pg';

const ROLES = ['verrijk_app', 'verrijk_system'] as const;
const TRIES = 10;
/** Another database on the same server does the same at this moment. */
const CONCURRENT_CODES = ['XX000', '23505', '42710'];
const NOT_ALLOWED = '42501';

/**
 * Makes the roles as which the service works, for roles belong to the whole server and another database on it may have made them; who connects is
 * allowed to become them and nothing more.
 * @throws VerrijkError database.unsuitable when the login role may not.
 */
export async function makeRoles(client: pg.Client): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      for (const role of ROLES) await makeRole(client, role);
      return;
    } catch (error) {
      const { code = '' } = error as pg.DatabaseError;
      if (code === NOT_ALLOWED) {
        throw new VerrijkError(
          'database.unsuitable',
          { needed: 'CREATEROLE', found: 'NOCREATEROLE' },
          { cause: error },
        );
      }
      if (attempt === TRIES || !CONCURRENT_CODES.includes(code)) throw error;
      await wait(20 * attempt);
    }
  }
}

/** A block undoes by itself what failed in it, so that a transaction around it goes on. */
async function makeRole(client: pg.Client, role: (typeof ROLES)[number]): Promise<void> {
  const { rows } = await client.query<{ major: number }>(
    "select current_setting('server_version_num')::int / 10000 as major",
  );
  // From 16 on who makes a role may give it away, but not yet become it.
  const isNew = rows[0]!.major >= 16;
  await client.query(`do $$ begin
    if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
    if not pg_has_role(current_user, '${role}', '${isNew ? 'set' : 'member'}') then
      execute format('grant ${role} to %I${isNew ? ' with set true, inherit false' : ''}', current_user);
    end if;
    grant usage on schema public to ${role};
  end $$`);
}
