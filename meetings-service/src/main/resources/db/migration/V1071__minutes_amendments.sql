-- What members would have otherwise in minutes that were circulated; of whom it comes, the organisation alone is kept.
create table minutes_amendment (
    id             uuid        primary key,
    version        bigint      not null,
    minutes_id     uuid        not null references minutes_version,
    organisation   uuid        not null,
    part           text        not null,
    agenda_item_id uuid,
    text           jsonb       not null,
    proposed_at    timestamptz not null,
    state          text        not null,
    reason         text,
    decided_at     timestamptz
);

create index minutes_amendment_by_minutes on minutes_amendment (minutes_id, id);
