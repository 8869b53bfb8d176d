-- What a provider offers unless it says otherwise for an order.
create table provider_terms (
  provider uuid primary key references party (id),
  -- Where organisations reach it: an e-mail address or a page.
  contact text not null default '',
  -- Between a whole delivery and the result.
  working_days integer not null default 5 check (working_days between 0 and 366),
  delivery_form text not null default '',
  conditions text not null default '',
  -- The analyst to whom it refers who wants help with the figures.
  analyst_referral text not null default '',
  -- How long a quote holds, and the longest that a result is kept, in days.
  quote_days integer not null default 30 check (quote_days between 1 and 366),
  most_purge_days integer not null default 90 check (most_purge_days between 1 and 366),
  changed_at timestamptz not null default now()
);
alter table provider_terms enable row level security;
grant select, insert, update on provider_terms to verrijk_app;
grant select, insert, update on provider_terms to verrijk_system;
create policy provider_terms_system on provider_terms to verrijk_system using (true) with check (true);
create policy provider_terms_read on provider_terms for select to verrijk_app using (true);
create policy provider_terms_insert on provider_terms for insert to verrijk_app with check (provider = current_party());
create policy provider_terms_update on provider_terms for update to verrijk_app
  using (provider = current_party()) with check (provider = current_party());

-- The provider of all places that are in no region. At most one row, so at most one such provider; and it cannot be deleted, so exactly one from
-- the first time on.
create table provider_elsewhere (
  only_one boolean primary key default true check (only_one),
  provider uuid not null references party (id)
);
alter table provider_elsewhere enable row level security;
grant select, insert, update on provider_elsewhere to verrijk_app;
grant select, insert, update on provider_elsewhere to verrijk_system;
create policy provider_elsewhere_system on provider_elsewhere to verrijk_system using (true) with check (true);
create policy provider_elsewhere_read on provider_elsewhere for select to verrijk_app using (true);
create policy provider_elsewhere_insert on provider_elsewhere for insert to verrijk_app with check (current_is_host());
create policy provider_elsewhere_update on provider_elsewhere for update to verrijk_app
  using (current_is_host()) with check (current_is_host());

-- A municipality that a provider serves, with the names by which people know it and the four digits of its postcodes. The keys see to it that no
-- name and no postcode is in two regions, whoever writes at the same time.
create table region (
  id uuid primary key,
  provider uuid not null references party (id),
  municipality text not null check (municipality <> ''),
  position integer not null
);
create index region_of_provider on region (provider);
create table region_place (
  key text primary key,
  region uuid not null references region (id) on delete cascade,
  name text not null,
  -- 0 is the municipality itself.
  position integer not null
);
create index region_place_of_region on region_place (region);
create table region_pc4 (
  pc4 integer primary key check (pc4 between 1000 and 9999),
  region uuid not null references region (id) on delete cascade
);
create index region_pc4_of_region on region_pc4 (region);

alter table region enable row level security;
grant select, insert, delete on region to verrijk_app;
grant select, insert, delete on region to verrijk_system;
create policy region_system on region to verrijk_system using (true) with check (true);
create policy region_read on region for select to verrijk_app using (true);
create policy region_insert on region for insert to verrijk_app with check (provider = current_party());
create policy region_delete on region for delete to verrijk_app using (provider = current_party());

alter table region_place enable row level security;
grant select, insert on region_place to verrijk_app;
grant select, insert on region_place to verrijk_system;
create policy region_place_system on region_place to verrijk_system using (true) with check (true);
create policy region_place_read on region_place for select to verrijk_app using (true);
create policy region_place_insert on region_place for insert to verrijk_app
  with check (exists (select from region where region.id = region_place.region and region.provider = current_party()));

alter table region_pc4 enable row level security;
grant select, insert on region_pc4 to verrijk_app;
grant select, insert on region_pc4 to verrijk_system;
create policy region_pc4_system on region_pc4 to verrijk_system using (true) with check (true);
create policy region_pc4_read on region_pc4 for select to verrijk_app using (true);
create policy region_pc4_insert on region_pc4 for insert to verrijk_app
  with check (exists (select from region where region.id = region_pc4.region and region.provider = current_party()));

-- Price lists are never changed: another one is a new version. Only that a list is retired is written later.
create table price_list (
  id uuid primary key,
  provider uuid not null references party (id),
  version integer not null check (version > 0),
  name text not null,
  -- As core's parsePriceList reads it.
  list jsonb not null,
  valid_from date,
  valid_until date,
  created_at timestamptz not null,
  retired_at timestamptz,
  unique (provider, version)
);
alter table price_list enable row level security;
grant select, insert, update (retired_at) on price_list to verrijk_app;
grant select, insert, update (retired_at) on price_list to verrijk_system;
create policy price_list_system on price_list to verrijk_system using (true) with check (true);
-- Who asks a provider for a price may have it calculated.
create policy price_list_read on price_list for select to verrijk_app using (
  provider = current_party()
  or exists (select from orders where orders.provider = price_list.provider and orders.organisation = current_party()));
create policy price_list_insert on price_list for insert to verrijk_app with check (provider = current_party());
create policy price_list_update on price_list for update to verrijk_app
  using (provider = current_party()) with check (provider = current_party());

-- How much an organisation may order in a month; null is no limit. Set by who runs the installation.
create table quota (
  organisation uuid primary key references party (id),
  most_orders integer check (most_orders >= 0),
  most_records integer check (most_records >= 0),
  changed_at timestamptz not null
);
alter table quota enable row level security;
grant select, insert, update on quota to verrijk_app;
grant select, insert, update on quota to verrijk_system;
create policy quota_system on quota to verrijk_system using (true) with check (true);
create policy quota_read on quota for select to verrijk_app using (organisation = current_party() or current_is_host());
create policy quota_insert on quota for insert to verrijk_app with check (current_is_host());
create policy quota_update on quota for update to verrijk_app using (current_is_host()) with check (current_is_host());
