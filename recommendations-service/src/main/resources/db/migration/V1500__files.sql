-- Evidence may be a file that was handed in.
alter table progress_report_evidence add column file_id uuid references stored_file;
alter table assessment_evidence add column file_id uuid references stored_file;
create index progress_report_evidence_file on progress_report_evidence (file_id) where file_id is not null;
create index assessment_evidence_file on assessment_evidence (file_id) where file_id is not null;

-- What is attached to a recommendation.
create table attachment (
    id                uuid        primary key,
    version           bigint      not null,
    event_no          bigint      not null,
    recommendation_id uuid        not null references recommendation,
    file_id           uuid        not null references stored_file,
    title             text        not null,
    added_at          timestamptz not null,
    unique (recommendation_id, file_id)
);

create index attachment_file on attachment (file_id);
