-- An item that only those read who know reports is about a student: about nobody, that says nothing, and everybody who was asked to come read it.
-- None is written any more; those that were are for whoever keeps the meeting.
drop policy seen on meeting_item;
create policy seen on meeting_item for select to workbench_server using (school_id = (select app.school_id()) and meeting_id in (select m.id from meeting m)
  and ((select app.sees_every_file()) or (student_id is null and not closed)
    or (not closed and student_id in (select app.students_i_see('register', 'first_year', 'grouped', 'teaching', 'assisting', 'specialist')))
    or student_id in (select app.students_i_see('register', 'specialist'))));

-- A meeting that was finished too soon is open again. What went on from it comes back with the words it has by now, if the meeting that it went on to
-- has not begun by then and nobody wrote anything of it there; what is left went on for good. Whether there is such a meeting is not said.
create function app.take_back(of_meeting uuid, at timestamptz) returns void language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  declare kept meeting := app.meeting_i_keep(of_meeting); went record;
  begin
    if kept.id is null or kept.state <> 'held' then return; end if;
    perform from meeting m where m.id = kept.id or m.id in (select n.meeting_id from meeting_item n join meeting_item i on i.id = n.carried_from
      where i.meeting_id = kept.id) order by m.id for update;
    for went in select i.id as source, n.id as target, n.issue, n.closed from meeting_item i join meeting_item n on n.carried_from = i.id
        join meeting m on m.id = n.meeting_id
        where i.meeting_id = kept.id and i.state = 'carried'
          and (m.state = 'cancelled' or m.state = 'planned' and (m.held_on, m.starts_at) > (app.today(), (at at time zone 'Asia/Hong_Kong')::time))
          and n.state = 'open' and n.decision = '' and not exists (select from task t where t.item_id = n.id) loop
      delete from meeting_item where id = went.target;
      update meeting_item i set state = 'open', issue = went.issue, closed = went.closed, version = i.version + 1 where i.id = went.source;
    end loop;
  end $$;
grant execute on function app.take_back(uuid, timestamptz) to workbench_server;
