-- What everybody may know. public_no counts the public events about a recommendation or a term; it is raised by what tells them
-- (see PublicNumbers) and by nothing else.
alter table recommendation
    add column public_no    bigint  not null default 0,
    -- tabled or registered, or a part of what was: public unless it is held back
    add column released     boolean not null default false,
    -- held back: not public before this moment
    add column embargo_until timestamptz,
    -- held back: taken off the public record by the secretariat
    add column withheld     boolean not null default false;

update recommendation set released = true where public_since is not null;

create index recommendation_under_embargo on recommendation (embargo_until) where embargo_until is not null;

alter table vocabulary_term add column public_no bigint not null default 0;
