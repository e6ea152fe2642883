-- A key for each person, under a master key that is not in the database. One that was forgotten stays without a key for ever.
create table personal_key (
    person_id    uuid primary key,
    master_key   text,
    sealed_key   bytea,
    created_at   timestamptz not null default now(),
    forgotten_at timestamptz,
    check ((sealed_key is null) = (forgotten_at is not null)),
    check ((sealed_key is null) = (master_key is null))
);
