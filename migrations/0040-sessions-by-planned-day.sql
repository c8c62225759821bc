-- The sessions of some weeks are found by the day for which they were planned, or on which an extra one was held, however many years of
-- sessions a school has.
create index session_by_planned_day on session (school_id, (coalesce(planned_on, held_on)));
