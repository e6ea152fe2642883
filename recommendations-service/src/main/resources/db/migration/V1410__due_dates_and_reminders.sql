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
