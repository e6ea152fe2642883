-- How often the measures of a plan are reported on; null: only as they are completed.
alter table plan add column reporting_rhythm text;

-- When nobody is reminded of a measure, and why; the last one counts.
create table measure_pause (
    measure_id   uuid        not null references measure,
    no           integer     not null,
    paused       boolean     not null,
    paused_until date,
    occurred_at  timestamptz not null,
    recorded_at  timestamptz not null,
    reason       text,
    primary key (measure_id, no)
);

-- Of what somebody was reminded; the constraint is what no restart and no second replica gets past. Ids are UUIDv7.
create table reminder (
    id              uuid   primary key,
    version         bigint not null,
    event_no        bigint not null,
    kind            text   not null,
    -- the measure or indicator
    object_id       uuid   not null,
    organisation_id uuid   not null,
    due_on          date   not null,
    step            text   not null,
    reminded_on     date   not null,
    unique (object_id, kind, due_on, step)
);

-- That a recommendation is overdue by a measure was told, for each due date.
create table overdue_recommendation (
    recommendation_id uuid not null references recommendation,
    measure_id        uuid not null references measure,
    due_on            date not null,
    primary key (recommendation_id, measure_id, due_on)
);
