-- What a recommendation is about and whom, as terms of the vocabularies; which action it asks for; and when it was made.
create table recommendation_term (
    recommendation_id uuid not null references recommendation,
    term_id           uuid not null references vocabulary_term,
    primary key (recommendation_id, term_id)
);

create index recommendation_term_by_term on recommendation_term (term_id, recommendation_id);

alter table recommendation
    -- as it holds here; what the source of an imported one says stays in action_category
    add column category           integer,
    add column category_suggested boolean not null default false,
    -- of one made here when it was first submitted, of an imported one what its source says
    add column made_at            timestamptz;

update recommendation set category = action_category where action_category is not null;

update recommendation r set made_at = s.occurred_at
from (select recommendation_id, min(occurred_at) as occurred_at from procedure_step where state = 'SUBMITTED'
      group by recommendation_id) s
where r.mechanism = 'CAB' and s.recommendation_id = r.id;

-- the first days of the sessions of the UPR Working Group, as in UprSession
update recommendation r set made_at = (s.began || ' 12:00:00+00')::timestamptz
from (values
    (1, '2008-04-07'), (2, '2008-05-05'), (3, '2008-12-01'), (4, '2009-02-02'), (5, '2009-05-04'), (6, '2009-11-30'),
    (7, '2010-02-08'), (8, '2010-05-03'), (9, '2010-11-01'), (10, '2011-01-24'), (11, '2011-05-02'), (12, '2011-10-03'),
    (13, '2012-05-21'), (14, '2012-10-22'), (15, '2013-01-21'), (16, '2013-04-22'), (17, '2013-10-21'), (18, '2014-01-27'),
    (19, '2014-04-28'), (20, '2014-10-27'), (21, '2015-01-19'), (22, '2015-05-04'), (23, '2015-11-02'), (24, '2016-01-18'),
    (25, '2016-05-02'), (26, '2016-10-31'), (27, '2017-05-01'), (28, '2017-11-06'), (29, '2018-01-15'), (30, '2018-05-07'),
    (31, '2018-11-05'), (32, '2019-01-21'), (33, '2019-05-06'), (34, '2019-11-04'), (35, '2020-01-20'), (36, '2020-11-02'),
    (37, '2021-01-18'), (38, '2021-05-03'), (39, '2021-11-01'), (40, '2022-01-24'), (41, '2022-11-07'), (42, '2023-01-23'),
    (43, '2023-05-01'), (44, '2023-11-06'), (45, '2024-01-22'), (46, '2024-04-29'), (47, '2024-11-04'), (48, '2025-01-20'),
    (49, '2025-04-28')) as s (session, began)
where r.mechanism = 'UPR' and r.session = s.session;

create index recommendation_by_category on recommendation (category, id) where category is not null;
create index recommendation_by_made_at on recommendation (made_at, id) where made_at is not null;
