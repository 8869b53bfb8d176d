-- Files, in encrypted chunks, each locked with a key of its own scope. A row here says who may see it, the bytes say nothing without the key,
-- and the key is wrapped with one that the database does not hold.

-- Secrets of the installation that outlive its master key: what receipts are signed with, and what marks are made with.
create table installation_secret (
  name text primary key,
  locked bytea not null
);
alter table installation_secret enable row level security;
grant select, insert, update on installation_secret to verrijk_system;
create policy installation_secret_system on installation_secret to verrijk_system using (true) with check (true);

-- Master keys that were taken out of use, by id. A process that still has one and wants to lock something with it is refused: its secret
-- would never open again.
create table retired_key (
  id bytea primary key check (length(id) = 4),
  retired_at timestamptz not null default now()
);
alter table retired_key enable row level security;
grant select, insert on retired_key to verrijk_system;
create policy retired_key_system on retired_key to verrijk_system using (true) with check (true);

-- A trigger for every column with something locked; it is told the column's name. Each begins with the four bytes of its key's id.
create function refuse_retired_key() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  locked bytea;
begin
  execute format('select ($1).%I', tg_argv[0]) into locked using new;
  if exists (select from retired_key where retired_key.id = substring(locked from 1 for 4)) then
    raise exception 'locked with a retired key' using errcode = '40001';
  end if;
  return new;
end $$;
create trigger installation_secret_key before insert or update on installation_secret
  for each row execute function refuse_retired_key('locked');

-- The key of a scope: an order's customer files, an order's papers, or a reference. A key that was destroyed leaves its row, so that no file of
-- the scope is ever made again.
create table data_key (
  id uuid primary key,
  order_id uuid references orders (id),
  class text check (class in ('customers', 'papers')),
  reference_id uuid,
  -- Whose reference it is.
  party uuid references party (id),
  wrapped bytea,
  created_at timestamptz not null default now(),
  destroyed_at timestamptz,
  check ((order_id is null) = (class is null)),
  check ((reference_id is null) = (party is null)),
  check ((order_id is null) <> (reference_id is null)),
  check ((wrapped is null) = (destroyed_at is not null))
);
create unique index data_key_of_order on data_key (order_id, class) where order_id is not null;
create unique index data_key_of_reference on data_key (reference_id) where reference_id is not null;
create trigger data_key_key before insert or update on data_key
  for each row execute function refuse_retired_key('wrapped');

create table file (
  id uuid primary key,
  data_key uuid not null references data_key (id),
  purpose text not null,
  -- Locked with the scope's key: name, kind, what was promised of it, and once sealed its size, number of chunks and hash.
  head bytea not null,
  -- Plain bytes so far.
  size bigint not null default 0 check (size >= 0),
  chunks integer not null default 0 check (chunks >= 0),
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  sealed_at timestamptz
);
create index file_of_key on file (data_key);
create index file_unsealed on file (changed_at) where sealed_at is null;

create table file_chunk (
  file uuid not null references file (id) on delete cascade,
  position integer not null check (position >= 0),
  starts_at bigint not null check (starts_at >= 0),
  sealed bytea not null,
  primary key (file, position)
);
-- Encrypted bytes do not compress.
alter table file_chunk alter column sealed set storage external;
create unique index file_chunk_start on file_chunk (file, starts_at);

-- Who fetched what, so that a download which is resumed counts once.
create table file_download (
  file uuid not null references file (id) on delete cascade,
  -- A session or a token.
  reader uuid not null,
  at timestamptz not null,
  primary key (file, reader)
);

alter table data_key enable row level security;
alter table file enable row level security;
alter table file_chunk enable row level security;
alter table file_download enable row level security;
grant select, insert, update on data_key to verrijk_app, verrijk_system;
grant select, insert, update, delete on file to verrijk_app, verrijk_system;
grant select, insert on file_chunk to verrijk_app, verrijk_system;
grant select, insert, update on file_download to verrijk_app;
create policy data_key_system on data_key to verrijk_system using (true) with check (true);
create policy file_system on file to verrijk_system using (true) with check (true);
create policy file_chunk_system on file_chunk to verrijk_system using (true) with check (true);

-- Both parties of an order may know which files there are, and may destroy them; only the organisation makes and reads those with customers.
create policy data_key_see on data_key for select to verrijk_app using (
  party = current_party() or exists (
    select from orders where orders.id = data_key.order_id and current_party() in (orders.organisation, orders.provider)));
create policy data_key_make on data_key for insert to verrijk_app with check (
  party = current_party() or exists (
    select from orders where orders.id = data_key.order_id
      and (orders.organisation = current_party() or (data_key.class = 'papers' and orders.provider = current_party()))));
create policy data_key_destroy on data_key for update to verrijk_app using (
  party = current_party() or exists (
    select from orders where orders.id = data_key.order_id and current_party() in (orders.organisation, orders.provider)))
  with check (wrapped is null);

create function may_read_key(key uuid) returns boolean language sql stable return exists (
  select from data_key left join orders on orders.id = data_key.order_id
  where data_key.id = key and (
    data_key.party = current_party() or orders.organisation = current_party()
    or (data_key.class = 'papers' and orders.provider = current_party())));

create policy file_see on file for select to verrijk_app
  using (exists (select from data_key where data_key.id = file.data_key));
create policy file_remove on file for delete to verrijk_app
  using (exists (select from data_key where data_key.id = file.data_key));
create policy file_make on file for insert to verrijk_app with check (may_read_key(data_key));
create policy file_change on file for update to verrijk_app using (may_read_key(data_key)) with check (may_read_key(data_key));
create policy file_chunk_read on file_chunk for select to verrijk_app
  using (exists (select from file where file.id = file_chunk.file and may_read_key(file.data_key)));
create policy file_chunk_make on file_chunk for insert to verrijk_app
  with check (exists (select from file where file.id = file_chunk.file and may_read_key(file.data_key)));
create policy file_download_own on file_download to verrijk_app
  using (exists (select from file where file.id = file_download.file and may_read_key(file.data_key)))
  with check (exists (select from file where file.id = file_download.file and may_read_key(file.data_key)));

-- What remains of customer files: what was destroyed, when and why. Never changed, never removed.
create table purge_receipt (
  order_id uuid primary key references orders (id),
  receipt jsonb not null,
  -- The same, signed: a compact JWS.
  jws text not null,
  made_at timestamptz not null default now()
);
alter table purge_receipt enable row level security;
grant select, insert on purge_receipt to verrijk_app, verrijk_system;
create policy purge_receipt_system on purge_receipt to verrijk_system using (true) with check (true);
create policy purge_receipt_parties on purge_receipt to verrijk_app
  using (exists (select from orders where orders.id = purge_receipt.order_id and current_party() in (orders.organisation, orders.provider)))
  with check (exists (select from orders where orders.id = purge_receipt.order_id and current_party() in (orders.organisation, orders.provider)));
