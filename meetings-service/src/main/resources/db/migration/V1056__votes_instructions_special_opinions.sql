alter table decision
    add column votes jsonb;

-- what somebody was told to do, and until when
create table instruction (
    id             uuid        primary key,
    version        bigint      not null,
    decision_id    uuid        not null references decision,
    meeting_id     uuid        not null references meeting,
    agenda_item_id uuid        not null references agenda_item,
    organisation   uuid        not null,
    person         uuid,
    text           jsonb       not null,
    due_on         date        not null,
    fulfilled_on   date,
    fulfilment     text
);
create index instruction_by_decision on instruction (decision_id);
create index instruction_by_due on instruction (due_on, id);

-- what a participant wants on record beside a decision
create table special_opinion (
    id           uuid        primary key,
    decision_id  uuid        not null references decision,
    organisation uuid        not null,
    person       uuid,
    text         jsonb       not null,
    submitted_at timestamptz not null,
    recorded_at  timestamptz not null
);
create index special_opinion_by_decision on special_opinion (decision_id);
