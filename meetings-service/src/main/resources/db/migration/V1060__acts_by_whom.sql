-- who did it, the item it is about, and when it really was, if that was recorded wrongly
alter table meeting_act
    add column subject         text,
    add column agenda_item_id  uuid,
    add column corrects        bigint,
    add column really_occurred timestamptz;
