-- Positions that addressees' focal points propose and their heads approve.
create table position_proposal (
    id                uuid        primary key,
    version           bigint      not null,
    event_no          bigint      not null,
    recommendation_id uuid        not null references recommendation,
    reference         text,
    organisation_id   uuid        not null,
    position          text        not null,
    origin            text        not null,
    explanation       jsonb,
    supported_part    jsonb,
    noted_part        jsonb,
    act               text,
    dated             date,
    source            text,
    occurred_at       timestamptz not null,
    recorded_at       timestamptz not null,
    reason            text,
    state             text        not null,
    returned_because  text
);

create index position_proposal_on_recommendation on position_proposal (recommendation_id, id);
-- one at a time
create unique index position_proposal_open on position_proposal (recommendation_id, organisation_id) where state <> 'APPROVED';
create index position_proposal_open_by_organisation on position_proposal (organisation_id, id) where state <> 'APPROVED';
