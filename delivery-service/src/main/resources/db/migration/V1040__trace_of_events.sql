-- What a public event was caused by (W3C trace context), so that the attempts to deliver it belong to the same trace.
alter table event_log add column traceparent text;
