-- The orders lists can be had in besides that of their ids; ties go by id.
create index person_by_name on person (display_name, id);
create index person_of_organisation_by_name on person (organisation_id, display_name, id);
create index registration_by_registered_at on registration (registered_at, id);
create index registration_of_meeting_by_registered_at on registration (meeting_id, registered_at, id);
