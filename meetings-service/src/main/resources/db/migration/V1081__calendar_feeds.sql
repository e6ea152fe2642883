-- Addresses at which people's calendars read their meetings without signing in; of the secret in one there is a digest only. One
-- that was taken back stays, so that calendars which go on reading there are told.
create table calendar_feed (
    id              uuid        primary key,
    version         bigint      not null,
    event_no        bigint      not null,
    subject         text        not null,
    organisation_id uuid,
    token_sha256    text        not null unique,
    created_at      timestamptz not null,
    revoked_at      timestamptz
);

create index calendar_feed_of_subject on calendar_feed (subject) where revoked_at is null;
create index seat_of_person on seat (person_id) where held;
