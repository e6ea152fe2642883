-- Similarity of texts. Where the owner of the schema may not make extensions, the layout of the database has made it.
create extension if not exists pg_trgm;

-- What recommendations are classified by. Terms are never deleted; a code stands for the same thing for ever.
create table vocabulary_term (
    id                 uuid        primary key,
    version            bigint      not null,
    event_no           bigint      not null,
    scheme             text        not null,
    code               text        not null,
    labels             jsonb       not null,
    broader_id         uuid        references vocabulary_term,
    valid_from         date,
    valid_to           date,
    deprecated_at      timestamptz,
    deprecation_reason text,
    replaced_by_id     uuid        references vocabulary_term,
    -- [{system, code, relation}]: the same or a similar thing in other vocabularies
    mappings           jsonb       not null,
    -- numbers in the order of their value, so that 16.2 stands before 16.10; with the code itself no two are equal
    sort_key           text        collate "C" not null generated always as (
        scheme || ' ' || regexp_replace(regexp_replace(code, '(\d+)', '0000\1', 'g'), '\d*(\d{5})', '\1', 'g') || ' ' || code) stored,
    -- in a collation that knows the letters of all three languages, whatever the database's own is
    search_text        text        generated always as (lower(
        (code || ' ' || coalesce(labels #>> '{translations,en,text}', '') || ' '
              || coalesce(labels #>> '{translations,ru,text}', '') || ' '
              || coalesce(labels #>> '{translations,kk,text}', '')) collate "pg_c_utf8")) stored,
    unique (scheme, code)
);

create unique index vocabulary_term_in_order on vocabulary_term (sort_key);
create index vocabulary_term_by_broader on vocabulary_term (broader_id) where broader_id is not null;
create index vocabulary_term_by_replacement on vocabulary_term (replaced_by_id) where replaced_by_id is not null;
create index vocabulary_term_untold on vocabulary_term (id) where event_no = 0;
