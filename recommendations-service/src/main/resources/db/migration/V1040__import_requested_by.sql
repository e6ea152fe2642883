-- The subject who asked for an import; unknown for those of earlier.
alter table import_run add column requested_by text;
