-- For whom a subject of the identity provider acts, as the participants-service tells: replicas, asked at every request.
create table identity_mandate (
    id              uuid        primary key,
    event_no        bigint      not null,
    subject         text        not null,
    organisation_id uuid,
    person_id       uuid,
    office          text        not null,
    valid_from      timestamptz not null,
    valid_to        timestamptz
);

create index identity_mandate_subject on identity_mandate (subject);

create table identity_membership (
    id              uuid   primary key,
    event_no        bigint not null,
    organisation_id uuid   not null,
    status          text   not null,
    valid_from      date   not null,
    valid_to        date
);

create index identity_membership_organisation on identity_membership (organisation_id);

-- Subjects none of whose tokens counts.
create table identity_revocation (
    subject  text    primary key,
    id       uuid    not null,
    event_no bigint  not null,
    revoked  boolean not null
);
