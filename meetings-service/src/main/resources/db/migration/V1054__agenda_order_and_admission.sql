-- Whether an item's materials came in time; without them it is dealt with only if the chair admits it.
alter table agenda_item
    add column materials_required boolean not null default false,
    add column materials_in_time  boolean not null default false,
    add column admission          text    not null default 'ADMITTED',
    add column admission_reason   text;

-- contract: the same rule, checked when a transaction commits: items that trade places have one number for a moment
alter table agenda_item drop constraint agenda_item_number_unique;
alter table agenda_item add constraint agenda_item_number_unique unique (meeting_id, number) deferrable initially deferred;
