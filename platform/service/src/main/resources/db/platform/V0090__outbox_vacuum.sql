-- Whoever looks for what is unsent passes by all that was sent since the last vacuum. By default that comes when a fifth of the table
-- has changed: the more is kept, the later. So it comes after as many rows, however many are kept.
alter table outbox_event set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
