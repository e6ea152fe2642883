-- The register. Ids are UUIDv7, so "id desc" is "newest first" and every list is paged by it.
create table recommendation (
    id                  uuid        primary key,
    version             bigint      not null,
    event_no            bigint      not null,
    reference           text        unique,
    state               text        not null,
    text                jsonb       not null,
    text_version        integer     not null,
    summary             jsonb,
    mechanism           text        not null,
    session             integer,
    state_under_review  text,
    recommending_state  text,
    action_category     integer,
    issues              text[],
    response            text,
    -- what makes a row of an export the same recommendation when it is imported again
    row_key             text        unique,
    meeting_id          uuid,
    agenda_item_id      uuid,
    decision_id         uuid,
    -- when it was first tabled or registered; from then on everybody may read it
    public_since        timestamptz
);

create index recommendation_by_state on recommendation (state, id);
create index recommendation_by_mechanism on recommendation (mechanism, id);
create index recommendation_by_session on recommendation (session, id) where session is not null;
create index recommendation_by_state_under_review on recommendation (state_under_review, id) where state_under_review is not null;
create index recommendation_by_meeting on recommendation (meeting_id, id) where meeting_id is not null;

create table recommendation_proponent (
    recommendation_id uuid    not null references recommendation,
    no                integer not null,
    organisation_id   uuid,
    person_id         uuid,
    visibility        text    not null,
    primary key (recommendation_id, no),
    check (organisation_id is not null or person_id is not null)
);

create index recommendation_proponent_by_organisation on recommendation_proponent (organisation_id, recommendation_id);

create table procedure_step (
    recommendation_id uuid        not null references recommendation,
    no                integer     not null,
    state             text        not null,
    occurred_at       timestamptz not null,
    recorded_at       timestamptz not null,
    reason            text,
    meeting_id        uuid,
    decision_id       uuid,
    primary key (recommendation_id, no)
);

create table addressee (
    id                uuid    primary key,
    recommendation_id uuid    not null references recommendation,
    no                integer not null,
    organisation_id   uuid,
    state             text,
    role              text    not null,
    by_agreement      boolean not null,
    position          text    not null,
    check (num_nonnulls(organisation_id, state) = 1)
);

create index addressee_of_recommendation on addressee (recommendation_id, no);
create index addressee_by_organisation on addressee (organisation_id, recommendation_id) where organisation_id is not null;
create index addressee_by_state on addressee (state, recommendation_id) where state is not null;
create index addressee_by_position on addressee (position, recommendation_id);
create index addressee_not_leading on addressee (recommendation_id) where role <> 'LEAD';

-- Every position an addressee has taken, in order; the last one is its present one.
create table addressee_position (
    addressee_id  uuid        not null references addressee,
    no            integer     not null,
    position      text        not null,
    origin        text        not null,
    explanation   jsonb,
    supported_part jsonb,
    noted_part    jsonb,
    act           text,
    dated         date,
    source        text,
    occurred_at   timestamptz not null,
    recorded_at   timestamptz not null,
    reason        text,
    primary key (addressee_id, no)
);

-- The last number given out in each series of references. Numbers are given in the transaction that uses them.
create table reference_counter (
    series text    primary key,
    last   integer not null
);
