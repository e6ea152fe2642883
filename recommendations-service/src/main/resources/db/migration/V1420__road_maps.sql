-- Recommendations that are followed up together. Ids are UUIDv7, so "id desc" is "newest first".
create table road_map (
    id              uuid   primary key,
    version         bigint not null,
    event_no        bigint not null,
    title           jsonb  not null,
    description     jsonb,
    -- who answers for it
    organisation_id uuid   not null,
    state           text   not null,
    merged_into     uuid   references road_map,
    check ((state = 'MERGED') = (merged_into is not null))
);

create index road_map_by_organisation on road_map (organisation_id, id);

create table road_map_step (
    road_map_id uuid        not null references road_map,
    no          integer     not null,
    state       text        not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    reason      text,
    primary key (road_map_id, no)
);

-- A recommendation is in one at most; in none any more where it was taken out.
create table road_map_recommendation (
    recommendation_id uuid   primary key references recommendation,
    version           bigint not null,
    road_map_id       uuid   references road_map
);

create index road_map_recommendation_in on road_map_recommendation (road_map_id, recommendation_id) where road_map_id is not null;

create table road_map_move (
    recommendation_id uuid        not null references road_map_recommendation,
    no                integer     not null,
    from_road_map_id  uuid        references road_map,
    to_road_map_id    uuid        references road_map,
    occurred_at       timestamptz not null,
    recorded_at       timestamptz not null,
    reason            text,
    primary key (recommendation_id, no)
);
