-- What was merged names what it became part of, and what was split off names what it was a part of.
alter table recommendation
    add column merged_into uuid references recommendation,
    add column part_of     uuid references recommendation,
    add constraint merged_into_another check (merged_into <> id);

create index recommendation_merged_into on recommendation (merged_into, id) where merged_into is not null;
create index recommendation_part_of on recommendation (part_of, id) where part_of is not null;
