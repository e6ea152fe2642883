-- One schema and two roles per service, inside the database this is run in: <schema>_owner makes tables (migrations), <schema> works
-- with them (the service). Neither sees another schema. Keycloak, which migrates its tables as it starts, has a schema and one role.
-- Passwords are the roles' names: for local use only; elsewhere change them with ALTER ROLE. May be run again at any time.
do $layout$
declare
    service text;
begin
    execute format('revoke all on database %I from public', current_database());
    revoke all on schema public from public;
    foreach service in array array ['meetings', 'participants', 'recommendations', 'delivery'] loop
        if not exists (select from pg_roles where rolname = service || '_owner') then
            execute format('create role %I login password %L', service || '_owner', service || '_owner');
        end if;
        if not exists (select from pg_roles where rolname = service) then
            execute format('create role %I login password %L', service, service);
        end if;
        execute format('grant connect on database %I to %I, %I', current_database(), service, service || '_owner');
        execute format('create schema if not exists %I authorization %I', service, service || '_owner');
        execute format('revoke all on schema %I from public', service);
        execute format('grant usage on schema %I to %I', service, service);
        execute format('alter role %I set search_path = %I', service, service);
        execute format('alter role %I set search_path = %I', service || '_owner', service);
        execute format('alter default privileges for role %I in schema %I grant select, insert, update, delete on tables to %I',
            service || '_owner', service, service);
        execute format('alter default privileges for role %I in schema %I grant usage, select on sequences to %I',
            service || '_owner', service, service);
    end loop;
    -- similarity of texts; in the schema that uses it, whose owner may not make it
    create extension if not exists pg_trgm schema recommendations;
    if not exists (select from pg_roles where rolname = 'keycloak') then
        create role keycloak login password 'keycloak';
    end if;
    execute format('grant connect on database %I to keycloak', current_database());
    create schema if not exists keycloak authorization keycloak;
    revoke all on schema keycloak from public;
    alter role keycloak set search_path = keycloak;
end
$layout$;
