-- What is due and was put on an agenda is known to fewer people than its student: a referral, or a report that is too old, to those who know reports.
-- So the item is for those who see the thing itself, whoever keeps the meeting.

-- Whether the asking person sees what is due, {"kind", "subjectId"}: by the policies of its own table, as the list of what is due does. Sessions and
-- scores that are missing are for the team and who gives the group.
create function app.sees_due(thing jsonb) returns boolean language sql stable
  as $$
    select case
      when thing ->> 'kind' in ('concern', 'watch') then exists (select from public.concern x where x.id = (thing ->> 'subjectId')::uuid)
      when thing ->> 'kind' = 'deadline' then exists (select from public.deadline x where x.id = (thing ->> 'subjectId')::uuid)
      when thing ->> 'kind' = 'input' then exists (select from public.input_answer x where x.id = (thing ->> 'subjectId')::uuid)
      when thing ->> 'kind' in ('session', 'entry_scores', 'exit_scores') then app.knows_all_groups() or (thing ->> 'subjectId')::uuid in (select app.groups_i_give())
      when thing ->> 'kind' in ('review', 'next_plan') then exists (select from public.plan x where x.id = (thing ->> 'subjectId')::uuid)
      when thing ->> 'kind' = 'target' then exists (select from public.target x where x.id = (thing ->> 'subjectId')::uuid)
      when thing ->> 'kind' = 'accommodation' then exists (select from public.accommodation x where x.id = (thing ->> 'subjectId')::uuid)
      when thing ->> 'kind' = 'referral' then exists (select from public.referral x where x.id = (thing ->> 'subjectId')::uuid)
      when thing ->> 'kind' = 'report' then exists (select from public.report x where x.id = (thing ->> 'subjectId')::uuid)
      when thing ->> 'kind' = 'p1_review' then exists (select from public.p1_decision x where x.id = (thing ->> 'subjectId')::uuid)
      when thing ->> 'kind' = 'task' then exists (select from public.task x where x.id = (thing ->> 'subjectId')::uuid)
      when thing ->> 'kind' = 'minutes' then exists (select from public.meeting x where x.id = (thing ->> 'subjectId')::uuid)
      else false
    end
  $$;
grant execute on function app.sees_due(jsonb) to workbench_server;
create policy due_seen on meeting_item as restrictive for select to workbench_server
  using (due is null or (select app.sees_every_file()) or app.sees_due(due));

-- What was taken over before is confidential as it is from now on; an item of which a task came stays as it was, for whose task it is has been read.
update meeting_item i set closed = true
  where i.due ->> 'kind' in ('concern', 'watch', 'deadline', 'input', 'accommodation', 'referral', 'report')
    and i.student_id is not null and not i.closed and not exists (select from task t where t.item_id = i.id);

-- As in 0030, by how many of its items the asking person reads.
drop function app.meeting_has_others(uuid);
create function app.meeting_has_others(of_meeting uuid, read bigint) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$
    select of_meeting in (select m.id from meeting m where m.student_id is null and m.id in (select app.meetings_i_see())) and not app.sees_every_file()
      and (select count(*) from meeting_item i where i.school_id = app.school_id() and i.meeting_id = of_meeting and not (i.closed and i.student_id is null)) > read
  $$;
grant execute on function app.meeting_has_others(uuid, bigint) to workbench_server;

-- What is due is said by the workbench, in both languages: `issue` in Chinese, beside it the English. Empty: people wrote the issue, in theirs.
alter table meeting_item add column issue_en text not null default '';

-- As in 0034; what goes on stays what is due.
create or replace function app.carry_items(source uuid, target uuid) returns integer language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  declare last integer; item meeting_item; moved integer := 0;
  begin
    perform from meeting m where m.id in (source, target) order by m.id for update;
    select coalesce(max(i.position), -1) into last from meeting_item i where i.meeting_id = target;
    for item in select * from meeting_item i where i.meeting_id = source and i.state = 'open'
        and not exists (select from meeting_item n where n.carried_from = i.id) order by i.position, i.id for update loop
      moved := moved + 1;
      insert into meeting_item (id, school_id, meeting_id, position, student_id, closed, due, issue, issue_en, carried_from)
        values (gen_random_uuid(), item.school_id, target, last + moved, item.student_id, item.closed, item.due, item.issue, item.issue_en, item.id);
      update meeting_item i set state = 'carried', version = i.version + 1 where i.id = item.id;
    end loop;
    return moved;
  end $$;

-- What is due and of which a meeting said nothing does not go on from it: it is due as before, and the next one fills itself with what is due then.
alter table meeting_item drop constraint meeting_item_state_check;
alter table meeting_item add constraint meeting_item_state_check check (state in ('open', 'decided', 'carried', 'left', 'dropped'));

-- Of a meeting that was held, by whoever keeps it, whether they read the item or not. What people wrote over it is theirs, and goes on.
create function app.leave_due(of_meeting uuid) returns void language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  declare kept meeting := app.meeting_i_keep(of_meeting);
  begin
    if kept.id is null or kept.state <> 'held' then return; end if;
    update meeting_item i set state = 'left', version = i.version + 1
      where i.meeting_id = kept.id and i.state = 'open' and i.due is not null and i.issue_en <> ''
        and not exists (select from task t where t.item_id = i.id);
  end $$;
grant execute on function app.leave_due(uuid) to workbench_server;

-- As in 0044, with the words in both languages, and with what was left.
create or replace function app.take_back(of_meeting uuid, at timestamptz) returns void language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  declare kept meeting := app.meeting_i_keep(of_meeting); went record;
  begin
    if kept.id is null or kept.state <> 'held' then return; end if;
    perform from meeting m where m.id = kept.id or m.id in (select n.meeting_id from meeting_item n join meeting_item i on i.id = n.carried_from
      where i.meeting_id = kept.id) order by m.id for update;
    for went in select i.id as source, n.id as target, n.issue, n.issue_en, n.closed from meeting_item i join meeting_item n on n.carried_from = i.id
        join meeting m on m.id = n.meeting_id
        where i.meeting_id = kept.id and i.state = 'carried'
          and (m.state = 'cancelled' or m.state = 'planned' and (m.held_on, m.starts_at) > (app.today(), (at at time zone 'Asia/Hong_Kong')::time))
          and n.state = 'open' and n.decision = '' and not exists (select from task t where t.item_id = n.id) loop
      delete from meeting_item where id = went.target;
      update meeting_item i set state = 'open', issue = went.issue, issue_en = went.issue_en, closed = went.closed, version = i.version + 1
        where i.id = went.source;
    end loop;
    update meeting_item i set state = 'open', version = i.version + 1 where i.meeting_id = kept.id and i.state = 'left';
  end $$;
