-- Counts the public events about a meeting; raised by what tells them (see PublicNumbers) and by nothing else.
alter table meeting add column public_no bigint not null default 0;

-- What the recommendations-service keeps from the public lies on the table for the secretariat alone.
alter table tabled_recommendation add column hidden boolean not null default false;
