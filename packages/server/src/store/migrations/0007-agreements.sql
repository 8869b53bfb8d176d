-- Processing agreements: a version for every change of what they say, and who signed which. A row never changes but for the signed copy.
create table agreement (
  id uuid primary key,
  order_id uuid not null references orders (id),
  version integer not null check (version > 0),
  -- All that the text says of this order: contract/orders/agreement.ts.
  facts jsonb not null,
  -- Of the PDF without signatures, hexadecimal.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- In the vault, with the papers of the order.
  file uuid not null,
  signed_file uuid,
  made_at timestamptz not null,
  unique (order_id, version)
);

create table agreement_signature (
  agreement uuid not null references agreement (id),
  side text not null check (side in ('organisation', 'provider')),
  party uuid not null references party (id),
  -- Who was signed in, or which token.
  account uuid,
  token uuid,
  name text not null check (name <> ''),
  role text not null check (role <> ''),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  signed_at timestamptz not null,
  primary key (agreement, side),
  check (num_nonnulls(account, token) = 1)
);

-- Who works with customer data for a provider: annex IV.
create table sub_processor (
  provider uuid not null references party (id),
  place_in_list integer not null,
  name text not null check (name <> ''),
  task text not null check (task <> ''),
  place text not null check (place <> ''),
  primary key (provider, place_in_list)
);

alter table agreement enable row level security;
grant select, insert on agreement to verrijk_app;
grant update (signed_file) on agreement to verrijk_app;
grant select on agreement to verrijk_system;
create policy agreement_system on agreement to verrijk_system using (true);
create policy agreement_of_order on agreement to verrijk_app
  using (exists (select from orders where orders.id = order_id and current_party() in (orders.organisation, orders.provider)))
  with check (exists (select from orders where orders.id = order_id and current_party() in (orders.organisation, orders.provider)));

alter table agreement_signature enable row level security;
grant select, insert on agreement_signature to verrijk_app;
grant select on agreement_signature to verrijk_system;
create policy signature_system on agreement_signature to verrijk_system using (true);
create policy signature_read on agreement_signature for select to verrijk_app
  using (exists (select from agreement where agreement.id = agreement_signature.agreement));
-- Nobody signs for another, and a side belongs to its party.
create policy signature_insert on agreement_signature for insert to verrijk_app with check (
  party = current_party() and exists (
    select from agreement join orders on orders.id = agreement.order_id
    where agreement.id = agreement_signature.agreement and agreement.sha256 = agreement_signature.sha256
      and party = case side when 'organisation' then orders.organisation else orders.provider end));

alter table sub_processor enable row level security;
grant select, insert, delete on sub_processor to verrijk_app;
grant select, insert, delete on sub_processor to verrijk_system;
create policy sub_processor_system on sub_processor to verrijk_system using (true) with check (true);
create policy sub_processor_read on sub_processor for select to verrijk_app
  using (provider = current_party()
    or exists (select from orders where orders.provider = sub_processor.provider and orders.organisation = current_party()));
create policy sub_processor_insert on sub_processor for insert to verrijk_app with check (provider = current_party());
create policy sub_processor_delete on sub_processor for delete to verrijk_app using (provider = current_party());
