-- Every public event once, with a position in the order of commits: whoever appends holds the head's row until it commits, so that
-- nobody ever reads a later position before an earlier one, whatever the number of replicas. "epoch" is raised when the log was
-- restored from a backup: positions given out since then would mean other events.
create table event_log_head (
    only_row boolean primary key default true check (only_row),
    epoch    integer not null,
    last     bigint  not null,
    dropped  bigint  not null
);

comment on column event_log_head.last is 'position of the latest event';
comment on column event_log_head.dropped is 'events up to this position are not kept any more';

insert into event_log_head (epoch, last, dropped) values (1, 0, 0);

create table event_log (
    position    bigint      not null,
    appended_at timestamptz not null,
    event_id    uuid        not null,
    type        text        not null,
    subject     uuid        not null,
    sequence    bigint      not null,
    facets      jsonb       not null,
    body        text        not null,
    primary key (position, appended_at)
) partition by range (appended_at);

comment on column event_log.body is 'the CloudEvent in structured form, made once: the same bytes for every reader';

create index event_log_subject on event_log (subject, sequence);

-- Partitions are tables, and this service may make none: its owner's function does, and nothing else. Makes those for the month
-- given and the three after it, and drops what is older than the time given.
create function event_log_keep(today timestamptz, keep_from timestamptz) returns void
    language plpgsql security definer set search_path from current as
$$
declare
    month    timestamp;
    old_name text;
    through  bigint;
begin
    -- two replicas at once
    perform pg_advisory_xact_lock(hashtextextended('event_log_keep', 0));
    for i in 0..3 loop
        month := date_trunc('month', today at time zone 'UTC') + i * interval '1 month';
        execute format('create table if not exists %I partition of event_log for values from (%L) to (%L)',
            'event_log_' || to_char(month, 'YYYY_MM'), month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
    end loop;
    for old_name in
        select relname from pg_inherits join pg_class on oid = inhrelid
        where inhparent = 'event_log'::regclass and relname < 'event_log_' || to_char(keep_from at time zone 'UTC', 'YYYY_MM')
        order by relname
    loop
        execute format('select max(position) from %I', old_name) into through;
        update event_log_head set dropped = greatest(dropped, coalesce(through, 0));
        execute format('drop table %I', old_name);
    end loop;
end
$$;

select event_log_keep(now(), now());
