-- People and programs, and how they show who they are. Secrets are never here as they are given: passwords as argon2id, everything that a
-- person or a program carries (session, token, link, recovery code) as a hash, TOTP seeds locked with a key from outside the database.
-- verrijk_app sees of people only who belongs to its own party; all signing in is done as verrijk_system.

create table account (
  id uuid primary key,
  -- How somebody signs in; lower case, so that there is one of each.
  email text not null unique check (email = lower(email) and email like '%_@_%'),
  name text not null check (name <> ''),
  language text not null default 'nl' check (language in ('nl', 'en')),
  -- Null for who signs in with a passkey or elsewhere only.
  password_hash text,
  totp_locked bytea,
  -- Shown as a picture, and not yet confirmed with a code.
  totp_pending bytea,
  -- The thirty seconds of the last code that was used: no code is used twice.
  totp_step bigint not null default 0,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);

create table membership (
  party uuid not null references party (id),
  account uuid not null references account (id) on delete cascade,
  role text not null check (role in ('owner', 'member', 'reader', 'administrator', 'operator')),
  created_at timestamptz not null default now(),
  primary key (party, account)
);
create index membership_of_account on membership (account);

create table session (
  id uuid primary key,
  hash bytea not null unique,
  account uuid not null references account (id) on delete cascade,
  party uuid not null references party (id),
  -- What is still asked: a second factor, to set one up, or nothing.
  stage text not null check (stage in ('second-factor', 'enrol', 'full')),
  -- Name and version of browser and system, as told; for the list of sessions.
  device text not null default '',
  created_at timestamptz not null,
  -- When a password, passkey or code was given last: changing one's own factors asks a recent one.
  authenticated_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index session_of_account on session (account) where revoked_at is null;
create index session_of_party on session (party) where revoked_at is null;
create index session_age on session (expires_at);

create table passkey (
  id uuid primary key,
  account uuid not null references account (id) on delete cascade,
  credential text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_of_account on passkey (account);

create table recovery_code (
  account uuid not null references account (id) on delete cascade,
  hash bytea not null,
  used_at timestamptz,
  primary key (account, hash)
);

-- What is sent to an address of e-mail (or printed, for the first administrator), and works once.
create table one_time_link (
  id uuid primary key,
  hash bytea not null unique,
  kind text not null check (kind in ('member', 'party', 'reset', 'first-administrator')),
  -- For whom; the link is of use to nobody else. Null for the first administrator only.
  email text check (email = lower(email)),
  -- Of whom: the party that invited.
  inviter uuid references party (id),
  role text,
  -- Of a new party, which exists once its link is used.
  party_kind text,
  party_name text,
  municipality text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check (email is not null or kind = 'first-administrator')
);
create index one_time_link_of_inviter on one_time_link (inviter) where used_at is null;
create index one_time_link_age on one_time_link (expires_at);

-- A sign-in under way that needs a challenge to be remembered: a passkey's, or that of OpenID Connect. Each is used once.
create table ceremony (
  hash bytea primary key,
  kind text not null check (kind in ('passkey-sign-in', 'passkey-second-factor', 'passkey-register', 'openid')),
  account uuid references account (id) on delete cascade,
  memory jsonb not null,
  expires_at timestamptz not null
);
create index ceremony_age on ceremony (expires_at);

create table token (
  id uuid primary key,
  hash bytea not null unique,
  party uuid not null references party (id),
  name text not null check (name <> ''),
  scopes text[] not null check (cardinality(scopes) > 0),
  -- The beginning as it was shown, by which people recognise it.
  hint text not null,
  created_by uuid references account (id) on delete set null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index token_of_party on token (party);

-- Guesses counted; the form is rate-limiter-flexible's. Keys are hashes of accounts and addresses, never those themselves.
create table attempt (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
create index attempt_age on attempt (expire);

alter table account enable row level security;
alter table membership enable row level security;
alter table session enable row level security;
alter table passkey enable row level security;
alter table recovery_code enable row level security;
alter table one_time_link enable row level security;
alter table ceremony enable row level security;
alter table token enable row level security;
alter table attempt enable row level security;

grant select, insert, update, delete on
  account, membership, session, passkey, recovery_code, one_time_link, ceremony, token, attempt to verrijk_system;
create policy account_system on account to verrijk_system using (true) with check (true);
create policy membership_system on membership to verrijk_system using (true) with check (true);
create policy session_system on session to verrijk_system using (true) with check (true);
create policy passkey_system on passkey to verrijk_system using (true) with check (true);
create policy recovery_code_system on recovery_code to verrijk_system using (true) with check (true);
create policy one_time_link_system on one_time_link to verrijk_system using (true) with check (true);
create policy ceremony_system on ceremony to verrijk_system using (true) with check (true);
create policy token_system on token to verrijk_system using (true) with check (true);
create policy attempt_system on attempt to verrijk_system using (true) with check (true);

-- A party sees its people, without what they sign in with, and manages who belongs, its invitations and its tokens.
grant select (id, email, name, language, disabled_at) on account to verrijk_app;
create policy account_of_party on account for select to verrijk_app using (
  exists (select from membership where membership.account = account.id and membership.party = current_party()));
grant select, update, delete on membership to verrijk_app;
create policy membership_own on membership to verrijk_app
  using (party = current_party()) with check (party = current_party());
grant select, insert, delete on one_time_link to verrijk_app;
create policy one_time_link_own on one_time_link to verrijk_app
  using (inviter = current_party() and kind in ('member', 'party'))
  with check (inviter = current_party() and kind in ('member', 'party'));
grant select, insert, update on token to verrijk_app;
create policy token_own on token to verrijk_app using (party = current_party()) with check (party = current_party());
-- Whoever is put out of a party is out at once.
grant select (id, account, party, revoked_at), update (revoked_at) on session to verrijk_app;
create policy session_of_party on session to verrijk_app
  using (party = current_party()) with check (party = current_party());

-- Who runs the installation sees all parties, and closes them.
create function current_is_host() returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from party where id = current_party() and is_host and closed_at is null);
revoke all on function current_is_host from public;
grant execute on function current_is_host to verrijk_app;
create policy party_host on party for select to verrijk_app using (current_is_host());

-- False when there is no such party, or it was closed before.
create function close_party(closing uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not current_is_host() then raise exception 'only who runs the installation closes a party'; end if;
  update party set closed_at = at where id = closing and closed_at is null and not is_host;
  if not found then return false; end if;
  update session set revoked_at = at where party = closing and revoked_at is null;
  update token set revoked_at = at where party = closing and revoked_at is null;
  delete from one_time_link where inviter = closing and used_at is null;
  return true;
end $$;
revoke all on function close_party from public;
grant execute on function close_party to verrijk_app;
