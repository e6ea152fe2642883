-- What a database needs that was restored from a backup, in one transaction, before any service starts on it. Kafka is not in backups
-- and begins anew, with empty topics. May be run again: what is told twice is absorbed.
do $restored$
declare
    service text;
begin
    foreach service in array array ['meetings', 'participants', 'recommendations', 'delivery'] loop
        -- what was sent, and not yet deleted, goes out again with what was not: others may not have had it at the moment of the backup
        if to_regclass(service || '.outbox_event') is not null then
            execute format('update %I.outbox_event set published_at = null where published_at is not null', service);
        end if;
        -- the anchors were in Kafka: the last seal, which covers all before it, is told again at once
        if to_regclass(service || '.audit_anchor') is not null then
            execute format('delete from %I.audit_anchor', service);
        end if;
    end loop;
    if to_regclass('delivery.event_log_head') is not null then
        -- No cursor given before counts any more. "One more" would not do: the log that was lost, or an earlier restore of the same backup,
        -- may have had that epoch too. Seconds never come twice, and have nine digits until 2051.
        update delivery.event_log_head
        set epoch = greatest(epoch + 1, extract(epoch from now() - timestamptz '2020-01-01 00:00:00Z')::integer);
    end if;
end
$restored$;
