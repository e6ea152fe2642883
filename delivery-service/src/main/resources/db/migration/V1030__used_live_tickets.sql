-- Tickets for live addresses that were used: none is taken twice, by whichever instance of the gateway.
create table used_live_ticket (
    id      uuid        primary key,
    used_at timestamptz not null default now()
);

create index used_live_ticket_by_age on used_live_ticket (used_at);
