-- Which organisations are invited to which meetings, and what they answered: replicas of what the participants-service tells.
create table invitation (
    id              uuid   primary key,
    event_no        bigint not null,
    meeting_id      uuid   not null,
    organisation_id uuid   not null,
    state           text   not null
);

create index invitation_by_organisation on invitation (organisation_id);
