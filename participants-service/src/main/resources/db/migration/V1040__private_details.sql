-- What is private is stored sealed, and nothing else fits in. Only the service has the keys: what lay in clear is put aside here, and
-- sealed by it before it answers its first request.
create table person_unsealed (
    person_id uuid primary key references person,
    email     text,
    phone     text
);

insert into person_unsealed (person_id, email, phone)
select id, email, phone from person where email is not null or phone is not null;

alter table person
    drop column email,
    drop column phone,
    -- the body's own staff act for no organisation
    alter column organisation_id drop not null,
    add column private_details text check (private_details ~ '^p[0-9]+\.[A-Za-z0-9+/=]+$'),
    add column erased_at timestamptz,
    add column erasure_reason text,
    add check (erased_at is null or (names is null and position is null and private_details is null));
