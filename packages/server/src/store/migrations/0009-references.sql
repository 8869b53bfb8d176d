-- The household references of a provider: what it uploads, what is built of it, and which one is in use.
create table reference (
  id uuid primary key,
  position bigint not null unique generated always as identity,
  provider uuid not null references party (id),
  name text not null check (name <> ''),
  -- Of the data: "2026-1". What the segment model is called and of which year stands in `facts`, as the source says it.
  edition text not null default '',
  model_year integer check (model_year between 2000 and 2100),
  state text not null default 'uploading' check (state in
    ('uploading', 'uploaded', 'building', 'built', 'failed', 'active', 'retired', 'damaged')),
  source_file uuid references file (id) on delete set null,
  source_bytes bigint not null check (source_bytes > 0),
  file uuid references file (id) on delete set null,
  -- Hexadecimal SHA-256 of what was built: whoever reads it compares.
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Counts, conflicts and row numbers of the build; never an address.
  facts jsonb,
  -- Why building failed, or what did not verify.
  failure jsonb,
  created_at timestamptz not null default now(),
  built_at timestamptz,
  activated_at timestamptz,
  retired_at timestamptz,
  check (state not in ('built', 'active', 'retired') or (file is not null and sha256 is not null))
);
create index reference_of_provider on reference (provider, position desc);
create unique index reference_one_active on reference (provider) where state = 'active';

alter table reference enable row level security;
grant select, insert, update, delete on reference to verrijk_app, verrijk_system;
create policy reference_system on reference to verrijk_system using (true) with check (true);
create policy reference_own on reference to verrijk_app
  using (provider = current_party()) with check (provider = current_party());
