-- Decisions of meetings that could not take effect here: the secretariat's work list.
create table decision_conflict (
    id                uuid        primary key,
    decision_id       uuid        not null,
    meeting_id        uuid        not null,
    agenda_item_id    uuid,
    kind              text        not null,
    recommendation_id uuid        not null,
    text_version      integer     not null,
    state             text,
    cause             text        not null,
    detail            text        not null,
    decided_at        timestamptz not null,
    recorded_at       timestamptz not null,
    unique (decision_id, recommendation_id)
);
