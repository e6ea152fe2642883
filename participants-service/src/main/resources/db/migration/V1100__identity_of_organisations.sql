-- What an organisation is known by besides its name, how it has ended, and the spellings by which a double is found. The spellings are
-- made of the names by the service, which fills in those of organisations that are there before it answers its first request.
alter table organisation
    add column bin text unique check (bin ~ '^[0-9]{12}$'),
    add column former_names jsonb not null default '[]',
    add column spellings text[],
    add column ending jsonb;

create index organisation_spellings on organisation using gin (spellings);
