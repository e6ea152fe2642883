-- Where partners have events taken to, and what of.
create table subscription (
    id              uuid        primary key,
    version         bigint      not null,
    event_no        bigint      not null,
    partner         uuid        not null,
    name            text        not null,
    address         text        not null,
    types           text[]      not null,
    facets          jsonb       not null,
    ordered         boolean     not null,
    rate_limit      int         not null,
    allowed_rate    int,
    signature       text        not null,
    secret_since    timestamptz not null,
    state           text        not null,
    disabled_reason text,
    challenge_error text,
    created_at      timestamptz not null,
    state_since     timestamptz not null
);

create index subscription_partner on subscription (partner, id);

-- What its deliveries are signed with, sealed under the subscription's key; one that was replaced counts until its end.
create table subscription_secret (
    id              uuid        primary key,
    subscription_id uuid        not null references subscription,
    kind            text        not null,
    sealed          text        not null,
    created_at      timestamptz not null,
    ends_at         timestamptz
);

create index subscription_secret_subscription on subscription_secret (subscription_id);

-- One row for each event and each subscription it is for, written with the event.
create table delivery (
    subscription_id uuid        not null,
    position        bigint      not null,
    event_id        text        not null,
    type            text        not null,
    subject         text        not null,
    state           text        not null default 'PENDING',
    attempts        int         not null default 0,
    since           timestamptz not null default clock_timestamp(),
    due_at          timestamptz not null default clock_timestamp(),
    settled_at      timestamptz,
    primary key (subscription_id, position)
) with (fillfactor = 80);

create index delivery_due on delivery (subscription_id, due_at, position) where state = 'PENDING';
create index delivery_subject on delivery (subscription_id, subject, position) where state = 'PENDING';
create index delivery_event on delivery (subscription_id, event_id);
create index delivery_since on delivery using brin (since);

-- What was tried, for partners to read. A test delivery has no position.
create table delivery_attempt (
    id              uuid        primary key,
    subscription_id uuid        not null,
    position        bigint,
    event_id        text        not null,
    type            text        not null,
    no              int         not null,
    at              timestamptz not null,
    took_ms         int         not null,
    status          int,
    trouble         text,
    detail          text,
    body            text,
    next_at         timestamptz
);

create index delivery_attempt_subscription on delivery_attempt (subscription_id, id);
create index delivery_attempt_at on delivery_attempt using brin (at);

-- How each endpoint is doing, as the replica that serves it wrote last.
create table delivery_health (
    subscription_id uuid        primary key,
    failing_since   timestamptz,
    failures        int         not null,
    last_success_at timestamptz,
    last_status     int,
    last_trouble    text,
    attempts        bigint      not null,
    failed          bigint      not null,
    updated_at      timestamptz not null default now()
);

-- What a partner should know of an endpoint: that it was disabled, and why; that it works again.
create table delivery_notice (
    id              uuid        primary key,
    subscription_id uuid        not null,
    kind            text        not null,
    at              timestamptz not null,
    address         text        not null,
    event_id        text        not null,
    event_type      text        not null,
    last_status     int,
    last_trouble    text
);

create index delivery_notice_subscription on delivery_notice (subscription_id, id);
