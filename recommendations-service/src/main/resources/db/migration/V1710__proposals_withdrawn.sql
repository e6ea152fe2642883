-- Since when a proposal for an agenda needs nobody's attention any more: what was overdue was done, or is due later.
alter table reminder add column withdrawn_on date;
