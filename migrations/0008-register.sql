-- The register in a few index scans: a school's enrolments of a year, tiers in the order of time, evidence, languages, and class names in natural order.

create collation app.natural (provider = icu, locale = 'en-u-kn-true');

drop index enrolment_by_year;
create index enrolment_by_year on enrolment (school_id, school_year_id, student_id) include (class_id, class_number);

drop index tier_by_school;
create index tier_by_school on tier_decision (school_id, student_id, starts_on, recorded_at desc, id desc) include (tier) where withdrawn_at is null;

create index need_evidence_by_school on need_evidence (school_id);
create index student_by_home_language on student (school_id, home_language);
