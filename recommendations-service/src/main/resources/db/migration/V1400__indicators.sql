-- What is counted of measures and recommendations. Ids are UUIDv7, so "id desc" is "newest first".
create table indicator (
    id                uuid    primary key,
    version           bigint  not null,
    event_no          bigint  not null,
    -- one of the two
    measure_id        uuid    references measure,
    recommendation_id uuid    references recommendation,
    name              jsonb   not null,
    unit              text    not null,
    baseline_value    numeric not null,
    baseline_date     date    not null,
    target_value      numeric not null,
    target_due_on     date    not null,
    disaggregation    text[]  not null,
    frequency         text    not null,
    first_due_on      date    not null,
    organisation_id   uuid    not null,
    check ((measure_id is null) <> (recommendation_id is null))
);

create index indicator_of_measure on indicator (measure_id, id) where measure_id is not null;
create index indicator_of_recommendation on indicator (recommendation_id, id) where recommendation_id is not null;
create index indicator_by_organisation on indicator (organisation_id, id);

-- Entries are only ever added; "no" counts from 1.
create table indicator_value (
    indicator_id  uuid        not null references indicator,
    no            integer     not null,
    measured_on   date        not null,
    value         numeric     not null,
    disaggregated jsonb       not null,
    source        text        not null,
    link          text,
    -- none for the secretariat
    recorded_by   uuid,
    occurred_at   timestamptz not null,
    recorded_at   timestamptz not null,
    reason        text,
    corrects      integer,
    primary key (indicator_id, no)
);
