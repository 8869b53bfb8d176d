-- Mail and webhooks. Both are written in the transaction of what they tell, and sent afterwards: at least once, with an identifier of their own
-- by which a receiver knows what it has had.

create table outbox (
  id uuid primary key,
  position bigint generated always as identity unique,
  kind text not null,
  -- Whose people it is for, where it is for people of a party.
  party uuid references party (id),
  language text not null check (language in ('nl', 'en')),
  -- Taken away once it is settled: who was told what stays nowhere but with the receiver.
  recipient text,
  subject text,
  body text,
  -- A one-time link, locked with a key of the installation, for the mail alone.
  locked_link bytea,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'given-up')),
  attempts integer not null default 0,
  -- Why the last attempt failed: a code of ours, never what a mail server said.
  problem text check (problem in ('unreachable', 'insecure', 'busy', 'sign-in', 'refused')),
  next_attempt_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  settled_at timestamptz
);
create index outbox_due on outbox (next_attempt_at) where state = 'waiting';
create index outbox_age on outbox (created_at);

alter table outbox enable row level security;
grant select, insert on outbox to verrijk_app;
grant select, insert, update, delete on outbox to verrijk_system;
create policy outbox_system on outbox to verrijk_system using (true) with check (true);
-- Everybody may post; only who runs the installation reads what was posted.
create policy outbox_post on outbox for insert to verrijk_app with check (true);
create policy outbox_read on outbox for select to verrijk_app using (current_is_host());

create table webhook (
  id uuid primary key,
  party uuid not null references party (id),
  label text not null default '',
  url text not null,
  events text[] not null,
  enabled boolean not null default true,
  -- Why it was switched off without being asked; null when it was asked, or is on.
  disabled_because text check (disabled_because in ('failing', 'gone')),
  locked_secret bytea not null,
  -- Signs too until then, so that a receiver can change over.
  locked_previous_secret bytea,
  previous_secret_until timestamptz,
  last_success_at timestamptz,
  created_at timestamptz not null default now()
);
create index webhook_of_party on webhook (party);

alter table webhook enable row level security;
grant select, insert, update, delete on webhook to verrijk_app;
grant select, update, delete on webhook to verrijk_system;
create policy webhook_system on webhook to verrijk_system using (true) with check (true);
create policy webhook_own on webhook to verrijk_app using (party = current_party()) with check (party = current_party());

create table webhook_delivery (
  id uuid primary key,
  position bigint generated always as identity unique,
  webhook uuid not null references webhook (id) on delete cascade,
  party uuid not null references party (id),
  event text not null,
  -- The body to the letter, for it is signed.
  payload text not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'given-up')),
  attempts integer not null default 0,
  -- What was answered last, and why it was not good.
  status integer,
  problem text check (problem in ('unreachable', 'time-out', 'insecure', 'address', 'redirected', 'status', 'gone')),
  next_attempt_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  settled_at timestamptz
);
create index webhook_delivery_due on webhook_delivery (next_attempt_at) where state = 'waiting';
create index webhook_delivery_of_webhook on webhook_delivery (webhook, position desc);
create index webhook_delivery_age on webhook_delivery (created_at);

alter table webhook_delivery enable row level security;
grant select, insert, update on webhook_delivery to verrijk_app;
grant select, insert, update, delete on webhook_delivery to verrijk_system;
create policy webhook_delivery_system on webhook_delivery to verrijk_system using (true) with check (true);
create policy webhook_delivery_own on webhook_delivery to verrijk_app
  using (party = current_party()) with check (party = current_party());

-- Whether the party of this transaction may tell another something: itself, or the other side of an order. These three functions run with the
-- rights of the owner, because who moves an order cannot see who works at the other side, nor where its webhooks go, and must not.
create function may_tell(the_party uuid, the_order uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return current_setting('role') = 'verrijk_system'
    or the_party = current_party()
    or exists (select from orders where orders.id = the_order
      and ((organisation = current_party() and provider = the_party)
        or (provider = current_party() and organisation = the_party)));

-- Puts a mail for each of a party's people with one of these roles into the outbox, in their own language: texts = { nl: { subject, body }, en: ... }.
create function post_party_mail(the_party uuid, the_roles text[], the_kind text, texts jsonb, the_order uuid, the_time timestamptz)
  returns table (mail uuid)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not may_tell(the_party, the_order) then raise insufficient_privilege; end if;
  return query
    insert into outbox (id, kind, party, language, recipient, subject, body, next_attempt_at, created_at)
    select gen_random_uuid(), the_kind, the_party, account.language, account.email,
        texts -> account.language ->> 'subject', texts -> account.language ->> 'body', the_time, the_time
      from membership join account on account.id = membership.account
      where membership.party = the_party and membership.role = any (the_roles) and account.disabled_at is null
    returning id;
end $$;

-- Makes a delivery for each of a party's webhooks that listens to an event.
create function post_webhook_event(the_party uuid, the_event text, the_payload text, the_order uuid, the_time timestamptz)
  returns table (delivery uuid)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not may_tell(the_party, the_order) then raise insufficient_privilege; end if;
  return query
    insert into webhook_delivery (id, webhook, party, event, payload, next_attempt_at, created_at)
    select gen_random_uuid(), webhook.id, the_party, the_event, the_payload, the_time, the_time
      from webhook where webhook.party = the_party and webhook.enabled and the_event = any (webhook.events)
    returning id;
end $$;

revoke execute on function may_tell, post_party_mail, post_webhook_event from public;
grant execute on function may_tell, post_party_mail, post_webhook_event to verrijk_app, verrijk_system;
