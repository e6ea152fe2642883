-- What is known of files; their bytes are in the file store, under the same id. A row is never changed.
create table stored_file (
    id              uuid        primary key,
    version         bigint      not null,
    event_no        bigint      not null,
    -- none for the secretariat's, and for somebody's who acts for no organisation
    organisation_id uuid,
    name            text        not null,
    media_type      text        not null,
    size            bigint      not null,
    sha256          text        not null,
    -- which file this is another version of; of two that replace the same one, one is refused
    previous_id     uuid        unique references stored_file,
    visibility      text        not null,
    uploaded_at     timestamptz not null,
    uploaded_by     text        not null
);

create index stored_file_of_organisation on stored_file (organisation_id, id);
