-- Who has a form open has it open of one student: the same form of the next student is another one. Without the student in the key, whoever
-- went from one profile to another stayed with the first, for those there to see, and was unseen by those at the second.

alter table presence drop constraint presence_person_id_subject_key;
alter table presence add unique (person_id, student_id, subject);
