-- Answers to requests with a key, kept for a day in the transaction of what they tell of; the body sealed under the key, which is not kept.
create table idempotency_key (
    caller     text        not null,
    key_digest bytea       not null,
    asked      bytea       not null,
    status     integer     not null,
    location   text,
    etag       text,
    body       bytea       not null,
    kept_at    timestamptz not null default now(),
    primary key (caller, key_digest)
);

create index idempotency_key_kept on idempotency_key (kept_at);
