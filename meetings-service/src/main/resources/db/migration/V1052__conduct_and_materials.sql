-- who chairs and keeps the record, in which languages, and until when materials come in
alter table meeting
    add column chair             uuid,
    add column secretary         uuid,
    add column working_languages jsonb,
    add column interpretation    jsonb,
    add column materials_due_at  timestamptz;

-- whether two meetings of one body are in one place at one time
create index meeting_by_body_and_time on meeting (series, starts_at, ends_at);
