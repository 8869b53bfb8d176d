-- Answers that were given, so that a request which is sent twice is carried out once. Written in the transaction of the request itself.
create table idempotency (
  party uuid not null references party (id),
  key text not null check (length(key) between 1 and 200),
  -- What was asked: method, path, and a hash of the body.
  request text not null,
  status integer not null,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (party, key)
);
create index idempotency_age on idempotency (created_at);

alter table idempotency enable row level security;
grant select, insert on idempotency to verrijk_app;
grant select, delete on idempotency to verrijk_system;
create policy idempotency_system on idempotency to verrijk_system using (true);
create policy idempotency_own on idempotency to verrijk_app
  using (party = current_party()) with check (party = current_party());
