-- Somebody acts as SENCO from a day to a day, beside the SENCO: what a deputy needs to do the work of one who is away. It is no row of
-- person_role, so it begins and ends by the calendar alone, and the school's own SENCO stays who they are.

create table acting_senco (
  id uuid primary key,
  school_id uuid not null,
  person_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  -- What the one who named them says to them.
  words text not null default '',
  made_by uuid not null,
  -- Ended, or taken back, before its last day.
  ended_by uuid,
  ended_on date,
  check (starts_on <= ends_on),
  check ((ended_by is null) = (ended_on is null)),
  foreign key (school_id, person_id) references person (school_id, id),
  foreign key (school_id, made_by) references person (school_id, id),
  foreign key (school_id, ended_by) references person (school_id, id)
);
create index acting_senco_by_person on acting_senco (person_id, ends_on) where ended_on is null;
create index acting_senco_by_school on acting_senco (school_id, ends_on);
call app.guard('acting_senco');

-- Whether a person holds one of these roles for good, and whether they answer for accounts and roles: who only acts gives nobody what lasts.
create function app.holds_for_good(variadic roles text[]) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from person_role r where r.person_id = app.person_id() and r.school_id = app.school_id() and r.role = any(roles)) $$;
create function app.answers_for_accounts() returns boolean language sql stable
  as $$
    select app.has_role('senco', 'principal', 'administrator')
      and (app.person_id() is null or app.holds_for_good('senco', 'principal', 'administrator'))
  $$;
grant execute on function app.holds_for_good(text[]), app.answers_for_accounts() to workbench_server;

-- Who acts is no secret to colleagues. Named by the SENCO or the principal, never by oneself; ended by them, and by whoever acts, who gives sight up.
create policy seen on acting_senco for select to workbench_server
  using (school_id = (select app.school_id()) and (select app.has_role('senco', 'principal', 'sst_member', 'teacher', 'teaching_assistant', 'specialist', 'office', 'administrator')));
create policy named on acting_senco for insert to workbench_server
  with check (school_id = (select app.school_id()) and (select app.holds_for_good('senco', 'principal')) and made_by = (select app.person_id())
    and person_id <> (select app.person_id()) and ended_on is null
    and exists (select from person_role r where r.person_id = acting_senco.person_id and r.role not in ('parent', 'sponsor')));
create policy ended on acting_senco for update to workbench_server
  using (school_id = (select app.school_id()) and ended_on is null and ((select app.holds_for_good('senco', 'principal')) or person_id = (select app.person_id())))
  with check (ended_on is not null and ended_by = (select app.person_id()));
revoke update, delete on acting_senco from workbench_server;
grant update (ended_by, ended_on) on acting_senco to workbench_server;

alter policy sensitive_given on person_role
  with check (role in ('teacher', 'teaching_assistant', 'office', 'parent') or (select app.answers_for_accounts()));
alter policy sensitive_changed on person_role
  using (role in ('teacher', 'teaching_assistant', 'office', 'parent') or (select app.answers_for_accounts()));
alter policy sensitive_taken on person_role
  using (role in ('teacher', 'teaching_assistant', 'office', 'parent') or (select app.answers_for_accounts()));
alter policy made on invitation
  with check (created_by is not distinct from (select app.person_id()) and ((select app.answers_for_accounts()) or not app.can_sign_in(person_id)));

-- Nor do they give themselves a class or a student that stays theirs.
create policy none_for_oneself on teaching as restrictive for insert to workbench_server
  with check (person_id is distinct from (select app.person_id()) or not (select app.has_role('acting_senco')));
create policy none_moved_to_oneself on teaching as restrictive for update to workbench_server using (true)
  with check (person_id is distinct from (select app.person_id()) or not (select app.has_role('acting_senco')));
create policy none_for_oneself on assignment as restrictive for insert to workbench_server
  with check (person_id is distinct from (select app.person_id()) or not (select app.has_role('acting_senco')));
create policy none_moved_to_oneself on assignment as restrictive for update to workbench_server using (true)
  with check (person_id is distinct from (select app.person_id()) or not (select app.has_role('acting_senco')));

-- A group that they give as well, unless groups are theirs to keep in any case.
create policy none_for_oneself on group_staff as restrictive for insert to workbench_server
  with check (person_id is distinct from (select app.person_id()) or not (select app.has_role('acting_senco')) or (select app.has_role('sst_member')));
create policy none_moved_to_oneself on group_staff as restrictive for update to workbench_server using (true)
  with check (person_id is distinct from (select app.person_id()) or not (select app.has_role('acting_senco')) or (select app.has_role('sst_member')));
create policy none_for_oneself on group_time as restrictive for insert to workbench_server
  with check (person_id is distinct from (select app.person_id()) or not (select app.has_role('acting_senco')) or (select app.has_role('sst_member')));
create policy none_moved_to_oneself on group_time as restrictive for update to workbench_server using (true)
  with check (person_id is distinct from (select app.person_id()) or not (select app.has_role('acting_senco')) or (select app.has_role('sst_member')));

-- Who becomes SENCO for good acts no more, so that nothing of it is left on the day when they hand the role on.
create function app.end_acting() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  begin
    update acting_senco a set ended_on = coalesce(app.today(), current_date), ended_by = coalesce(app.person_id(), new.person_id)
      where a.person_id = new.person_id and a.ended_on is null;
    return null;
  end $$;
create trigger ends_acting after insert or update on person_role for each row when (new.role = 'senco') execute function app.end_acting();

-- Who sees every file for good gains nothing by a role of their own, and imports the list in which they stand; who acts would gain for good what
-- they have for some days.
alter policy own_given on person_role
  with check (person_id is distinct from (select app.person_id()) or (select app.holds_for_good('senco', 'principal')));
alter policy own_changed on person_role
  using (person_id is distinct from (select app.person_id()) or (select app.holds_for_good('senco', 'principal')));
alter policy own_taken on person_role
  using (person_id is distinct from (select app.person_id()) or (select app.holds_for_good('senco', 'principal')));

-- Who acts on a day. Only a colleague does, whatever became of their roles since they were named.
create function app.acting_on(on_day date) returns table (school_id uuid, person_id uuid) language sql stable
  as $$
    select a.school_id, a.person_id from public.acting_senco a where a.ended_on is null and on_day between a.starts_on and a.ends_on
      and exists (select from public.person_role r where r.person_id = a.person_id and r.role not in ('parent', 'sponsor'))
  $$;
-- The roles that a person holds on a day: every request asks it, so its plan is kept. Who only acts as SENCO has that role and the mark
-- `acting_senco`, by which the server knows. And everybody's, without the mark.
create function app.roles_of(of_person uuid, on_day date) returns text[] language plpgsql stable security definer set search_path = public, pg_temp
  as $$
  begin
    return array(select r.role from person_role r where r.person_id = of_person
      union select unnest(array['acting_senco', 'senco']) from app.acting_on(on_day) a
        where a.person_id = of_person and not exists (select from person_role r where r.person_id = of_person and r.role = 'senco')
      order by 1);
  end $$;
create function app.roles_held(on_day date) returns table (school_id uuid, person_id uuid, role text) language sql stable
  as $$
    select r.school_id, r.person_id, r.role from public.person_role r
    union all select a.school_id, a.person_id, 'senco'::text from app.acting_on(on_day) a
  $$;
grant execute on function app.acting_on(date), app.roles_held(date) to workbench_server;

-- These asked person_role who is what, and ask now who holds a role on the day; nothing else of them changes.
do $$
declare
  changed record; was text; new_text text;
begin
  for changed in
    select f.name, f.before, f.after from (values
      ('app.enter', 'array(select r.role from person_role r where r.person_id = p.id order by r.role)', 'app.roles_of(p.id, coalesce(c.demo_today, real_today))'),
      ('app.open_feed', 'array(select r.role from person_role r where r.person_id = p.id order by r.role)',
        'app.roles_of(p.id, coalesce(s.demo_today, (now() at time zone ''Asia/Hong_Kong'')::date))'),
      ('app.know_reports_of', 'join person_role r on', 'join app.roles_held(app.today()) r on'),
      ('app.people_who_see', 'join person_role r on', 'join app.roles_held(app.today()) r on'),
      ('app.people_who_see_group', 'join person_role r on', 'join app.roles_held(app.today()) r on'),
      ('app.people_who_know_reports', 'join person_role r on', 'join app.roles_held(app.today()) r on'),
      ('app.people_who_work_with', 'from person_role r join', 'from app.roles_held(coalesce(app.today(), current_date)) r join'),
      ('app.tell_of_file', 'from person_role r where', 'from app.roles_held(app.today()) r where'),
      ('app.tell_of_office', 'from person_role r where', 'from app.roles_held(app.today()) r where'),
      ('app.tell_of_office', 'app.has_role(''senco'', ''principal'', ''administrator'')', 'app.answers_for_accounts()')
    ) as f(name, before, after)
  loop
    was := pg_get_functiondef(changed.name::regproc);
    new_text := replace(was, changed.before, changed.after);
    if new_text = was then raise exception 'the text of % is not as expected', changed.name; end if;
    execute new_text;
  end loop;
end $$;

-- Who is to act, or acts no more, is told to them, to whoever named them, and to the SENCO.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('tier', 'plan', 'agreement', 'card', 'accommodation', 'asked', 'answered', 'concern',
  'session', 'task_given', 'task_ended', 'meeting', 'handed', 'responsible', 'duty', 'handover', 'digest_failed',
  'person_added', 'link_made', 'teaching_given', 'staff_imported', 'acting'));
create function app.tell_of_acting() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  begin
    perform app.tell_person(new, one, 'acting', a.id, case when a.ended_on is null then 'given' else 'ended' end, null, null)
    from acting_senco a, lateral (select a.person_id union select a.made_by
      union select r.person_id from person_role r where r.school_id = a.school_id and r.role = 'senco') told(one)
    where a.id = new.row_id;
    return null;
  end $$;
create trigger tells_of_acting after insert on audit.event for each row
  when (new.person_id is not null and new.word <> 'demo.made' and new.table_name = 'acting_senco')
  execute function app.tell_of_acting();
