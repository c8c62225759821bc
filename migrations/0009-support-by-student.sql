-- Everything about one student's support is found by the student: also withdrawn tier decisions, also needs that have ended.

drop index tier_by_school;
create index tier_by_school on tier_decision (school_id, student_id, starts_on, recorded_at desc, id desc) include (tier, withdrawn_at);
create index need_by_student on need (student_id);
