-- What other subjects lock with the master key: none of it may be locked with one that was retired (see 0004).
create trigger account_totp_key before insert or update on account
  for each row execute function refuse_retired_key('totp_locked');
create trigger account_totp_pending_key before insert or update on account
  for each row execute function refuse_retired_key('totp_pending');
create trigger outbox_key before insert or update on outbox
  for each row execute function refuse_retired_key('locked_link');
create trigger webhook_key before insert or update on webhook
  for each row execute function refuse_retired_key('locked_secret');
create trigger webhook_previous_key before insert or update on webhook
  for each row execute function refuse_retired_key('locked_previous_secret');
