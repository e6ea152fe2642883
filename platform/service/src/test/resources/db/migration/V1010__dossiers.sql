create table dossier (
    id           uuid primary key,
    version      bigint not null,
    event_no     bigint not null,
    title        text   not null,
    person_id    uuid,
    phone        text,
    keeper_name  text,
    keeper_desk  int
);
create table dossier_remark (
    dossier_id uuid not null references dossier,
    no         int  not null,
    text       text not null,
    reason     text,
    primary key (dossier_id, no)
);
create table sheet (
    id         uuid primary key,
    dossier_id uuid not null references dossier,
    content    text not null
);
create table scribble (
    id   uuid primary key,
    text text not null
);
