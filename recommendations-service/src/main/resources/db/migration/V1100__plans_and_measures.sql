-- Government plans as they were published, and their measures. Ids are UUIDv7, so "id desc" is "newest first".
create table plan (
    id           uuid        primary key,
    version      bigint      not null,
    event_no     bigint      not null,
    title        jsonb       not null,
    legal_act    text        not null,
    valid_from   date        not null,
    valid_to     date        not null,
    -- the plan before it
    follows      uuid        references plan,
    published_at timestamptz
);

create table measure (
    id              uuid   primary key,
    version         bigint not null,
    event_no        bigint not null,
    plan_id         uuid   not null references plan,
    section         text,
    number          text   not null,
    name            jsonb  not null,
    completion_form jsonb  not null,
    -- as the plan words it, and what that means; no date where it could not be read
    term_text       text   not null,
    due_on          date,
    due_precision   text,
    begins_on       date,
    -- the measure of the plan before that it goes on with
    carried_from    uuid   references measure,
    state           text   not null
);

create index measure_of_plan on measure (plan_id, id);
create index measure_due on measure (due_on, id) where state not in ('COMPLETED', 'CANCELLED');

-- The first one leads.
create table measure_agency (
    measure_id      uuid    not null references measure,
    no              integer not null,
    organisation_id uuid    not null,
    by_agreement    boolean not null,
    primary key (measure_id, no)
);

create index measure_agency_by_organisation on measure_agency (organisation_id, measure_id);

create table measure_recommendation (
    measure_id        uuid not null references measure,
    recommendation_id uuid not null references recommendation,
    primary key (measure_id, recommendation_id)
);

create index measure_recommendation_by_recommendation on measure_recommendation (recommendation_id, measure_id);

create table measure_step (
    measure_id  uuid        not null references measure,
    no          integer     not null,
    state       text        not null,
    term_text   text        not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    reason      text,
    basis       text,
    document    text,
    primary key (measure_id, no)
);
