import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';

/** A row, by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** What one organisation and its provider have: by table, the rows made for them. */
export interface World {
  readonly organisation: string;
  readonly provider: string;
  readonly rows: ReadonlyMap<string, Row>;
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  readonly hasDefault: boolean;
  /** `table.column` of what it refers to. */
  readonly refersTo: string | null;
}

interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly checks: readonly string[];
}

/** Tables that hold nothing of any party, so that a second row of one of them would be the same; they are filled by the migrations or not at all. */
const OF_NOBODY = ['migration'];

/**
 * Puts a row into every table, twice: for two organisations, each with a provider, that have nothing in common. Values follow from types, keys and checks;
 * `hints` has those that no catalog tells.
 * @returns the two worlds, and the tables for which no row could be made.
 */
export async function fillTables(
  client: pg.ClientBase,
  hints: Readonly<Record<string, () => Row>>,
): Promise<{ readonly worlds: readonly [World, World]; readonly empty: readonly string[] }> {
  const tables = await readTables(client);
  const empty = new Set<string>();
  // Foreign keys and triggers look at other rows, in an order that the catalog does not say.
  await client.query("set session_replication_role = 'replica'");
  const fill = async (): Promise<World> => {
    const world: World & { rows: Map<string, Row> } = {
      organisation: randomUUID(),
      provider: randomUUID(),
      rows: new Map(),
    };
    const known = new Map<string, unknown>();
    // Identities first, so that whoever refers to one finds it.
    for (const table of tables) known.set(`${table.name}.id`, randomUUID());
    known.set('party.id', world.organisation);
    for (const table of tables) {
      const row = rowFor(table, world, known, hints[table.name]?.() ?? {});
      try {
        world.rows.set(table.name, await insert(client, table.name, row));
      } catch (error) {
        empty.add(`${table.name}: ${(error as Error).message}`);
      }
    }
    await insert(client, 'party', { id: world.provider, kind: 'provider', name: 'Fictief' });
    return world;
  };
  const worlds = [await fill(), await fill()] as const;
  await client.query("set session_replication_role = 'origin'");
  return { worlds, empty: [...empty] };
}

async function insert(client: pg.ClientBase, table: string, row: Row): Promise<Row> {
  const names = Object.keys(row).map((name) => pg.escapeIdentifier(name));
  const places = names.map((_, index) => `$${index + 1}`);
  const { rows } = await client.query<Row>(
    `insert into ${pg.escapeIdentifier(table)} (${names.join(', ')}) overriding system value values (${places.join(', ')}) returning *`,
    Object.values(row),
  );
  return rows[0]!;
}

function rowFor(table: Table, world: World, known: ReadonlyMap<string, unknown>, hint: Row): Row {
  const row: Record<string, unknown> = {};
  for (const column of table.columns) {
    const { name, refersTo } = column;
    if (name in hint) row[name] = hint[name];
    else if (refersTo === 'party.id') row[name] = name.includes('provider') ? world.provider : world.organisation;
    else if (name === 'party' || name === 'organisation') row[name] = world.organisation;
    else if (refersTo !== null) row[name] = known.get(refersTo) ?? randomUUID();
    else if (name === 'order_id' || name === 'order') row[name] = known.get('orders.id');
    else if (name === 'id' && column.type === 'uuid') row[name] = known.get(`${table.name}.id`);
    else if (!column.isNullable && !column.hasDefault) row[name] = valueOf(column, table.checks);
  }
  return row;
}

function valueOf({ name, type }: Column, checks: readonly string[]): unknown {
  const allowed = checks
    .map((check) => new RegExp(`\\(${name} = ANY \\(ARRAY\\['([^']*)'`).exec(check)?.[1])
    .find((value) => value !== undefined);
  if (allowed !== undefined) return allowed;
  if (type === 'uuid') return randomUUID();
  if (type === 'text') return `fictief ${randomBytes(8).toString('hex')}`;
  if (type === 'boolean') return false;
  if (type === 'date' || type.startsWith('timestamp')) return new Date();
  if (type === 'jsonb') return '{}';
  if (type === 'bytea') {
    const length = checks
      .map((check) => new RegExp(`length\\(${name}\\) = (\\d+)`).exec(check)?.[1])
      .find((value) => value !== undefined);
    return randomBytes(Number(length ?? 32));
  }
  if (type.endsWith('[]')) return [];
  // Numbers; within any integer.
  return randomBytes(3).readUIntBE(0, 3) + 1;
}

async function readTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select relname::text as name,
       (select json_agg(json_build_object(
           'name', attname, 'type', format_type(atttypid, atttypmod), 'isNullable', not attnotnull,
           'hasDefault', atthasdef or attidentity <> '',
           'refersTo', (select confrelid::regclass::text || '.' || target.attname
             from pg_constraint join pg_attribute target on target.attrelid = confrelid and target.attnum = confkey[1]
             where conrelid = pg_class.oid and contype = 'f' and conkey = array[pg_attribute.attnum]))
         order by attnum)
        from pg_attribute where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
       coalesce((select json_agg(pg_get_constraintdef(oid)) from pg_constraint where conrelid = pg_class.oid and contype = 'c'), '[]') as checks
     from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all ($1) order by relname`,
    [OF_NOBODY],
  );
  return rows;
}
