-- A deputy acts by a mandate of their own, in the place of whoever holds the one it is for; a co-chair for a working group.
alter table mandate
    add column for_mandate_id uuid references mandate,
    add column for_person_id  uuid references person,
    add column own_mandate_id uuid references mandate,
    add column body           text,
    add check ((for_mandate_id is null) = (for_person_id is null) and (for_mandate_id is null) = (own_mandate_id is null)),
    add check (for_mandate_id is null or valid_to is not null),
    add check ((office = 'CO_CHAIR') = (body is not null)),
    add check (office <> 'CO_CHAIR' or organisation_id is null);

create index mandate_for_mandate on mandate (for_mandate_id) where for_mandate_id is not null;
create index mandate_own_mandate on mandate (own_mandate_id) where own_mandate_id is not null;
