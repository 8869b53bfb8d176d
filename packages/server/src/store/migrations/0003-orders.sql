create sequence order_number as integer;
grant usage on sequence order_number to verrijk_app, verrijk_system;

create table orders (
  id uuid primary key,
  -- What people call it: V-000123.
  number integer not null unique default nextval('order_number'),
  organisation uuid not null references party (id),
  provider uuid not null references party (id),
  -- Why this provider: it follows from the place of the organisation, or was chosen for a reason.
  provider_because text not null default 'elsewhere' check (provider_because in ('postcode', 'municipality', 'elsewhere', 'chosen')),
  provider_reason text not null default '',
  state text not null default 'draft' check (state in
    ('draft', 'counted', 'quoted', 'accepted', 'agreed', 'delivered', 'processing', 'ready', 'purged', 'refused', 'cancelled', 'failed')),
  -- 'records': a group for each record, and the report. 'report': no IDs, so no result per record ever exists.
  product text not null check (product in ('records', 'report')),
  wished_product text not null default 'records' check (wished_product in ('records', 'report')),
  purpose text not null,
  selection text not null default '',
  period text not null default '',
  -- Counts of `verrijk check` and nothing else: see contract/orders/order-counts.ts.
  counts jsonb,
  -- What the provider answered last: lines, VAT, total, term, delivery form, validity, and what it says of it.
  quote jsonb,
  -- The version of the last quote: never goes back, so that an acceptance cannot hit another one.
  quote_version integer not null default 0,
  -- When the quote was accepted; what a month's quota counts by.
  accepted_at timestamptz,
  legal_ground jsonb,
  privacy_check jsonb,
  -- Why it failed (a code with a sentence) and what to do.
  failure jsonb,
  -- How long a result is kept, and until when what there is now.
  purge_days integer not null default 30 check (purge_days between 1 and 366),
  purge_on date,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  state_since timestamptz not null default now()
);
create index orders_of_organisation on orders (organisation, number desc);
create index orders_of_provider on orders (provider, state, state_since, number);
create index orders_at_work on orders (state_since) where state in ('delivered', 'processing');
create index orders_to_purge on orders (purge_on) where state in ('delivered', 'ready', 'failed');

alter table orders enable row level security;
grant select, insert, update on orders to verrijk_app;
grant select, insert, update on orders to verrijk_system;
create policy orders_system on orders to verrijk_system using (true) with check (true);
-- A draft is nobody's but the organisation's: a provider sees an order from the first counts on.
create policy orders_read on orders for select to verrijk_app
  using (organisation = current_party() or (provider = current_party() and counts is not null));
create policy orders_insert on orders for insert to verrijk_app with check (organisation = current_party());
create policy orders_update on orders for update to verrijk_app
  using (organisation = current_party() or (provider = current_party() and counts is not null))
  with check (organisation = current_party() or (provider = current_party() and counts is not null));

-- Who has an order together knows each other's name and address.
create policy party_of_orders on party for select to verrijk_app using (
  exists (select from orders where orders.organisation = party.id and orders.provider = current_party()));

-- What happened to an order: written with the order itself, never changed. It outlives what a purge destroys, and names nobody's customers.
create table order_event (
  id bigint generated always as identity primary key,
  order_id uuid not null references orders (id),
  at timestamptz not null,
  -- A transition, or 'create' and 'change', which leave the state as it is.
  transition text not null,
  from_state text,
  to_state text not null,
  actor_kind text not null check (actor_kind in ('account', 'token', 'service')),
  -- Of the account or the token; null for the service. Without a reference: the event stays when they go.
  actor uuid,
  -- What the account or token was called then; shown to its own party alone.
  actor_name text not null default '',
  party uuid references party (id),
  why text not null default ''
);
create index order_event_of_order on order_event (order_id, id);

alter table order_event enable row level security;
grant select, insert on order_event to verrijk_app;
grant select, insert on order_event to verrijk_system;
create policy order_event_system on order_event to verrijk_system using (true) with check (true);
create policy order_event_read on order_event for select to verrijk_app
  using (exists (select from orders where orders.id = order_event.order_id));
create policy order_event_insert on order_event for insert to verrijk_app
  with check ((party = current_party() or party is null) and exists (select from orders where orders.id = order_event.order_id));

-- Every quote for which a provider stood, as it was then; the order itself holds the last.
create table order_quote (
  order_id uuid not null references orders (id),
  version integer not null check (version > 0),
  provider uuid not null references party (id),
  quote jsonb not null,
  primary key (order_id, version)
);
alter table order_quote enable row level security;
grant select, insert on order_quote to verrijk_app;
grant select, insert on order_quote to verrijk_system;
create policy order_quote_system on order_quote to verrijk_system using (true) with check (true);
create policy order_quote_read on order_quote for select to verrijk_app using (
  provider = current_party()
  or exists (select from orders where orders.id = order_quote.order_id and orders.organisation = current_party()));
create policy order_quote_insert on order_quote for insert to verrijk_app with check (
  provider = current_party() and exists (select from orders where orders.id = order_quote.order_id));

-- What an order counted for, once: it is made in the transaction that makes the order ready.
create table usage (
  order_id uuid primary key references orders (id),
  organisation uuid not null references party (id),
  provider uuid not null references party (id),
  records integer not null check (records >= 0),
  net_cents bigint not null check (net_cents >= 0),
  vat_cents bigint not null check (vat_cents >= 0),
  -- The month in the Netherlands: 2026-11.
  month text not null check (month ~ '^\d{4}-\d\d$'),
  counted_at timestamptz not null
);
create index usage_of_organisation on usage (organisation, month);
create index usage_of_provider on usage (provider, month);

alter table usage enable row level security;
grant select, insert on usage to verrijk_app;
grant select, insert on usage to verrijk_system;
create policy usage_system on usage to verrijk_system using (true) with check (true);
create policy usage_read on usage for select to verrijk_app using (organisation = current_party() or provider = current_party());
create policy usage_insert on usage for insert to verrijk_app with check (organisation = current_party() or provider = current_party());
