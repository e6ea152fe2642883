-- Who approved the minutes, if a person is named; and that a circulation was taken back, and why.
alter table minutes_version
    add column approved_by   jsonb,
    add column recalled_at   timestamptz,
    add column recall_reason text;
