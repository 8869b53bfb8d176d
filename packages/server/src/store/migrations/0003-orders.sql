create sequence order_number as integer;
grant usage on sequence order_number to verrijk_app, verrijk_system;

create table orders (
  id uuid primary key,
  -- What people call it: V-000123.
  number integer not null unique default nextval('order_number'),
  organisation uuid not null references party (id),
  provider uuid not null references party (id),
  -- Why this provider, where it is not the one of the organisation's region.
  provider_reason text not null default '',
  state text not null default 'draft' check (state in
    ('draft', 'counted', 'quoted', 'accepted', 'agreed', 'delivered', 'processing', 'ready', 'purged', 'refused', 'cancelled', 'failed')),
  -- 'records': a group for each record, and the report. 'report': no IDs, so no result per record ever exists.
  product text not null check (product in ('records', 'report')),
  purpose text not null,
  selection text not null default '',
  period text not null default '',
  -- Counts of `verrijk check` and nothing else: see contract/counts.ts.
  counts jsonb,
  -- What the provider answered last: lines, VAT, total, term, delivery form, validity, and what it says of it.
  quote jsonb,
  legal_ground jsonb,
  privacy_check jsonb,
  -- Why it failed (a code with a sentence) and what to do.
  failure jsonb,
  purge_on date,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  state_since timestamptz not null default now()
);
create index orders_of_organisation on orders (organisation, number desc);
create index orders_of_provider on orders (provider, state, state_since);
create index orders_to_purge on orders (purge_on) where state in ('delivered', 'ready', 'failed');

alter table orders enable row level security;
grant select, insert, update on orders to verrijk_app;
grant select, insert, update on orders to verrijk_system;
create policy orders_system on orders to verrijk_system using (true) with check (true);
create policy orders_read on orders for select to verrijk_app
  using (organisation = current_party() or provider = current_party());
create policy orders_insert on orders for insert to verrijk_app with check (organisation = current_party());
create policy orders_update on orders for update to verrijk_app
  using (organisation = current_party() or provider = current_party())
  with check (organisation = current_party() or provider = current_party());

-- Who has an order together knows each other's name and address.
create policy party_of_orders on party for select to verrijk_app using (
  exists (select from orders where orders.organisation = party.id and orders.provider = current_party()));
