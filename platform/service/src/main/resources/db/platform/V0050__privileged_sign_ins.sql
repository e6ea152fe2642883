-- Sessions in a privileged role whose first request was recorded; kept longer than any session lasts.
create table audit_sign_in (
    session text        primary key,
    seen_at timestamptz not null default now()
);

create index audit_sign_in_seen on audit_sign_in (seen_at);
