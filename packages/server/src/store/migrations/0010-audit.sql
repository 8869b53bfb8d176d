-- What happened, in a chain: each event holds the hash of the one before it, so that none can be changed, left out or put in between unnoticed.
create table audit_event (
  seq bigint primary key check (seq > 0),
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('anonymous', 'signing-in', 'member', 'token', 'service')),
  -- The account or the token. No foreign keys: what is said here outlives what it speaks of.
  actor uuid,
  party uuid,
  order_id uuid,
  kind text not null,
  details jsonb not null,
  previous bytea not null check (length(previous) = 32),
  hash bytea not null check (length(hash) = 32)
);
create index audit_event_of_party on audit_event (party, seq);
create index audit_event_of_order on audit_event (order_id, seq);

alter table audit_event enable row level security;
grant select on audit_event to verrijk_app, verrijk_system;
create policy audit_event_system on audit_event for select to verrijk_system using (true);
-- The party's own events, and those of the orders that it has a part in.
create policy audit_event_own on audit_event for select to verrijk_app using (
  party = current_party() or exists (
    select from orders
    where orders.id = audit_event.order_id
      and (orders.organisation = current_party() or orders.provider = current_party())));

-- A value and its length in bytes, so that no two events have the same bytes; a null is not an empty text.
create function audit_field(value text) returns text language sql immutable
  return coalesce(octet_length(value)::text || ':' || value, '-');

-- src/audit/event-hash.ts computes the same, independently: change both or none.
create function audit_hash(event audit_event) returns bytea language sql stable
  return sha256(convert_to(
    'verrijk audit 1'
    || audit_field(event.seq::text)
    || audit_field((extract(epoch from event.at) * 1000000)::bigint::text)
    || audit_field(event.actor_kind)
    || audit_field(event.actor::text)
    || audit_field(event.party::text)
    || audit_field(event.order_id::text)
    || audit_field(event.kind)
    || audit_field(event.details::text)
    || audit_field(encode(event.previous, 'hex')), 'UTF8'));

-- The only way in: nobody but the owner may write the table itself.
create function append_audit_event(
  actor_kind text, actor uuid, party uuid, order_id uuid, kind text, details jsonb
) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  event public.audit_event;
begin
  -- One after the other, until the transaction ends: a chain has one end.
  perform pg_advisory_xact_lock(7227454002);
  select last.seq, last.hash into event.seq, event.previous
    from public.audit_event as last order by last.seq desc limit 1;
  event.seq := coalesce(event.seq, 0) + 1;
  event.previous := coalesce(event.previous, decode(repeat('00', 32), 'hex'));
  event.at := clock_timestamp();
  event.actor_kind := actor_kind;
  event.actor := actor;
  event.party := party;
  event.order_id := order_id;
  event.kind := kind;
  event.details := details;
  event.hash := public.audit_hash(event);
  insert into public.audit_event values (event.*);
end $$;
revoke all on function append_audit_event from public;
grant execute on function append_audit_event to verrijk_app, verrijk_system;

-- Anybody with a right to the log may keep its head elsewhere; it tells nothing of what happened.
create function audit_head() returns table (seq bigint, hash bytea, at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  begin atomic
    select event.seq, event.hash, event.at from public.audit_event as event order by event.seq desc limit 1;
  end;
revoke all on function audit_head from public;
grant execute on function audit_head to verrijk_app, verrijk_system;
