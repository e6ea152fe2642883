-- The audit trail: who did what, committed with what was done. Entries are only ever added; afterwards they are sealed in batches.
create table audit_entry (
    id                uuid        primary key,
    at                timestamptz not null,
    subject           text        not null,
    role              text,
    organisation_id   uuid,
    consumer          text,
    event_id          uuid,
    operation         text,
    act               text        not null,
    aggregate_type    text,
    aggregate_id      text,
    aggregate_version bigint,
    reason            text,
    request_id        text,
    traceparent       text,
    -- not jsonb: the hash is over the text as it was written
    changes           json        not null,
    content_hash      bytea       not null
);

create index audit_entry_aggregate on audit_entry (aggregate_id, id);
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_at on audit_entry using brin (at) with (pages_per_range = 16);

-- What is committed and not sealed yet; emptied by the sealer.
create table audit_pending (
    entry_id uuid primary key
);

-- The order the sealer gave to entries, with their hashes: what the seals are over.
create table audit_position (
    position     bigint primary key,
    entry_id     uuid   not null unique,
    content_hash bytea  not null
);

create table audit_seal (
    no             bigint      primary key,
    first_position bigint      not null,
    count          int         not null,
    root           bytea       not null,
    previous       bytea       not null,
    sealed_at      timestamptz not null,
    hash           bytea       not null
);

-- Which seals were told outside; not evidence, only to know what is due.
create table audit_anchor (
    seal_no       bigint      primary key,
    last_position bigint      not null,
    anchored_at   timestamptz not null default now()
);

-- The schema's default privileges are those of ordinary tables. Whoever works with these may add and read, and the sealer may
-- empty the waiting list; changing and removing is for nobody but the owner, who runs migrations only.
do $grants$
declare
    granted record;
begin
    for granted in
        select distinct class.relname, grantee.rolname
        from pg_class class
        cross join aclexplode(class.relacl) acl
        join pg_roles grantee on grantee.oid = acl.grantee
        where class.relnamespace = current_schema()::regnamespace
          and class.relname in ('audit_entry', 'audit_pending', 'audit_position', 'audit_seal', 'audit_anchor')
          and acl.grantee <> class.relowner
    loop
        execute format('revoke all on %I from %I', granted.relname, granted.rolname);
        execute format('grant select, insert on %I to %I', granted.relname, granted.rolname);
        if granted.relname = 'audit_pending' then
            execute format('grant delete on %I to %I', granted.relname, granted.rolname);
        end if;
    end loop;
end
$grants$;
