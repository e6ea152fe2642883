-- What other services own and this one needs to know, as of their last event.
create table known_organisation (
    id       uuid    primary key,
    category text    not null,
    active   boolean not null,
    event_no bigint  not null
);

create table known_meeting (
    id           uuid    primary key,
    number       integer,
    year         integer,
    state        text    not null,
    agenda_items jsonb   not null,
    event_no     bigint  not null
);
