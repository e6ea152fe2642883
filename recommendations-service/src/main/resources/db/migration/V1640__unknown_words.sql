-- Words of imported files that no term has. Such a word is no term: until the secretariat has decided on it, it stands here, where
-- nothing that reads vocabularies looks.
create table term_proposal (
    id          uuid        primary key,
    version     bigint      not null,
    event_no    bigint      not null,
    scheme      text        not null,
    -- whose word it is, as mappings name it
    system      text        not null,
    word        text        not null,
    -- the word as it is compared
    word_key    text        not null,
    state       text        not null,
    proposed_at timestamptz not null,
    decided_at  timestamptz,
    decided_by  text,
    reason      text,
    -- the term it became, or belongs to
    term_id     uuid        references vocabulary_term,
    -- decided, and not all recommendations that have the word are classified by the term yet
    awaited     boolean     not null,
    -- however many imports meet a word at once, it is proposed once
    unique (scheme, word_key)
);

create index term_proposal_by_state on term_proposal (state, id);
create index term_proposal_awaited on term_proposal (id) where awaited;

-- In how many rows of which import it stood.
create table term_proposal_sighting (
    proposal_id   uuid    not null references term_proposal,
    import_run_id uuid    not null references import_run,
    row_count     bigint  not null,
    primary key (proposal_id, import_run_id)
);

alter table import_run
    -- as configured when the file was handed in; the earlier ones looked at no words
    add column unknown_terms text not null default 'WARN',
    add column rows_with_unknown_words bigint not null default 0;
alter table import_row add column unknown_words text[];
