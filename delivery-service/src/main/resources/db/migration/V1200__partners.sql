-- Partner organisations whose machines read what is public. No secret is here: the client's is the identity provider's, Kafka's is
-- Kafka's, and both are shown once.
create table partner (
    id              uuid        primary key,
    version         bigint      not null,
    event_no        bigint      not null,
    name            text        not null,
    organisation_id uuid,
    client_id       text        not null unique,
    provider_id     text,
    state           text        not null,
    rights          text[]      not null,
    scope_types     text[]      not null,
    scope_facets    jsonb       not null,
    client_enabled  boolean     not null,
    kafka_granted   boolean     not null,
    registered_at   timestamptz not null,
    registered_by   text        not null,
    revoked_at      timestamptz,
    revoked_by      text,
    revocation_reason text
);

comment on column partner.provider_id is 'the client made for it at the identity provider; none where the secretariat made it itself';
comment on column partner.client_enabled is 'whether the client made for it still gets tokens';
comment on column partner.kafka_granted is 'whether Kafka still knows it';

-- what is to be taken back yet
create index partner_to_take_back on partner (id) where client_enabled or kafka_granted;
