-- what a body plans for a year, and which meetings came of it
create table work_plan (
    id              uuid        primary key,
    version         bigint      not null,
    event_no        bigint      not null,
    year            int         not null unique,
    state           text        not null,
    items           jsonb       not null,
    approved_at     timestamptz,
    approved_by     uuid        references meeting
);
