-- Who acts for whom. Of a token that was given out only the hash is kept.
create table mandate (
    id                    uuid        primary key,
    version               bigint      not null,
    event_no              bigint      not null,
    subject               text,
    person_id             uuid        not null references person,
    organisation_id       uuid        references organisation,
    office                text        not null,
    valid_from            timestamptz not null,
    valid_to              timestamptz,
    invitation_hash       text        unique,
    invitation_expires_at timestamptz,
    end_reason            text,
    check (valid_to >= valid_from),
    check (subject is not null or invitation_expires_at is not null),
    check (office <> 'SECRETARY' or organisation_id is null)
);

create index mandate_person on mandate (person_id);
create index mandate_organisation on mandate (organisation_id, id);
create index mandate_subject on mandate (subject) where subject is not null;

-- Memberships told nothing so far: now everybody hears of those there are, this service first.
update membership set event_no = event_no + 1;

insert into outbox_event (id, topic, type, aggregate_id, sequence, occurred_at, recorded_at, payload)
select gen_random_uuid(), 'dialogue.participants.access.v1', 'org.dialogueplatform.body-membership.changed.v1', id, event_no, now(),
    now(), jsonb_build_object('organisationId', organisation_id, 'status', status, 'validFrom', valid_from, 'validTo', valid_to)
from membership;

insert into identity_membership (id, event_no, organisation_id, status, valid_from, valid_to)
select id, event_no, organisation_id, status, valid_from, valid_to from membership
on conflict (id) do nothing;
