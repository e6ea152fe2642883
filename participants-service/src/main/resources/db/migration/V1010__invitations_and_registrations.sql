-- What the meetings-service said of its meetings; a replica, so nothing refers to it by a foreign key.
create table meeting_card (
    id                     uuid        primary key,
    sequence               bigint      not null,
    mode                   text        not null,
    state                  text        not null,
    starts_at              timestamptz not null,
    ends_at                timestamptz not null,
    time_zone              text        not null,
    room_capacity          integer,
    online_capacity        integer,
    registration_opens_at  timestamptz,
    registration_closes_at timestamptz,
    registration_opened_at timestamptz,
    registration_closed_at timestamptz,
    ended_at               timestamptz
);

create table convocation (
    meeting_id   uuid   primary key,
    announced_no bigint not null,
    cancelled_no bigint not null
);

create table invitation (
    id              uuid        primary key,
    version         bigint      not null,
    event_no        bigint      not null,
    meeting_id      uuid        not null,
    organisation_id uuid        not null references organisation,
    state           text        not null,
    opened_at       timestamptz not null,
    answered_at     timestamptz,
    history         jsonb       not null,
    unique (meeting_id, organisation_id)
);

create index invitation_organisation on invitation (organisation_id, id);

create table seating (
    meeting_id          uuid    primary key,
    room_taken          integer not null check (room_taken >= 0),
    online_taken        integer not null check (online_taken >= 0),
    last_waiting_number integer not null
);

create table registration (
    id              uuid        primary key,
    version         bigint      not null,
    event_no        bigint      not null,
    meeting_id      uuid        not null,
    person_id       uuid        not null references person,
    organisation_id uuid        not null references organisation,
    mode            text        not null,
    state           text        not null,
    waiting_number  integer,
    registered_at   timestamptz not null,
    checked_in_at   timestamptz,
    check_in_source text,
    checked_out_at  timestamptz,
    history         jsonb       not null
);

-- one active registration per person and meeting, whatever the service believes
create unique index registration_active on registration (meeting_id, person_id) where state not in ('WITHDRAWN', 'REJECTED');
create index registration_meeting on registration (meeting_id, id);
create index registration_organisation on registration (organisation_id, id);
create index registration_waiting on registration (meeting_id, mode, waiting_number) where state = 'WAITLISTED';
