-- Of two who change a meeting at once the second is to hear that its version is outdated. The act is written before the version is
-- looked at, and was refused as a second act of its number instead; so the number is checked at commit.
alter table meeting_act
    drop constraint meeting_act_event_unique,
    add constraint meeting_act_event_unique unique (meeting_id, event_no) deferrable initially deferred;
