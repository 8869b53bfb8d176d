-- The parties, and the rules that every later table follows:
--   * verrijk_app sees the rows of the party that the transaction says (setting verrijk.party) and owns nothing;
--   * verrijk_system sees all rows and owns nothing: signing in, sweeps, and the queue use it;
--   * every table has row-level security, and rights are given by name, never by default.

create function current_party() returns uuid language sql stable
  return nullif(current_setting('verrijk.party', true), '')::uuid;

create table party (
  id uuid primary key,
  kind text not null check (kind in ('organisation', 'provider')),
  name text not null check (name <> ''),
  -- For the agreement and for finding the provider.
  address text not null default '',
  postcode text not null default '',
  municipality text not null default '',
  chamber_of_commerce text not null default '',
  contact_name text not null default '',
  contact_email text not null default '',
  privacy_email text not null default '',
  language text not null default 'nl' check (language in ('nl', 'en')),
  -- The provider that runs this installation.
  is_host boolean not null default false,
  -- Made up, and shown as such wherever it shows.
  is_fictional boolean not null default false,
  invited_by uuid references party (id),
  created_at timestamptz not null default now(),
  closed_at timestamptz
);
create unique index party_one_host on party (is_host) where is_host;

alter table party enable row level security;
grant select, update on party to verrijk_app;
grant select, insert, update, delete on party to verrijk_system;
create policy party_system on party to verrijk_system using (true) with check (true);
-- Everybody may know the providers; a provider knows whom it invited. Who has an order together is added with the orders.
create policy party_read on party for select to verrijk_app
  using (id = current_party() or kind = 'provider' or invited_by = current_party());
create policy party_write on party for update to verrijk_app
  using (id = current_party()) with check (id = current_party());
