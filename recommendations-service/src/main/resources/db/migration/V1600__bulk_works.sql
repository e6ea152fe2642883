-- One act for many recommendations. Everything a replica needs to go on with it is here.
create table bulk_work (
    id           uuid        primary key,
    version      bigint      not null,
    event_no     bigint      not null,
    action       text        not null,
    details      jsonb       not null,
    occurred_at  timestamptz,
    reason       text        not null,
    -- how the set was chosen; null where its members were named
    filter       jsonb,
    state        text        not null,
    size         integer     not null,
    possible     integer     not null,
    previewed_at timestamptz not null,
    started_at   timestamptz,
    -- the subject in whose name it is done
    started_by   text,
    finished_at  timestamptz
);

create index bulk_work_running on bulk_work (id) where state = 'RUNNING';

-- The set, fixed when it is previewed, and what became of each.
create table bulk_work_item (
    bulk_work_id      uuid   not null references bulk_work,
    no                bigint not null,
    recommendation_id uuid   not null references recommendation,
    reference         text,
    version_seen      bigint not null,
    outcome           text   not null,
    problem           text,
    code              text,
    detail            text,
    primary key (bulk_work_id, no)
);

create index bulk_work_item_by_outcome on bulk_work_item (bulk_work_id, outcome, no);
