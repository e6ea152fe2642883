-- who did it, as with the acts of meetings
alter table sitting_act add column subject text;
