-- The orders lists can be had in besides that of their ids; ties go by id. Recommendations have theirs by reference and by when
-- they were made already.
create index measure_by_due_on on measure (due_on, id);
create index progress_report_by_period_to on progress_report (period_to, id);
