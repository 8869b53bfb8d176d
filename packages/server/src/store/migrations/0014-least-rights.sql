-- The second line, drawn closer: a party changes of itself and its people what the service lets it change, and nothing that says what it is or whose.
revoke update on party, membership, token from verrijk_app;
grant update (name, address, postcode, municipality, chamber_of_commerce, contact_name, contact_email, privacy_email, language)
  on party to verrijk_app;
grant update (role) on membership to verrijk_app;
grant update (revoked_at) on token to verrijk_app;
-- Called by triggers alone, for which nobody needs a right.
revoke all on function refuse_retired_key from public;
