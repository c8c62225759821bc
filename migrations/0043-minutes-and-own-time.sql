-- With a hand-over the predecessor's unfinished minutes go along; their own time log stays theirs to read.

-- Minutes are written by who called the meeting, and that stays on record: they are handed on, as anybody hands a due thing on. Marks of the
-- two on the same meetings have gone over before (app.hand_over_marks).
create function app.hand_over_minutes(predecessor uuid, successor uuid, meetings uuid[], new_rows uuid[]) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  begin
    if not app.sees_every_file() then raise exception 'handover-not-allowed' using errcode = 'insufficient_privilege'; end if;
    insert into due_mark (id, school_id, person_id, kind, subject_id, student_id, handed_to, marked_on)
      select n.id, m.school_id, predecessor, 'minutes', m.id, m.student_id, successor, app.today()
      from unnest(meetings, new_rows) n(meeting_id, id) join meeting m on m.id = n.meeting_id
      where m.school_id = app.school_id() and m.made_by = predecessor;
  end $$;
grant execute on function app.hand_over_minutes(uuid, uuid, uuid[], uuid[]) to workbench_server;

-- Who is SENCO no more reads what they logged, and writes nothing.
do $$
declare name text;
begin
  foreach name in array array['time_entry', 'time_running', 'time_setting', 'time_summary'] loop
    execute format('create policy own_read on %I for select to workbench_server
      using (school_id = (select app.school_id()) and person_id = (select app.person_id()))', name);
  end loop;
end $$;
