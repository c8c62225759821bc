-- That a meeting has items which the asking person may not read; how many, and about whom, is not said. A meeting about one student speaks of no
-- other, so that even this would tell of whom: nothing is said of it.
create function app.meeting_has_others(of_meeting uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$
    select of_meeting in (select m.id from meeting m where m.student_id is null and m.id in (select app.meetings_i_see())) and not app.sees_every_file() and exists (
      select from meeting_item i where i.school_id = app.school_id() and i.meeting_id = of_meeting and i.student_id is not null
        and not (i.student_id in (select app.students_i_see('register', 'specialist'))
          or (not i.closed and i.student_id in (select app.students_i_see('register', 'first_year', 'grouped', 'teaching', 'assisting', 'specialist')))))
  $$;
grant execute on function app.meeting_has_others(uuid) to workbench_server;
