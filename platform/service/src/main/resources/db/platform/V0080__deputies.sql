-- Deputies, who act in somebody's place for a time, and co-chairs of working groups.
alter table identity_mandate
    add column for_mandate_id uuid,
    add column for_person_id  uuid,
    add column body           text;

-- In whose place somebody acted. Entries that have it are hashed in a form of their own; those written before keep theirs.
alter table audit_entry
    add column for_person_id uuid;
