-- Whose place an addressee has taken, where an organisation was succeeded by another.
alter table addressee add column succeeds uuid;
