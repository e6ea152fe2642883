-- What was said, in summary.
create table intervention (
    id              uuid        primary key,
    version         bigint      not null,
    event_no        bigint      not null,
    meeting_id      uuid        not null references meeting,
    agenda_item_id  uuid        not null references agenda_item,
    speaker_id      uuid        references speaker,
    person_id       uuid        not null,
    organisation_id uuid,
    category        text,
    summary         jsonb       not null,
    visibility      text        not null,
    statement_id    uuid,
    obligations     jsonb       not null,
    measures        jsonb       not null,
    said_at         timestamptz not null,
    recorded_at     timestamptz not null,
    reason          text,
    corrections     jsonb       not null
);

create index intervention_by_meeting on intervention (meeting_id, id);
