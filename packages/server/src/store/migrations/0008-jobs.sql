-- Work that follows from an answer. The jobs themselves are pg-boss's, in its schema `pgboss`, which it makes when the service starts; these tables
-- say who works at which, so that a worker that died is noticed within seconds and a result is written once.

-- How far the turns of each kind have come: a party's next job takes the turn behind its own last, and never one that has passed, so that
-- one party's hundred jobs and another's single one take turns (start-time fair queueing).
create table job_round (
  kind text primary key,
  turn integer not null
);
alter table job_round enable row level security;
grant select, insert, update on job_round to verrijk_system;
create policy job_round_system on job_round to verrijk_system using (true) with check (true);

-- One attempt at one job. Open until it ends; an open one whose worker no longer holds its lock belongs to a worker that died.
create table run (
  id uuid primary key,
  job uuid not null,
  kind text not null,
  party uuid not null references party (id),
  -- Where the job is about an order.
  order_id uuid references orders (id),
  attempt integer not null,
  -- The connection that holds this worker's lock; another after each time it broke.
  worker uuid not null,
  started_at timestamptz not null default now(),
  -- How far: see contract/orders/progress.ts.
  progress jsonb,
  ended_at timestamptz,
  -- 'waiting': put back until something else has happened. 'returned': put back because the worker stops.
  outcome text check (outcome in ('done', 'failed', 'lost', 'waiting', 'returned')),
  -- What an outcome 'waiting' waits for.
  waits_for text,
  check ((ended_at is null) = (outcome is null))
);
create unique index run_open on run (job) where ended_at is null;
create index run_of_job on run (job);
create index run_of_order on run (order_id, started_at desc) where order_id is not null;
create index run_age on run (ended_at);

alter table run enable row level security;
grant select on run to verrijk_app;
grant select, insert, update, delete on run to verrijk_system;
create policy run_system on run to verrijk_system using (true) with check (true);
-- Both parties of an order see how far it is.
create policy run_read on run for select to verrijk_app using (
  exists (select from orders where orders.id = run.order_id
    and (orders.organisation = current_party() or orders.provider = current_party())));
