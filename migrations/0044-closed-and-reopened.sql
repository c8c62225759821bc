-- An item that only those read who know reports is about a student: about nobody, that says nothing, and everybody who was asked to come read it.
-- None is written any more; those that were are for whoever keeps the meeting.
drop policy seen on meeting_item;
create policy seen on meeting_item for select to workbench_server using (school_id = (select app.school_id()) and meeting_id in (select m.id from meeting m)
  and ((select app.sees_every_file()) or (student_id is null and not closed)
    or (not closed and student_id in (select app.students_i_see('register', 'first_year', 'grouped', 'teaching', 'assisting', 'specialist')))
    or student_id in (select app.students_i_see('register', 'specialist'))));
