-- Issues and legal acts to begin with.
-- ISSUE: the words by which UPR Info (https://upr-info.org) classifies recommendations, all 54 that occur in its export of the sessions 6 to 9, as it
-- writes them. UPR Info names no licence for the export; single words are all that is taken from it. Labels in Russian and Kazakh are our own, in
-- Kazakh only where they are certain, and what they are in our own themes and groups is our judgement.
-- LEGAL_ACT: the acts that the government's plans and the rules for consultative bodies rest on, with their official numbers; the number of the decree
-- of 8 December 2023 is not known to us. Ids and labels are made as in V1310.
insert into vocabulary_term (id, version, event_no, scheme, code, labels, mappings)
select md5(scheme || '/' || code)::uuid, 0, 0, scheme, code,
       jsonb_build_object('original', 'en', 'translations', jsonb_strip_nulls(jsonb_build_object(
           'en', jsonb_build_object('text', en, 'state', 'ORIGINAL'),
           'ru', jsonb_build_object('text', ru, 'state', 'DRAFT'),
           'kk', case when kk is not null then jsonb_build_object('text', kk, 'state', 'DRAFT') end))),
       mappings::jsonb
from (values
    ('ISSUE', 'asylum-seekers-refugees', 'Asylum-seekers - refugees', 'Лица, ищущие убежища, и беженцы', 'Баспана іздеген адамдар және босқындар', '[{"system": "UPR Info", "code": "Asylum-seekers - refugees", "relation": "EXACT"}, {"system": "GROUP", "code": "refugees", "relation": "EXACT"}]'),
    ('ISSUE', 'civil-society', 'Civil society', 'Гражданское общество', 'Азаматтық қоғам', '[{"system": "UPR Info", "code": "Civil society", "relation": "EXACT"}, {"system": "THEME", "code": "civil-society", "relation": "RELATED"}, {"system": "GROUP", "code": "civil-society-organisations", "relation": "RELATED"}]'),
    ('ISSUE', 'corruption', 'Corruption', 'Коррупция', 'Сыбайлас жемқорлық', '[{"system": "UPR Info", "code": "Corruption", "relation": "EXACT"}, {"system": "THEME", "code": "corruption", "relation": "BROAD"}]'),
    ('ISSUE', 'counter-terrorism', 'Counter-terrorism', 'Борьба с терроризмом', 'Терроризмге қарсы күрес', '[{"system": "UPR Info", "code": "Counter-terrorism", "relation": "EXACT"}]'),
    ('ISSUE', 'cp-rights-general', 'CP rights - general', 'Гражданские и политические права в целом', 'Азаматтық және саяси құқықтар', '[{"system": "UPR Info", "code": "CP rights - general", "relation": "EXACT"}, {"system": "THEME", "code": "civil-political", "relation": "EXACT"}]'),
    ('ISSUE', 'death-penalty', 'Death penalty', 'Смертная казнь', 'Өлім жазасы', '[{"system": "UPR Info", "code": "Death penalty", "relation": "EXACT"}, {"system": "THEME", "code": "death-penalty", "relation": "EXACT"}]'),
    ('ISSUE', 'detention', 'Detention', 'Содержание под стражей', null, '[{"system": "UPR Info", "code": "Detention", "relation": "EXACT"}, {"system": "THEME", "code": "detention-conditions", "relation": "RELATED"}]'),
    ('ISSUE', 'development', 'Development', 'Развитие', 'Даму', '[{"system": "UPR Info", "code": "Development", "relation": "EXACT"}]'),
    ('ISSUE', 'disabilities', 'Disabilities', 'Инвалидность', 'Мүгедектік', '[{"system": "UPR Info", "code": "Disabilities", "relation": "EXACT"}, {"system": "THEME", "code": "rights-of-persons-with-disabilities", "relation": "RELATED"}, {"system": "GROUP", "code": "persons-with-disabilities", "relation": "RELATED"}]'),
    ('ISSUE', 'elections', 'Elections', 'Выборы', 'Сайлау', '[{"system": "UPR Info", "code": "Elections", "relation": "EXACT"}, {"system": "THEME", "code": "participation", "relation": "BROAD"}]'),
    ('ISSUE', 'enforced-disappearances', 'Enforced disappearances', 'Насильственные исчезновения', null, '[{"system": "UPR Info", "code": "Enforced disappearances", "relation": "EXACT"}]'),
    ('ISSUE', 'environment', 'Environment', 'Окружающая среда', 'Қоршаған орта', '[{"system": "UPR Info", "code": "Environment", "relation": "EXACT"}, {"system": "THEME", "code": "environment", "relation": "RELATED"}]'),
    ('ISSUE', 'esc-rights-general', 'ESC rights - general', 'Экономические, социальные и культурные права в целом', 'Экономикалық, әлеуметтік және мәдени құқықтар', '[{"system": "UPR Info", "code": "ESC rights - general", "relation": "EXACT"}, {"system": "THEME", "code": "economic-social-cultural", "relation": "EXACT"}]'),
    ('ISSUE', 'extrajudicial-executions', 'Extrajudicial executions', 'Внесудебные казни', null, '[{"system": "UPR Info", "code": "Extrajudicial executions", "relation": "EXACT"}]'),
    ('ISSUE', 'freedom-of-association-and-peaceful-assembly', 'Freedom of association and peaceful assembly', 'Свобода объединений и мирных собраний', 'Бірлесу және бейбіт жиналыстар бостандығы', '[{"system": "UPR Info", "code": "Freedom of association and peaceful assembly", "relation": "EXACT"}, {"system": "THEME", "code": "association", "relation": "NARROW"}, {"system": "THEME", "code": "assembly", "relation": "NARROW"}]'),
    ('ISSUE', 'freedom-of-movement', 'Freedom of movement', 'Свобода передвижения', 'Жүріп-тұру бостандығы', '[{"system": "UPR Info", "code": "Freedom of movement", "relation": "EXACT"}, {"system": "THEME", "code": "movement", "relation": "EXACT"}]'),
    ('ISSUE', 'freedom-of-opinion-and-expression', 'Freedom of opinion and expression', 'Свобода мнений и их выражения', null, '[{"system": "UPR Info", "code": "Freedom of opinion and expression", "relation": "EXACT"}, {"system": "THEME", "code": "expression", "relation": "BROAD"}]'),
    ('ISSUE', 'freedom-of-religion-and-belief', 'Freedom of religion and belief', 'Свобода религии и убеждений', null, '[{"system": "UPR Info", "code": "Freedom of religion and belief", "relation": "EXACT"}, {"system": "THEME", "code": "religion", "relation": "BROAD"}]'),
    ('ISSUE', 'freedom-of-the-press', 'Freedom of the press', 'Свобода печати', 'Баспасөз бостандығы', '[{"system": "UPR Info", "code": "Freedom of the press", "relation": "EXACT"}, {"system": "THEME", "code": "expression", "relation": "BROAD"}]'),
    ('ISSUE', 'general', 'General', 'Общие вопросы', 'Жалпы мәселелер', '[{"system": "UPR Info", "code": "General", "relation": "EXACT"}]'),
    ('ISSUE', 'hiv-aids', 'HIV - Aids', 'ВИЧ/СПИД', 'АИТВ/ЖИТС', '[{"system": "UPR Info", "code": "HIV - Aids", "relation": "EXACT"}, {"system": "GROUP", "code": "persons-living-with-hiv", "relation": "RELATED"}]'),
    ('ISSUE', 'human-rights-defenders', 'Human rights defenders', 'Правозащитники', 'Құқық қорғаушылар', '[{"system": "UPR Info", "code": "Human rights defenders", "relation": "EXACT"}, {"system": "GROUP", "code": "human-rights-defenders", "relation": "EXACT"}]'),
    ('ISSUE', 'human-rights-education-and-training', 'Human rights education and training', 'Образование и подготовка в области прав человека', null, '[{"system": "UPR Info", "code": "Human rights education and training", "relation": "EXACT"}, {"system": "THEME", "code": "human-rights-education", "relation": "EXACT"}]'),
    ('ISSUE', 'human-rights-violations-by-state-agents', 'Human rights violations by state agents', 'Нарушения прав человека представителями государства', null, '[{"system": "UPR Info", "code": "Human rights violations by state agents", "relation": "EXACT"}]'),
    ('ISSUE', 'impunity', 'Impunity', 'Безнаказанность', 'Жазасыздық', '[{"system": "UPR Info", "code": "Impunity", "relation": "EXACT"}, {"system": "THEME", "code": "rule-of-law", "relation": "BROAD"}]'),
    ('ISSUE', 'indigenous-peoples', 'Indigenous peoples', 'Коренные народы', 'Байырғы халықтар', '[{"system": "UPR Info", "code": "Indigenous peoples", "relation": "EXACT"}]'),
    ('ISSUE', 'internally-displaced-persons', 'Internally displaced persons', 'Внутренне перемещенные лица', null, '[{"system": "UPR Info", "code": "Internally displaced persons", "relation": "EXACT"}]'),
    ('ISSUE', 'international-humanitarian-law', 'International humanitarian law', 'Международное гуманитарное право', 'Халықаралық гуманитарлық құқық', '[{"system": "UPR Info", "code": "International humanitarian law", "relation": "EXACT"}]'),
    ('ISSUE', 'international-instruments', 'International instruments', 'Международные договоры', 'Халықаралық шарттар', '[{"system": "UPR Info", "code": "International instruments", "relation": "EXACT"}, {"system": "THEME", "code": "treaties", "relation": "RELATED"}]'),
    ('ISSUE', 'justice', 'Justice', 'Правосудие', 'Сот төрелігі', '[{"system": "UPR Info", "code": "Justice", "relation": "EXACT"}, {"system": "THEME", "code": "fair-trial", "relation": "RELATED"}]'),
    ('ISSUE', 'labour', 'Labour', 'Труд', 'Еңбек', '[{"system": "UPR Info", "code": "Labour", "relation": "EXACT"}, {"system": "THEME", "code": "work", "relation": "RELATED"}]'),
    ('ISSUE', 'migrants', 'Migrants', 'Мигранты', 'Мигранттар', '[{"system": "UPR Info", "code": "Migrants", "relation": "EXACT"}, {"system": "GROUP", "code": "migrants", "relation": "EXACT"}, {"system": "THEME", "code": "migration", "relation": "RELATED"}]'),
    ('ISSUE', 'minorities', 'Minorities', 'Меньшинства', 'Азшылықтар', '[{"system": "UPR Info", "code": "Minorities", "relation": "EXACT"}, {"system": "GROUP", "code": "minorities", "relation": "EXACT"}, {"system": "THEME", "code": "rights-of-minorities", "relation": "RELATED"}]'),
    ('ISSUE', 'national-plan-of-action', 'National plan of action', 'Национальный план действий', 'Ұлттық іс-қимыл жоспары', '[{"system": "UPR Info", "code": "National plan of action", "relation": "EXACT"}, {"system": "THEME", "code": "national-plan", "relation": "RELATED"}]'),
    ('ISSUE', 'nhri', 'NHRI', 'Национальное правозащитное учреждение', 'Ұлттық құқық қорғау мекемесі', '[{"system": "UPR Info", "code": "NHRI", "relation": "EXACT"}, {"system": "THEME", "code": "nhri", "relation": "EXACT"}]'),
    ('ISSUE', 'other', 'Other', 'Прочее', 'Басқа', '[{"system": "UPR Info", "code": "Other", "relation": "EXACT"}]'),
    ('ISSUE', 'poverty', 'Poverty', 'Бедность', 'Кедейлік', '[{"system": "UPR Info", "code": "Poverty", "relation": "EXACT"}, {"system": "GROUP", "code": "persons-in-poverty", "relation": "RELATED"}]'),
    ('ISSUE', 'public-security', 'Public security', 'Общественная безопасность', 'Қоғамдық қауіпсіздік', '[{"system": "UPR Info", "code": "Public security", "relation": "EXACT"}]'),
    ('ISSUE', 'racial-discrimination', 'Racial discrimination', 'Расовая дискриминация', 'Нәсілдік кемсітушілік', '[{"system": "UPR Info", "code": "Racial discrimination", "relation": "EXACT"}, {"system": "THEME", "code": "non-discrimination", "relation": "BROAD"}]'),
    ('ISSUE', 'right-to-education', 'Right to education', 'Право на образование', 'Білім алу құқығы', '[{"system": "UPR Info", "code": "Right to education", "relation": "EXACT"}, {"system": "THEME", "code": "education", "relation": "EXACT"}]'),
    ('ISSUE', 'right-to-food', 'Right to food', 'Право на питание', null, '[{"system": "UPR Info", "code": "Right to food", "relation": "EXACT"}]'),
    ('ISSUE', 'right-to-health', 'Right to health', 'Право на здоровье', 'Денсаулық сақтау құқығы', '[{"system": "UPR Info", "code": "Right to health", "relation": "EXACT"}, {"system": "THEME", "code": "health", "relation": "EXACT"}]'),
    ('ISSUE', 'right-to-housing', 'Right to housing', 'Право на жилище', 'Тұрғын үйге құқық', '[{"system": "UPR Info", "code": "Right to housing", "relation": "EXACT"}, {"system": "THEME", "code": "housing", "relation": "EXACT"}]'),
    ('ISSUE', 'right-to-land', 'Right to land', 'Право на землю', 'Жерге құқық', '[{"system": "UPR Info", "code": "Right to land", "relation": "EXACT"}]'),
    ('ISSUE', 'right-to-water', 'Right to water', 'Право на воду', 'Суға құқық', '[{"system": "UPR Info", "code": "Right to water", "relation": "EXACT"}]'),
    ('ISSUE', 'rights-of-the-child', 'Rights of the Child', 'Права ребенка', 'Бала құқықтары', '[{"system": "UPR Info", "code": "Rights of the Child", "relation": "EXACT"}, {"system": "THEME", "code": "rights-of-the-child", "relation": "EXACT"}, {"system": "GROUP", "code": "children", "relation": "RELATED"}]'),
    ('ISSUE', 'sexual-orientation-and-gender-identity', 'Sexual Orientation and Gender Identity', 'Сексуальная ориентация и гендерная идентичность', null, '[{"system": "UPR Info", "code": "Sexual Orientation and Gender Identity", "relation": "EXACT"}, {"system": "GROUP", "code": "lgbti", "relation": "RELATED"}]'),
    ('ISSUE', 'special-procedures', 'Special procedures', 'Специальные процедуры', 'Арнайы рәсімдер', '[{"system": "UPR Info", "code": "Special procedures", "relation": "EXACT"}, {"system": "THEME", "code": "international-cooperation", "relation": "BROAD"}]'),
    ('ISSUE', 'technical-assistance-and-cooperation', 'Technical assistance and cooperation', 'Техническая помощь и сотрудничество', 'Техникалық көмек және ынтымақтастық', '[{"system": "UPR Info", "code": "Technical assistance and cooperation", "relation": "EXACT"}]'),
    ('ISSUE', 'torture-and-other-cid-treatment', 'Torture and other CID treatment', 'Пытки и другие жестокие, бесчеловечные или унижающие достоинство виды обращения', null, '[{"system": "UPR Info", "code": "Torture and other CID treatment", "relation": "EXACT"}, {"system": "THEME", "code": "torture-prevention", "relation": "RELATED"}]'),
    ('ISSUE', 'trafficking', 'Trafficking', 'Торговля людьми', 'Адам саудасы', '[{"system": "UPR Info", "code": "Trafficking", "relation": "EXACT"}, {"system": "THEME", "code": "trafficking", "relation": "BROAD"}]'),
    ('ISSUE', 'treaty-bodies', 'Treaty bodies', 'Договорные органы', 'Шарттық органдар', '[{"system": "UPR Info", "code": "Treaty bodies", "relation": "EXACT"}, {"system": "THEME", "code": "international-cooperation", "relation": "BROAD"}]'),
    ('ISSUE', 'upr-process', 'UPR process', 'Процесс универсального периодического обзора', null, '[{"system": "UPR Info", "code": "UPR process", "relation": "EXACT"}, {"system": "THEME", "code": "international-cooperation", "relation": "BROAD"}]'),
    ('ISSUE', 'womens-rights', 'Women''s rights', 'Права женщин', 'Әйелдер құқықтары', '[{"system": "UPR Info", "code": "Women''s rights", "relation": "EXACT"}, {"system": "THEME", "code": "gender-equality", "relation": "RELATED"}, {"system": "GROUP", "code": "women", "relation": "RELATED"}]'),
    ('LEGAL_ACT', 'resolution-247-1999', 'Resolution of the Government of the Republic of Kazakhstan No. 247 of 16 March 1999: Rules for formation, activity and abolition of consultative-advisory bodies under the Government', 'Постановление Правительства Республики Казахстан от 16 марта 1999 года № 247', null, '[]'),
    ('LEGAL_ACT', 'resolution-491-2017', 'Resolution of the Government of the Republic of Kazakhstan No. 491 of 19 August 2017, amending Resolution No. 247 of 16 March 1999', 'Постановление Правительства Республики Казахстан от 19 августа 2017 года № 491', null, '[{"system": "LEGAL_ACT", "code": "resolution-247-1999", "relation": "RELATED"}]'),
    ('LEGAL_ACT', 'decree-597-2021', 'Decree of the President of the Republic of Kazakhstan No. 597 of 9 June 2021: On further measures of the Republic of Kazakhstan in the field of human rights', 'Указ Президента Республики Казахстан от 9 июня 2021 года № 597', null, '[]'),
    ('LEGAL_ACT', 'decree-871-2022', 'Decree of the President of the Republic of Kazakhstan No. 871 of 13 April 2022, amending Decree No. 597 of 9 June 2021', 'Указ Президента Республики Казахстан от 13 апреля 2022 года № 871', null, '[{"system": "LEGAL_ACT", "code": "decree-597-2021", "relation": "RELATED"}]'),
    ('LEGAL_ACT', 'resolution-258-2022', 'Resolution of the Government of the Republic of Kazakhstan No. 258 of 28 April 2022: Follow-up Plan for Human Rights and the Rule of Law', 'Постановление Правительства Республики Казахстан от 28 апреля 2022 года № 258', null, '[{"system": "LEGAL_ACT", "code": "decree-597-2021", "relation": "RELATED"}, {"system": "LEGAL_ACT", "code": "decree-871-2022", "relation": "RELATED"}]'),
    ('LEGAL_ACT', 'decree-2023-12-08', 'Decree of the President of the Republic of Kazakhstan of 8 December 2023: Action Plan on Human Rights and the Rule of Law', 'Указ Президента Республики Казахстан от 8 декабря 2023 года', null, '[]')
) as term (scheme, code, en, ru, kk, mappings)
-- what somebody has entered here already under the same code stays as it is
on conflict (scheme, code) do nothing;

-- What was imported before there were terms for its words. Which words it has was told when it was registered.
insert into recommendation_term (recommendation_id, term_id)
select distinct r.id, t.id
from recommendation r
cross join unnest(r.issues) as word
join vocabulary_term t on t.scheme = 'ISSUE' and t.deprecated_at is null
    and t.mappings @> jsonb_build_array(jsonb_build_object('system', 'UPR Info', 'code', word, 'relation', 'EXACT'))
where r.mechanism = 'UPR'
on conflict do nothing;
