-- Who knows a group, what became of a task, and the SENCO's own time, which nobody else reads.

-- Everybody who knows a group, as app.groups_i_see says it of the asking person, and only for whoever knows it themselves.
create function app.people_who_see_group(of_group uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp
  as $$
    select distinct p.id from support_group g join person p on p.school_id = g.school_id and p.active join person_role r on r.person_id = p.id
    where g.id = of_group and g.school_id = app.school_id() and g.id in (select app.groups_i_see())
      and (r.role in ('senco', 'principal', 'sst_member')
        or (r.role in ('teacher', 'teaching_assistant', 'specialist') and coalesce(g.closed_on, g.ends_on) >= app.today() - 30
          and (exists (select from group_staff s where s.group_id = g.id and s.person_id = p.id and (s.ends_on is null or s.ends_on >= app.today()))
            or exists (select from group_time t where t.group_id = g.id and t.person_id = p.id and (t.ends_on is null or t.ends_on >= app.today()))))
        or (r.role = 'teacher' and exists (select from group_member m join enrolment e on e.student_id = m.student_id
          join school_year y on y.id = e.school_year_id and app.today() between y.starts_on and y.ends_on
          join teaching t on t.class_id = e.class_id where m.group_id = g.id and t.person_id = p.id))
        or (r.role = 'specialist' and exists (select from group_member m join assignment a on a.student_id = m.student_id and a.kind = 'specialist'
          and a.starts_on <= app.today() and (a.ends_on is null or a.ends_on >= app.today()) where m.group_id = g.id and a.person_id = p.id)))
  $$;
grant execute on function app.people_who_see_group(uuid) to workbench_server;

-- What became of a task, from the trail, for those who know the task; the trail itself is read by fewer.
create index event_by_task on audit.event (row_id) where table_name = 'task';
create function app.task_steps(of_task uuid) returns table (at timestamptz, person_id uuid, before jsonb, after jsonb)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select e.at, e.person_id, e.before, e.after from audit.event e join task t on t.id = of_task
    where e.table_name = 'task' and e.row_id = t.id and t.school_id = app.school_id()
      and (t.owner_id = app.person_id() or t.made_by = app.person_id() or app.has_role('senco', 'principal', 'sst_member'))
      and (t.student_id is null or app.sees_every_file()
        or t.student_id in (select app.students_i_see('register', 'first_year', 'grouped', 'teaching', 'assisting', 'specialist')))
      and (t.group_id is null or t.group_id in (select app.groups_i_see()))
    order by e.id
  $$;
grant execute on function app.task_steps(uuid) to workbench_server;

-- What the SENCO did, on which day, for how long. Nobody else reads it, and the trail keeps nothing of it.
create table time_entry (
  id uuid primary key,
  school_id uuid not null,
  person_id uuid not null,
  day date not null,
  kind text not null check (kind in ('identify', 'resources', 'support', 'accommodations', 'training', 'families', 'outside', 'review', 'teaching', 'other')),
  minutes smallint not null check (minutes between 1 and 960),
  words text not null default '',
  -- Who else could have done it.
  could_go_to text check (could_go_to in ('assistant', 'office', 'support_teacher', 'teacher', 'other')),
  version integer not null default 1,
  foreign key (school_id, person_id) references person (school_id, id) on delete cascade
);
create index time_entry_by_day on time_entry (person_id, day);

-- The clock that runs now; one for each person, in whatever tab it was started.
create table time_running (
  id uuid primary key,
  school_id uuid not null,
  person_id uuid not null unique,
  kind text not null,
  started_at timestamptz not null,
  foreign key (school_id, person_id) references person (school_id, id) on delete cascade
);

-- What share of the working time is meant for the work of a SENCO, and how long a week is.
create table time_setting (
  id uuid primary key,
  school_id uuid not null,
  person_id uuid not null unique,
  planned_percent smallint not null check (planned_percent between 0 and 100),
  week_minutes smallint check (week_minutes between 60 and 6000),
  version integer not null default 1,
  foreign key (school_id, person_id) references person (school_id, id) on delete cascade
);

-- A page of sums, as it was when it was made: it does not change with the log. Shown to the principal only while the SENCO wants it.
create table time_summary (
  id uuid primary key,
  school_id uuid not null,
  person_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  words text not null default '',
  content jsonb not null,
  made_on date not null,
  shown_on date,
  check (starts_on <= ends_on),
  foreign key (school_id, person_id) references person (school_id, id) on delete cascade
);
create index time_summary_by_person on time_summary (person_id, made_on);

do $$
declare name text;
begin
  foreach name in array array['time_entry', 'time_running', 'time_setting', 'time_summary'] loop
    execute format('call app.guard(%L, recorded => false)', name);
    execute format('create policy own on %I for all to workbench_server
      using (school_id = (select app.school_id()) and person_id = (select app.person_id()) and (select app.has_role(''senco'')))', name);
  end loop;
end $$;
create policy shown on time_summary for select to workbench_server
  using (school_id = (select app.school_id()) and shown_on is not null and (select app.has_role('principal')));
