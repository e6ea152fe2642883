-- What is handed in for meetings and for what is on their agendas.
create table document (
    id               uuid        primary key,
    version          bigint      not null,
    event_no         bigint      not null,
    meeting_id       uuid        not null references meeting,
    -- the meeting as a whole, if none; no reference: an item can be taken off a draft agenda, and what was handed in for it
    -- is the secretariat's until it is put under another one
    agenda_item_id   uuid,
    kind             text        not null,
    title            jsonb       not null,
    access           text        not null,
    -- the secretariat's, if none
    organisation_id  uuid,
    withdrawn_at     timestamptz,
    withdrawn_reason text
);

create index document_by_meeting on document (meeting_id, id);
create index document_by_item on document (agenda_item_id) where agenda_item_id is not null;

-- A row is never changed.
create table document_version (
    id           uuid        primary key,
    document_id  uuid        not null references document,
    number       int         not null,
    file_id      uuid        not null references stored_file,
    -- none for pictures, tables, and what is in several
    language     text,
    submitted_at timestamptz not null,
    recorded_at  timestamptz not null,
    late         boolean     not null,
    unique (document_id, number)
);

create index document_version_file on document_version (file_id);
