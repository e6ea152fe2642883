-- What agencies report of measures. Ids are UUIDv7, so "id desc" is "newest first".
create table progress_report (
    id              uuid   primary key,
    version         bigint not null,
    event_no        bigint not null,
    measure_id      uuid   not null references measure,
    organisation_id uuid   not null,
    period_from     date   not null,
    period_to       date   not null,
    narrative       jsonb  not null,
    state           text   not null
);

create index progress_report_of_measure on progress_report (measure_id, id);
create index progress_report_by_organisation on progress_report (organisation_id, id);

create table progress_report_evidence (
    progress_report_id uuid    not null references progress_report,
    no                 integer not null,
    title              text    not null,
    link               text,
    open               boolean not null,
    primary key (progress_report_id, no)
);

create table progress_report_step (
    progress_report_id uuid        not null references progress_report,
    no                 integer     not null,
    state              text        not null,
    occurred_at        timestamptz not null,
    recorded_at        timestamptz not null,
    reason             text,
    primary key (progress_report_id, no)
);

-- What is said of a recommendation's implementation. Published ones are never changed.
create table assessment (
    id                uuid   primary key,
    version           bigint not null,
    event_no          bigint not null,
    recommendation_id uuid   not null references recommendation,
    kind              text   not null,
    -- none for the secretariat's
    organisation_id   uuid,
    scale             text   not null,
    value             text   not null,
    -- what the value means in our own words
    implementation    text   not null,
    rationale         jsonb  not null,
    assessed_on       date   not null,
    published_at      timestamptz
);

create index assessment_of_recommendation on assessment (recommendation_id, kind, assessed_on, id);
create index assessment_by_organisation on assessment (organisation_id, id) where organisation_id is not null;

create table assessment_evidence (
    assessment_id uuid    not null references assessment,
    no            integer not null,
    title         text    not null,
    link          text,
    open          boolean not null,
    primary key (assessment_id, no)
);
