-- For which day each daily work was last done.
create table daily_work (
    name     text primary key,
    last_day date not null
);
