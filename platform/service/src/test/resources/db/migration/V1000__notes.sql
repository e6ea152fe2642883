create table note (
    id       uuid primary key,
    version  bigint not null,
    event_no bigint not null,
    text     text   not null unique
);
create table echo (
    note_id uuid primary key,
    times   int not null
);
