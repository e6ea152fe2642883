create table organisation (
    id                   uuid    primary key,
    version              bigint  not null,
    event_no             bigint  not null,
    category             text    not null,
    names                jsonb   not null,
    -- what two spellings of the original name have in common
    name_key             text    not null unique,
    short_name           text,
    country              text    not null check (country ~ '^[A-Z]{2}$'),
    focal_point_name     text,
    focal_point_email    text,
    focal_point_phone    text,
    delegates_per_meeting integer check (delegates_per_meeting > 0),
    active               boolean not null
);

create table person (
    id              uuid   primary key,
    version         bigint not null,
    event_no        bigint not null,
    display_name    text   not null,
    names           jsonb,
    position        jsonb,
    organisation_id uuid   not null references organisation,
    -- private: never leaves this schema but to the secretariat and the person's own organisation
    email           text,
    phone           text
);

create index person_organisation on person (organisation_id, id);

create table membership (
    id              uuid   primary key,
    version         bigint not null,
    event_no        bigint not null,
    organisation_id uuid   not null references organisation,
    status          text   not null,
    valid_from      date   not null,
    valid_to        date,
    end_reason      text,
    check (valid_to >= valid_from)
);

create index membership_organisation on membership (organisation_id, id);
