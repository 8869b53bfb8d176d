-- Work that was waiting when a backup was made. The queue's own tables are not in a backup: they are pg-boss's, and change with it. Whoever opens the queue
-- of a restored database first moves these into it.
create table restored_job (
  id uuid primary key,
  kind text not null,
  data jsonb not null,
  party uuid,
  priority integer not null,
  start_after timestamptz not null
);
alter table restored_job enable row level security;
grant select, delete on restored_job to verrijk_system;
create policy restored_job_system on restored_job to verrijk_system using (true);
