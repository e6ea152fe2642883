-- Which body took it under review, and which steps are known only because the secretariat recorded them by hand.
alter table procedure_step
    add column body_code text,
    add column by_hand   boolean not null default false;
