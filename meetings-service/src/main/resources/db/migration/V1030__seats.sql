-- Who has a seat at which meeting, as the registrations tell; such people are told where it can be joined.
create table seat (
    registration_id uuid    primary key,
    event_no        bigint  not null,
    meeting_id      uuid    not null,
    person_id       uuid    not null,
    held            boolean not null
);

create index seat_held on seat (meeting_id, person_id) where held;
