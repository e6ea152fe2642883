-- Who approved what an institution says, and in whose place if a deputy did: ids of persons, known to the participants-service.
alter table addressee_position
    add column approved_by  uuid,
    add column approved_for uuid;

alter table position_proposal
    add column approved_by  uuid,
    add column approved_for uuid;

alter table progress_report_step
    add column approved_by  uuid,
    add column approved_for uuid;
