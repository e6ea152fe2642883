-- For which organisation somebody came, so that presence can be counted by its membership; still not who it was.
alter table attendance add column organisation_id uuid;
