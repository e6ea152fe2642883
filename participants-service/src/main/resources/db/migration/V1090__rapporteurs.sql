-- Who speaks to items of a meeting's agenda, as it was last announced; who is registered as such, and who by that alone.
alter table meeting_card add column rapporteurs jsonb not null default '[]';
alter table registration add column role text not null default 'DELEGATE';
alter table registration add column automatic boolean not null default false;
