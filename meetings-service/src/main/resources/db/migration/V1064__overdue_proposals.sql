-- What the recommendations-service proposes for an agenda because it is overdue, as it last told of it.
create table overdue_proposal (
    id                uuid        primary key,
    event_no          bigint      not null,
    -- these are null where the event that takes the proposal back overtook the one that makes it
    due_kind          text,
    object_id         uuid,
    due_on            date,
    organisation_id   uuid,
    title             jsonb,
    recommendation_ids jsonb,
    proposed_at       timestamptz,
    withdrawn         boolean     not null
);
create index overdue_proposal_open on overdue_proposal (due_on) where not withdrawn;

-- Which proposal an item of an agenda takes up: an instruction, an item, a recommendation.
alter table agenda_item add column takes_up uuid;
create index agenda_item_by_takes_up on agenda_item (takes_up) where takes_up is not null;
