-- Replicas, fed by the events of the services that own them; event_no is the newest event that is known of each.
create table organisation (
    id       uuid    primary key,
    event_no bigint  not null,
    category text    not null,
    names    jsonb   not null,
    active   boolean not null
);

create table delegate_card (
    person_id       uuid   primary key,
    event_no        bigint not null,
    display_name    text   not null,
    position        jsonb,
    organisation_id uuid
);

create table tabled_recommendation (
    id             uuid   primary key,
    version        bigint not null,
    event_no       bigint not null,
    state          text   not null,
    reference      text,
    meeting_id     uuid,
    agenda_item_id uuid,
    text_version   int    not null,
    text           jsonb
);

create index tabled_recommendation_by_meeting on tabled_recommendation (meeting_id, reference);

-- One row for each registration whose holder came; who that is, is not kept here.
create table attendance (
    registration_id uuid    primary key,
    event_no        bigint  not null,
    meeting_id      uuid    not null,
    category        text    not null,
    mode            text    not null,
    there           boolean not null
);

create index attendance_by_meeting on attendance (meeting_id);
