-- The minutes of meetings, version by version; a correction is a version of its own.
create table minutes_version (
    id               uuid        primary key,
    version          bigint      not null,
    meeting_id       uuid        not null references meeting,
    number           int         not null check (number > 0),
    state            text        not null,
    facts            jsonb       not null,
    sections         jsonb       not null,
    correction       text,
    replaced_by      int,
    drafted_at       timestamptz not null,
    circulated_at    timestamptz,
    amendments_until timestamptz,
    approved_at      timestamptz,
    published_at     timestamptz,
    constraint minutes_version_number_unique unique (meeting_id, number)
);

-- A meeting is closed only when its minutes were approved. What was closed before had none.
alter table meeting add column minutes_drafted_at timestamptz, add column minutes_approved_at timestamptz;
