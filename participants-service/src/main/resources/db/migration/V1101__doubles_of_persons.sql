-- The words of a person's names in one way of writing, by which a double is found; the service fills in those of persons that are there
-- before it answers its first request. They are as personal as the name, and go with it; those of whom an earlier version erases
-- while an update goes are cleared at the same moment.
alter table person add column name_words text[];

create index person_name_words on person using gin (name_words);
