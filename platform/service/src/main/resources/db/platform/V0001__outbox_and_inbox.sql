-- What happened, committed with the state it tells of; sent to Kafka by the relay. Rows stay for a retention time after they
-- were sent, because a single broker can lose what it acknowledged.
create table outbox_event (
    seq          bigint generated always as identity primary key,
    id           uuid        not null unique,
    topic        text        not null,
    type         text        not null,
    aggregate_id uuid        not null,
    sequence     bigint      not null,
    occurred_at  timestamptz not null,
    recorded_at  timestamptz not null,
    traceparent  text,
    payload      jsonb       not null,
    published_at timestamptz,
    parked_at    timestamptz,
    cause        text
);

-- Never "seq > last": identity values are given out before they are committed, so a later one can be visible first.
create index outbox_event_unpublished on outbox_event (seq) where published_at is null;
create index outbox_event_parked on outbox_event (aggregate_id) where parked_at is not null and published_at is null;
create index outbox_event_published on outbox_event (published_at) where published_at is not null;

-- Which events have taken effect, recorded in the transaction of the effect.
create table inbox_event (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);

create index inbox_event_received on inbox_event (received_at);
