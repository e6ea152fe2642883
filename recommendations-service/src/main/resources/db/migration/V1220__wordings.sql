-- Every wording a recommendation has had. Whether everybody may read one: it held when or after the recommendation became public.
create table recommendation_wording (
    recommendation_id uuid        not null references recommendation,
    seq               integer     not null,
    -- the number a decision names
    no                integer     not null,
    text              jsonb       not null,
    origin            text        not null,
    -- who wrote it, where an organisation did itself
    organisation_id   uuid,
    occurred_at       timestamptz not null,
    recorded_at       timestamptz not null,
    reason            text,
    is_open           boolean     not null,
    primary key (recommendation_id, seq),
    unique (recommendation_id, no)
);

-- Of what is there already the present wording is known, and when the recommendation was begun; the earlier ones are lost.
insert into recommendation_wording (recommendation_id, seq, no, text, origin, occurred_at, recorded_at, is_open)
select r.id, 0, r.text_version, r.text, case when r.mechanism = 'CAB' then 'PROPONENTS' else 'IMPORT' end,
       begun.occurred_at, begun.recorded_at, r.public_since is not null
from recommendation r join procedure_step begun on begun.recommendation_id = r.id and begun.no = 0;
