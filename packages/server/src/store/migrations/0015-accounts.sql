-- The second factor of somebody who lost it, taken away after a colleague who manages asked for it: by a link in their own mail.
alter table one_time_link drop constraint one_time_link_kind_check;
alter table one_time_link add constraint one_time_link_kind_check
  check (kind in ('member', 'party', 'reset', 'first-administrator', 'factors'));
-- Of an account that is deleted the history of orders keeps what was done, and not the name.
grant update (actor_name) on order_event to verrijk_system;
