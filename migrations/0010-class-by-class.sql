-- The roll is read class by class: the enrolments of a class of a school, without a look at the table.

drop index enrolment_by_class;
create index enrolment_by_class on enrolment (school_id, class_id) include (student_id, class_number);
