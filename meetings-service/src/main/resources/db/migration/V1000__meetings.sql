-- The latest number given in a series and year; it only rises, so that no number is given twice.
create table meeting_number (
    series text not null,
    year   int  not null,
    latest int  not null,
    primary key (series, year)
);

create table meeting (
    id                         uuid        primary key,
    version                    bigint      not null,
    event_no                   bigint      not null,
    series                     text        not null,
    year                       int         not null,
    number                     int         not null check (number > 0),
    kind                       text        not null,
    mode                       text        not null,
    title                      jsonb       not null,
    starts_at                  timestamptz not null,
    ends_at                    timestamptz not null check (ends_at > starts_at),
    time_zone                  text        not null,
    venue                      jsonb,
    online_url                 text,
    online_visibility          text,
    online_opens_minutes_before int,
    room_capacity              int,
    online_capacity            int,
    registration_opens_at      timestamptz,
    registration_closes_at     timestamptz,
    state                      text        not null,
    state_reason               text,
    agenda_state               text        not null,
    latest_act_at              timestamptz,
    attendance                 jsonb,
    constraint meeting_number_unique unique (series, year, number)
);

-- lists run from the latest meeting back
create index meeting_by_start on meeting (starts_at, id);

create table agenda_item (
    id                     uuid primary key,
    meeting_id             uuid not null references meeting,
    number                 text not null,
    parent_id              uuid references agenda_item,
    kind                   text not null,
    title                  jsonb not null,
    reporting_organisation uuid,
    rapporteurs            jsonb not null,
    planned_minutes        int,
    visibility             text not null,
    state                  text not null,
    taken_up_at            timestamptz,
    concluded_at           timestamptz,
    constraint agenda_item_number_unique unique (meeting_id, number)
);

-- what was done with a meeting, when it happened, when it was recorded and why so late
create table meeting_act (
    id          uuid        primary key,
    meeting_id  uuid        not null references meeting,
    event_no    bigint      not null,
    act         text        not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    reason      text,
    constraint meeting_act_event_unique unique (meeting_id, event_no)
);
