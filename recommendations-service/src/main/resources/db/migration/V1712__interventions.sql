-- What was said at meetings and is on record, as the meetings-service last told of it; not who said what.
create table known_intervention (
    id             uuid   primary key,
    meeting_id     uuid   not null,
    agenda_item_id uuid   not null,
    visibility     text   not null,
    event_no       bigint not null
);

-- From which of them a recommendation came, if it came from one.
alter table recommendation add column intervention_id uuid;
