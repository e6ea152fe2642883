-- When the publication of an assessment was recorded; when it happened is published_at.
alter table assessment add column published_recorded_at timestamptz;
update assessment set published_recorded_at = published_at;
