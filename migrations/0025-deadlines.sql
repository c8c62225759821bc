-- Deadlines are rules: those the school made, took over or changed, the holidays that working days turn on, and what became of each deadline.

-- A rule of the school's own (`key` is its id), one that the workbench brings or offers and that the school took over, changed, checked or put
-- away (`key` is the workbench's word for it). An empty body: as the workbench brings it.
create table deadline_rule (
  id uuid primary key,
  school_id uuid not null references school (id),
  key text not null,
  body jsonb,
  away boolean not null default false,
  checked_by uuid,
  checked_on date,
  version integer not null default 1,
  unique (school_id, key),
  check ((checked_by is null) = (checked_on is null)),
  foreign key (school_id, checked_by) references person (school_id, id)
);

-- The general holidays as the school entered them; the workbench knows none.
create table general_holiday (
  id uuid primary key,
  school_id uuid not null references school (id),
  held_on date not null,
  name text not null,
  unique (school_id, held_on)
);

-- How a school counts its working days.
create table working_week (
  id uuid primary key,
  school_id uuid not null unique references school (id),
  saturdays boolean not null,
  version integer not null default 1
);

-- What became of a deadline: settled, taken back, moved by its rule, no longer so. Only ever added to.
create table deadline_step (
  id uuid primary key,
  school_id uuid not null,
  deadline_id uuid not null,
  student_id uuid,
  what text not null check (what in ('done', 'exempt', 'reopened', 'moved', 'gone', 'back')),
  -- Of one that moved: from which day to which.
  from_on date,
  to_on date,
  words text not null default '',
  person_id uuid,
  made_on date not null,
  check ((what = 'moved') = (from_on is not null and to_on is not null)),
  check (what <> 'exempt' or words <> ''),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (deadline_id, student_id) references deadline (id, student_id) on delete cascade,
  foreign key (school_id, person_id) references person (school_id, id)
);
create index deadline_step_by_deadline on deadline_step (deadline_id);

do $$
declare name text;
begin
  foreach name in array array['deadline_rule', 'general_holiday', 'working_week', 'deadline_step'] loop
    execute format('call app.guard(%L)', name);
  end loop;
  foreach name in array array['deadline_rule', 'general_holiday', 'working_week'] loop
    execute format('create policy seen on %I for select to workbench_server using (school_id = (select app.school_id()))', name);
    execute format('create policy kept on %I for all to workbench_server using (school_id = (select app.school_id()) and (select app.sees_every_file()))', name);
  end loop;
end $$;
revoke update, delete on deadline_step from workbench_server;

create policy seen on deadline_step for select to workbench_server using (school_id = (select app.school_id())
  and (student_id is null or (select app.sees_every_file()) or student_id in (select app.students_i_see('register', 'specialist'))));
create policy kept on deadline_step for insert to workbench_server with check (school_id = (select app.school_id())
  and (select app.has_role('senco', 'principal', 'sst_member'))
  and (student_id is null or (select app.sees_every_file()) or student_id in (select app.students_i_see('register'))));

-- A calendar address may also give the deadlines of the year; with or without those about students.
alter table timetable_feed add column deadlines text check (deadlines in ('school', 'students'));
alter table timetable_feed drop constraint timetable_feed_check;
alter table timetable_feed add constraint timetable_feed_check
  check (num_nonnulls(class_id, person_id, room_id, student_id, deadlines) = 1);

-- The schools whose deadlines are computed anew by the clock, and each one's day where it is not the real one.
create function app.schools_with_deadlines() returns table (school_id uuid, demo_today date)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select s.id, s.demo_today from school s order by s.id $$;
grant execute on function app.schools_with_deadlines() to workbench_server;
