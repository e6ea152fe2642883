-- meetings to be drafted again and again: what is the same each time
create table meeting_template (
    id      uuid   primary key,
    version bigint not null,
    name    text   not null unique,
    pattern jsonb  not null
);
