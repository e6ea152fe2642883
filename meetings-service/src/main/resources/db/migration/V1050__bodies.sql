-- The bodies that meet: the platform itself, its working group and subgroups. A meeting's series is the code of its body.
create table body (
    id               uuid    primary key,
    version          bigint  not null,
    event_no         bigint  not null,
    code             text    not null unique,
    kind             text    not null,
    parent_id        uuid    references body,
    names            jsonb   not null,
    counting         text    not null,
    first_number     int     not null check (first_number > 0),
    dissolved_at     timestamptz,
    dissolved_reason text
);

-- the two that the earlier versions knew without their being written down
insert into body (id, version, event_no, code, kind, names, counting, first_number) values
    ('00000000-0000-7000-8000-000000000001', 0, 0, 'BODY', 'PLENARY',
     '{"original": "ru", "translations": {"kk": {"text": "Адами өлшем жөніндегі диалог алаңы", "state": "DRAFT"}, "ru": {"text": "Диалоговая площадка по человеческому измерению", "state": "ORIGINAL"}, "en": {"text": "Dialogue Platform on the Human Dimension", "state": "REVIEWED"}}}',
     'YEARLY', 1),
    ('00000000-0000-7000-8000-000000000002', 0, 0, 'WORKING_GROUP', 'WORKING_GROUP',
     '{"original": "ru", "translations": {"kk": {"text": "Жұмыс тобы", "state": "DRAFT"}, "ru": {"text": "Рабочая группа", "state": "ORIGINAL"}, "en": {"text": "Working group", "state": "REVIEWED"}}}',
     'YEARLY', 1);
update body set parent_id = '00000000-0000-7000-8000-000000000001' where code = 'WORKING_GROUP';

-- subgroups were counted together; where some have met, that count goes on under this name
insert into body (id, version, event_no, code, kind, parent_id, names, counting, first_number)
select '00000000-0000-7000-8000-000000000003', 0, 0, 'SUBGROUP', 'SUBGROUP', '00000000-0000-7000-8000-000000000002',
       '{"original": "ru", "translations": {"kk": {"text": "Кіші топтар", "state": "DRAFT"}, "ru": {"text": "Подгруппы", "state": "ORIGINAL"}, "en": {"text": "Subgroups", "state": "REVIEWED"}}}',
       'YEARLY', 1
where exists (select from meeting where series = 'SUBGROUP');
