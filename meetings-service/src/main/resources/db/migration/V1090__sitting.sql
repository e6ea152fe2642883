-- Speakers' lists: one for an item, and who asked for the floor on it, got it and for how long.
create table speakers_list (
    id                  uuid    primary key,
    version             bigint  not null,
    event_no            bigint  not null,
    meeting_id          uuid    not null references meeting,
    agenda_item_id      uuid    not null references agenda_item,
    state               text    not null,
    civil_society_first boolean not null,
    limit_seconds       int,
    constraint speakers_list_item_unique unique (agenda_item_id)
);

create index speakers_list_by_meeting on speakers_list (meeting_id, id);

create table speaker (
    id              uuid        primary key,
    version         bigint      not null,
    list_id         uuid        not null references speakers_list,
    meeting_id      uuid        not null references meeting,
    person_id       uuid        not null,
    organisation_id uuid,
    category        text,
    kind            text        not null,
    state           text        not null,
    request_no      int         not null,
    place           int,
    limit_seconds   int,
    requested_at    timestamptz not null,
    withdrawn_at    timestamptz,
    started_at      timestamptz,
    ended_at        timestamptz check (ended_at >= started_at),
    pauses          jsonb       not null,
    spoken_seconds  int,
    constraint speaker_request_unique unique (list_id, request_no)
);

create index speaker_by_meeting on speaker (meeting_id);
-- the service keeps to it anyway; nobody speaks beside another, whatever happens
create unique index one_speaker on speaker (meeting_id) where state = 'SPEAKING';

-- what was done with a list and those on it, when it happened, when it was recorded and why so late, or why it was corrected
create table sitting_act (
    id          uuid        primary key,
    list_id     uuid        not null references speakers_list,
    speaker_id  uuid        references speaker deferrable initially deferred,
    event_no    bigint      not null,
    act         text        not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    reason      text,
    constraint sitting_act_event_unique unique (list_id, event_no) deferrable initially deferred
);

-- Who has the floor. It is no part of what is said of a meeting, and leaves its version as it is.
alter table meeting add column speaker_id uuid;
