-- The wording of a decision can be put right; what it was before stays with it.
alter table decision
    add column version     bigint not null default 0,
    add column corrections jsonb  not null default '[]';
