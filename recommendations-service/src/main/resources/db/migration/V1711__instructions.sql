-- What meetings told organisations to do, and until when, as the meetings-service last told of it.
create table instruction (
    id              uuid primary key,
    decision_id     uuid not null,
    meeting_id      uuid not null,
    agenda_item_id  uuid,
    organisation_id uuid not null,
    text            jsonb not null,
    due_on          date not null,
    fulfilled_on    date
);
create index instruction_open on instruction (organisation_id, due_on) where fulfilled_on is null;

-- The recommendations that the decision named.
create table instruction_recommendation (
    instruction_id    uuid not null references instruction,
    recommendation_id uuid not null,
    primary key (instruction_id, recommendation_id)
);
create index instruction_by_recommendation on instruction_recommendation (recommendation_id);
