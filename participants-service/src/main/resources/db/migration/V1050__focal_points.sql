-- A focal point is somebody, too: stored sealed under the key of the organisation's id, and nothing else fits in. What lay in clear is
-- put aside as the persons' contacts were, and sealed by the service before it answers its first request.
create table organisation_unsealed (
    organisation_id uuid primary key references organisation,
    name            text,
    email           text,
    phone           text
);

insert into organisation_unsealed (organisation_id, name, email, phone)
select id, focal_point_name, focal_point_email, focal_point_phone from organisation
where focal_point_name is not null or focal_point_email is not null or focal_point_phone is not null;

-- a column that is dropped stays in the rows until they are written anew
update organisation set focal_point_name = null, focal_point_email = null, focal_point_phone = null
where id in (select organisation_id from organisation_unsealed);

alter table organisation
    drop column focal_point_name,
    drop column focal_point_email,
    drop column focal_point_phone,
    add column focal_point text check (focal_point ~ '^p[0-9]+\.[A-Za-z0-9+/=]+$');
