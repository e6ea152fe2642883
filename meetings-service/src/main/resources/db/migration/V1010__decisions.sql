create table decision (
    id              uuid        primary key,
    meeting_id      uuid        not null references meeting,
    agenda_item_id  uuid        not null references agenda_item,
    kind            text        not null,
    method          text        not null,
    text            jsonb       not null,
    recommendations jsonb       not null,
    taken_at        timestamptz not null,
    recorded_at     timestamptz not null
);

create index decision_by_meeting on decision (meeting_id, id);
