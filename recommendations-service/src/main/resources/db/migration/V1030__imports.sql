-- Exports of other registers on their way into this one. Everything a replica needs to go on with a run is here.
create table import_run (
    id                  uuid        primary key,
    version             bigint      not null,
    event_no            bigint      not null,
    format              text        not null,
    file_name           text        not null,
    file_size           bigint      not null,
    file_sha256         text        not null,
    dry_run             boolean     not null,
    states_under_review text[]      not null,
    state               text        not null,
    encoding            text,
    encoding_evidence   text,
    line_ends           text,
    rows_read           bigint      not null,
    created             bigint      not null,
    updated             bigint      not null,
    unchanged           bigint      not null,
    repeated            bigint      not null,
    skipped             bigint      not null,
    refused             bigint      not null,
    failure_code        text,
    failure             text,
    requested_at        timestamptz not null,
    started_at          timestamptz,
    finished_at         timestamptz
);

create index import_run_unfinished on import_run (id) where finished_at is null;

-- The file itself, in pieces, until its run has finished.
create table import_file (
    import_run_id uuid    not null references import_run,
    no            integer not null,
    content       bytea   not null,
    primary key (import_run_id, no)
);

-- What became of rows, where there is something to say about it.
create table import_row (
    import_run_id     uuid   not null references import_run,
    record            bigint not null,
    line              bigint not null,
    outcome           text   not null,
    column_name       text,
    code              text,
    reason            text,
    recommendation_id uuid,
    reference         text,
    primary key (import_run_id, record)
);

create index import_row_by_outcome on import_row (import_run_id, outcome, record);
