-- Whose tokens count no more: one row for each subject, so that what is told of it has one order.
create table access_revocation (
    id                 uuid        primary key,
    version            bigint      not null,
    event_no           bigint      not null,
    subject            text        not null unique,
    state              text        not null,
    reason             text        not null,
    revoked_at         timestamptz not null,
    restoration_reason text,
    restored_at        timestamptz
);

-- That the first place in the secretariat was given; one row at most, for ever.
create table secretariat_bootstrap (
    only_one boolean     primary key default true check (only_one),
    subject  text        not null,
    used_at  timestamptz not null
);
