-- Provision: what the school offers, the groups that receive it, when they meet, the sessions as they were, money, outcomes.

-- What the school offers. Names and texts are pairs {"zh": "…", "en": "…"}.
create table provision (
  id uuid primary key,
  school_id uuid not null references school (id),
  -- The entry of the starting library that it was made from; null for the school's own.
  shipped_id text,
  name jsonb not null,
  tier smallint not null check (tier between 1 and 3),
  -- None: for any need.
  needs text[] not null default '{}',
  setting text not null check (setting in ('in_class', 'small_group', 'one_to_one')),
  aim jsonb not null,
  how jsonb not null,
  group_size_from smallint not null check (group_size_from between 1 and 40),
  group_size_to smallint not null check (group_size_to <= 40),
  minutes smallint not null check (minutes between 5 and 240),
  per_week numeric(4, 2) not null check (per_week > 0 and per_week <= 20),
  weeks smallint not null check (weeks between 1 and 52),
  -- Who may give it: kinds of staff.
  given_by text[] not null default '{}',
  entry_measure jsonb not null,
  exit_measure jsonb not null,
  materials jsonb not null,
  archived_on date,
  version integer not null default 1,
  unique (school_id, id),
  check (group_size_from <= group_size_to)
);
create unique index provision_by_shipped on provision (school_id, shipped_id) where shipped_id is not null;
call app.guard('provision');

-- Somebody from outside who gives provision: an organisation or a therapist.
create table provider (
  id uuid primary key,
  school_id uuid not null references school (id),
  name_en text not null,
  name_zh text not null,
  service jsonb not null,
  contact text not null default '',
  archived_on date,
  version integer not null default 1,
  unique (school_id, id)
);
call app.guard('provider');

-- Where the money comes from, as the school calls it.
create table funding_source (
  id uuid primary key,
  school_id uuid not null references school (id),
  name jsonb not null,
  archived_on date,
  version integer not null default 1,
  unique (school_id, id)
);
call app.guard('funding_source');

-- A provision run in a period; also one-to-one and in-class support is a group.
create table support_group (
  id uuid primary key,
  school_id uuid not null,
  provision_id uuid not null,
  name jsonb not null,
  starts_on date not null,
  ends_on date not null,
  -- What is wanted of the timetable.
  minutes smallint not null check (minutes between 5 and 240),
  per_week numeric(4, 2) not null check (per_week > 0 and per_week <= 20),
  most_students smallint not null check (most_students between 1 and 40),
  entry_criterion jsonb not null,
  exit_criterion jsonb not null,
  funding_source_id uuid,
  closed_on date,
  -- Why a closed group has no outcome; empty when it has one.
  no_outcome_reason text not null default '',
  version integer not null default 1,
  unique (school_id, id),
  check (starts_on <= ends_on),
  foreign key (school_id, provision_id) references provision (school_id, id),
  foreign key (school_id, funding_source_id) references funding_source (school_id, id)
);
create index support_group_by_school on support_group (school_id, starts_on);
create index support_group_by_provision on support_group (provision_id);

create table group_staff (
  id uuid primary key,
  school_id uuid not null,
  group_id uuid not null,
  person_id uuid,
  provider_id uuid,
  part text not null check (part in ('leads', 'helps')),
  starts_on date not null,
  ends_on date,
  check ((person_id is null) <> (provider_id is null)),
  foreign key (school_id, group_id) references support_group (school_id, id) on delete cascade,
  foreign key (school_id, person_id) references person (school_id, id),
  foreign key (school_id, provider_id) references provider (school_id, id)
);
create index group_staff_by_person on group_staff (person_id, group_id);
create index group_staff_by_group on group_staff (group_id);

create table group_member (
  id uuid primary key,
  school_id uuid not null,
  group_id uuid not null,
  student_id uuid not null,
  starts_on date not null,
  ends_on date,
  -- The target of their plan that the group works on.
  target_id uuid,
  ended_reason text not null default '',
  version integer not null default 1,
  check (starts_on <= ends_on),
  foreign key (school_id, group_id) references support_group (school_id, id) on delete cascade,
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (target_id, student_id) references target (id, student_id) on delete set null (target_id)
);
create index group_member_by_student on group_member (student_id, group_id);
create index group_member_by_group on group_member (group_id);

-- When a group meets: a day of the frame and a period, from a day on; a change ends the row and begins another, so that the past stays.
create table group_time (
  id uuid primary key,
  school_id uuid not null,
  group_id uuid not null,
  frame_day smallint not null check (frame_day between 1 and 10),
  period text not null,
  minutes smallint not null check (minutes between 5 and 240),
  -- Who gives it at this time; null: those who lead the group.
  person_id uuid,
  room_id uuid,
  starts_on date not null,
  ends_on date,
  -- The optimiser leaves it where it is.
  pinned boolean not null default false,
  version integer not null default 1,
  unique (id, group_id),
  check (starts_on <= ends_on),
  foreign key (school_id, group_id) references support_group (school_id, id) on delete cascade,
  foreign key (school_id, person_id) references person (school_id, id),
  foreign key (school_id, room_id) references room (school_id, id)
);
create index group_time_by_group on group_time (group_id);
create index group_time_by_school on group_time (school_id, starts_on);

-- What is known of one session besides the timetable: that it was held, or not, or is to be otherwise. One without a row is as planned.
create table session (
  id uuid primary key,
  school_id uuid not null,
  group_id uuid not null,
  -- The planned session that this is: time and date by the timetable. Both null: an extra one.
  time_id uuid,
  planned_on date,
  -- Where it is or was held: the same unless it was moved.
  held_on date not null,
  period text not null,
  minutes smallint not null check (minutes between 5 and 240),
  person_id uuid,
  room_id uuid,
  state text not null check (state in ('expected', 'done', 'partly', 'cancelled')),
  minutes_held smallint not null default 0 check (minutes_held between 0 and 240),
  -- Why it was cancelled or partly held.
  reason text not null default '' check (reason in ('', 'staff_away', 'students_away', 'event', 'room', 'school_closed', 'other')),
  -- A cancelled session that has to be paid for all the same.
  charged boolean not null default false,
  logged_by uuid,
  logged_at timestamptz,
  version integer not null default 1,
  unique (id, group_id),
  check ((time_id is null) = (planned_on is null)),
  check (minutes_held <= minutes),
  check ((state in ('done', 'partly')) = (minutes_held > 0)),
  foreign key (school_id, group_id) references support_group (school_id, id) on delete cascade,
  -- The group decides who sees what hangs on it: nothing names another group than its parent does.
  foreign key (time_id, group_id) references group_time (id, group_id),
  foreign key (school_id, person_id) references person (school_id, id),
  foreign key (school_id, room_id) references room (school_id, id),
  foreign key (school_id, logged_by) references person (school_id, id)
);
create unique index session_once on session (time_id, planned_on);
create index session_by_group on session (group_id, held_on);
create index session_by_day on session (school_id, held_on);

create table session_attendance (
  id uuid primary key,
  school_id uuid not null,
  session_id uuid not null,
  group_id uuid not null,
  student_id uuid not null,
  came boolean not null,
  -- The minutes that this student had of it.
  minutes smallint not null default 0 check (minutes between 0 and 240),
  reason text not null default '' check (reason in ('', 'absent_from_school', 'kept_by_lesson', 'refused', 'event', 'other')),
  unique (session_id, student_id),
  check (came = (minutes > 0)),
  foreign key (session_id, group_id) references session (id, group_id) on delete cascade,
  foreign key (school_id, group_id) references support_group (school_id, id) on delete cascade,
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade
);
create index session_attendance_by_student on session_attendance (student_id, group_id) include (session_id, came, minutes);

-- One line about a session, for those who give the group and the team.
create table session_note (
  id uuid primary key,
  school_id uuid not null,
  session_id uuid not null unique,
  group_id uuid not null,
  text text not null,
  foreign key (session_id, group_id) references session (id, group_id) on delete cascade,
  foreign key (school_id, group_id) references support_group (school_id, id) on delete cascade
);

-- What a group is measured with, at entry, at exit and between.
create table group_measure (
  id uuid primary key,
  school_id uuid not null,
  group_id uuid not null,
  name jsonb not null,
  -- `age_months`: an age such as a reading age, in months; only such a measure has a ratio gain.
  unit text not null check (unit in ('score', 'percent', 'rating', 'count', 'age_months')),
  better text not null default 'up' check (better in ('up', 'down')),
  lowest numeric,
  highest numeric,
  -- Students were chosen for the group by a low score in it: then part of a gain would have come anyway, and the outcome says so.
  selects boolean not null default false,
  position smallint not null default 1,
  version integer not null default 1,
  unique (id, group_id),
  check (lowest < highest),
  foreign key (school_id, group_id) references support_group (school_id, id) on delete cascade
);
create index group_measure_by_group on group_measure (group_id);

create table group_score (
  id uuid primary key,
  school_id uuid not null,
  group_id uuid not null,
  measure_id uuid not null,
  student_id uuid not null,
  moment text not null check (moment in ('entry', 'between', 'exit', 'after')),
  measured_on date not null,
  value numeric not null,
  entered_by uuid not null,
  version integer not null default 1,
  unique (measure_id, student_id, moment, measured_on),
  foreign key (school_id, group_id) references support_group (school_id, id) on delete cascade,
  foreign key (measure_id, group_id) references group_measure (id, group_id) on delete cascade,
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, entered_by) references person (school_id, id)
);
create index group_score_by_student on group_score (student_id, group_id);
create index group_score_by_group on group_score (group_id);

-- What people decided of a provision after a run; never overwritten.
create table group_decision (
  id uuid primary key,
  school_id uuid not null,
  group_id uuid not null,
  decision text not null check (decision in ('keep', 'change', 'stop')),
  reason text not null,
  decided_by uuid not null,
  decided_on date not null,
  foreign key (school_id, group_id) references support_group (school_id, id) on delete cascade,
  foreign key (school_id, decided_by) references person (school_id, id)
);
create index group_decision_by_group on group_decision (group_id);

-- Money. A band of staff has an hourly rate from a day on; never a person's salary.
create table staff_band (
  id uuid primary key,
  school_id uuid not null references school (id),
  name jsonb not null,
  version integer not null default 1,
  unique (school_id, id)
);
create table band_rate (
  id uuid primary key,
  school_id uuid not null,
  band_id uuid not null,
  starts_on date not null,
  cents_per_hour integer not null check (cents_per_hour >= 0),
  source text not null default '',
  -- Who of the school compared it with the scale that it comes from, and when.
  checked_by uuid,
  checked_on date,
  version integer not null default 1,
  unique (band_id, starts_on),
  check ((checked_by is null) = (checked_on is null)),
  foreign key (school_id, band_id) references staff_band (school_id, id) on delete cascade,
  foreign key (school_id, checked_by) references person (school_id, id)
);
create table person_band (
  id uuid primary key,
  school_id uuid not null,
  person_id uuid not null,
  band_id uuid not null,
  starts_on date not null,
  version integer not null default 1,
  unique (person_id, starts_on),
  foreign key (school_id, person_id) references person (school_id, id) on delete cascade,
  foreign key (school_id, band_id) references staff_band (school_id, id)
);
-- A provider's fee from a day on: for each session, for each hour, or a sum for the whole period.
create table provider_fee (
  id uuid primary key,
  school_id uuid not null,
  provider_id uuid not null,
  -- Null: for all groups of this provider.
  group_id uuid,
  kind text not null check (kind in ('session', 'hour', 'contract')),
  cents bigint not null check (cents >= 0),
  starts_on date not null,
  ends_on date,
  version integer not null default 1,
  check (starts_on <= ends_on),
  check (kind <> 'contract' or ends_on is not null),
  foreign key (school_id, provider_id) references provider (school_id, id) on delete cascade,
  foreign key (school_id, group_id) references support_group (school_id, id) on delete cascade
);
create index provider_fee_by_provider on provider_fee (provider_id, starts_on);
create table group_expense (
  id uuid primary key,
  school_id uuid not null,
  group_id uuid not null,
  spent_on date not null,
  what text not null,
  cents bigint not null check (cents >= 0),
  -- Null: that of the group.
  funding_source_id uuid,
  version integer not null default 1,
  foreign key (school_id, group_id) references support_group (school_id, id) on delete cascade,
  foreign key (school_id, funding_source_id) references funding_source (school_id, id)
);
create index group_expense_by_group on group_expense (group_id);
-- How many weeks of support a full year has, by school year.
create table cost_year (
  id uuid primary key,
  school_id uuid not null references school (id),
  school_year text not null check (school_year ~ '^[0-9]{4}/[0-9]{2}$'),
  weeks smallint not null check (weeks between 1 and 52),
  version integer not null default 1,
  unique (school_id, school_year)
);
-- The month in which the school's financial year begins; one row a school, none as long as nobody has said.
create table cost_setting (
  id uuid primary key,
  school_id uuid not null unique references school (id),
  financial_month smallint not null check (financial_month between 1 and 12),
  version integer not null default 1
);

do $$
declare name text;
begin
  foreach name in array array['support_group', 'group_staff', 'group_member', 'group_time', 'session', 'session_attendance', 'session_note',
    'group_measure', 'group_score', 'group_decision', 'staff_band', 'band_rate', 'person_band', 'provider_fee', 'group_expense', 'cost_year', 'cost_setting'] loop
    execute format('call app.guard(%L)', name);
  end loop;
end $$;

-- How one session was logged and corrected, without walking the whole trail.
create index event_by_session on audit.event (row_id) where table_name = 'session';

-- The groups that the asking person gives: as long as neither their part nor the group's time is over.
create function app.groups_i_give() returns setof uuid language sql stable security definer set search_path = public, pg_temp rows 20
  as $$
    select s.group_id from group_staff s join support_group g on g.id = s.group_id
      where s.person_id = app.person_id() and s.school_id = app.school_id() and (s.ends_on is null or s.ends_on >= app.today())
        and coalesce(g.closed_on, g.ends_on) >= app.today() - 30
        and app.has_role('sst_member', 'teacher', 'teaching_assistant', 'specialist')
    union
    select t.group_id from group_time t join support_group g on g.id = t.group_id
      where t.person_id = app.person_id() and t.school_id = app.school_id() and (t.ends_on is null or t.ends_on >= app.today())
        and coalesce(g.closed_on, g.ends_on) >= app.today() - 30
        and app.has_role('sst_member', 'teacher', 'teaching_assistant', 'specialist')
  $$;

-- Who gives a group works with its students: they know of them what those who assist a student know. The student support team knows who is
-- in a group, also when a student of it is not on the register.
create or replace function app.students_i_see(variadic ways text[]) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 200
  as $$
    select d.student_id from (
        select distinct on (t.student_id) t.student_id, t.tier from tier_decision t
        where t.school_id = app.school_id() and t.withdrawn_at is null and t.starts_on <= app.today()
        order by t.student_id, t.starts_on desc, t.recorded_at desc
      ) d where d.tier is not null and 'register' = any(ways) and app.has_role('sst_member')
    union
    select n.student_id from need n
      where n.school_id = app.school_id() and n.ended_on is null and 'register' = any(ways) and app.has_role('sst_member')
    union
    select e.student_id from enrolment e
      join class c on c.id = e.class_id and c.level = 'P1'
      join school_year y on y.id = e.school_year_id and app.today() between y.starts_on and y.ends_on
      where e.school_id = app.school_id() and 'first_year' = any(ways) and app.has_role('sst_member')
    union
    select e.student_id from teaching t
      join enrolment e on e.class_id = t.class_id
      join school_year y on y.id = e.school_year_id and app.today() between y.starts_on and y.ends_on
      where t.person_id = app.person_id() and t.school_id = app.school_id() and 'teaching' = any(ways) and app.has_role('teacher')
    union
    select a.student_id from assignment a
      where a.person_id = app.person_id() and a.school_id = app.school_id()
        and a.starts_on <= app.today() and (a.ends_on is null or a.ends_on >= app.today())
        and ((a.kind = 'assists' and 'assisting' = any(ways) and app.has_role('teaching_assistant'))
          or (a.kind = 'specialist' and 'specialist' = any(ways) and app.has_role('specialist')))
    union
    select m.student_id from group_member m
      where m.school_id = app.school_id() and 'assisting' = any(ways) and (m.ends_on is null or m.ends_on >= app.today())
        and m.group_id in (select app.groups_i_give())
    union
    select m.student_id from group_member m
      where m.school_id = app.school_id() and 'grouped' = any(ways) and app.has_role('sst_member')
  $$;

-- The groups whose existence, staff and times a person knows: the team all, others those that they give, teachers and specialists also those of
-- the students they teach or see. An assistant knows the own groups only.
create function app.groups_i_see() returns setof uuid language sql stable security definer set search_path = public, pg_temp rows 60
  as $$
    select g.id from support_group g where g.school_id = app.school_id() and app.has_role('senco', 'principal', 'sst_member')
    union
    select app.groups_i_give()
    union
    select m.group_id from group_member m
      where m.school_id = app.school_id() and m.student_id in (select app.students_i_see('teaching', 'specialist'))
  $$;

create or replace function app.may_see_student(student_id uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$
    select exists (select from student s where s.id = may_see_student.student_id and s.school_id = app.school_id()
      and (app.keeps_the_roll() or s.id in (select app.students_i_see('register', 'first_year', 'grouped', 'teaching', 'assisting', 'specialist'))))
  $$;
grant execute on function app.groups_i_give(), app.groups_i_see() to workbench_server;

alter policy seen on student
  using (school_id = (select app.school_id()) and ((select app.keeps_the_roll()) or id in (select app.students_i_see('register', 'first_year', 'grouped', 'teaching', 'assisting', 'specialist'))));
alter policy seen on enrolment
  using (school_id = (select app.school_id()) and ((select app.keeps_the_roll()) or student_id in (select app.students_i_see('register', 'first_year', 'grouped', 'teaching', 'assisting', 'specialist'))));

-- What the school offers is known to all who work with its students; the student support team keeps it.
do $$
declare name text;
begin
  foreach name in array array['provision', 'provider'] loop
    execute format('create policy seen on %I for select to workbench_server using (school_id = (select app.school_id()) and (select app.has_role(''senco'', ''principal'', ''sst_member'', ''teacher'', ''teaching_assistant'', ''specialist'')))', name);
    execute format('create policy kept on %I for all to workbench_server using (school_id = (select app.school_id()) and (select app.has_role(''senco'', ''sst_member'')))', name);
  end loop;
end $$;

create policy seen on support_group for select to workbench_server
  using (school_id = (select app.school_id()) and id in (select app.groups_i_see()));
create policy kept on support_group for all to workbench_server
  using (school_id = (select app.school_id()) and (select app.has_role('senco', 'sst_member')));
do $$
declare name text;
begin
  foreach name in array array['group_staff', 'group_time', 'session', 'group_measure'] loop
    execute format('create policy seen on %I for select to workbench_server using (school_id = (select app.school_id()) and group_id in (select app.groups_i_see()))', name);
    execute format('create policy kept on %I for all to workbench_server using (school_id = (select app.school_id()) and (select app.has_role(''senco'', ''sst_member'')))', name);
  end loop;
end $$;

-- Who is in a group, who came and what was measured: the team, those who give the group, and whoever teaches or sees the student.
do $$
declare name text;
begin
  foreach name in array array['group_member', 'session_attendance'] loop
    execute format('create policy seen on %I for select to workbench_server using (school_id = (select app.school_id()) and ((select app.sees_every_file())
      or student_id in (select app.students_i_see(''register'', ''grouped'', ''teaching'', ''specialist''))))', name);
  end loop;
  foreach name in array array['group_member', 'session_attendance', 'group_score'] loop
    execute format('create policy given on %I for select to workbench_server using (school_id = (select app.school_id()) and group_id in (select app.groups_i_give())
      and student_id in (select app.students_i_see(''assisting'')))', name);
    execute format('create policy kept on %I for all to workbench_server using (school_id = (select app.school_id()) and (select app.has_role(''senco'', ''sst_member'')))', name);
  end loop;
end $$;
create policy seen on group_score for select to workbench_server
  using (school_id = (select app.school_id()) and ((select app.sees_every_file())
    or student_id in (select app.students_i_see('register', 'grouped', 'specialist'))));

-- Who gives a group logs its sessions and enters what was measured.
do $$
declare name text;
begin
  foreach name in array array['session', 'session_note'] loop
    execute format('create policy logged on %I for all to workbench_server using (school_id = (select app.school_id()) and group_id in (select app.groups_i_give()))', name);
  end loop;
  foreach name in array array['session_attendance', 'group_score'] loop
    execute format('create policy logged on %I for all to workbench_server using (school_id = (select app.school_id()) and group_id in (select app.groups_i_give())
      and student_id in (select app.students_i_see(''assisting'')))', name);
  end loop;
end $$;
create policy seen on session_note for select to workbench_server
  using (school_id = (select app.school_id()) and (select app.has_role('senco', 'principal', 'sst_member')));
create policy kept on session_note for all to workbench_server
  using (school_id = (select app.school_id()) and (select app.has_role('senco', 'sst_member')));
create policy seen on group_decision for select to workbench_server
  using (school_id = (select app.school_id()) and (select app.has_role('senco', 'principal', 'sst_member')));
create policy decided on group_decision for insert to workbench_server
  with check (school_id = (select app.school_id()) and (select app.sees_every_file()) and decided_by = (select app.person_id()));

-- Who answers for money says what pays for a group.
create policy funded on support_group for update to workbench_server
  using (school_id = (select app.school_id()) and (select app.sees_every_file()));

-- Money is for those who answer for it. What pays for a group is known to all who work with it, by name only.
create policy seen on funding_source for select to workbench_server
  using (school_id = (select app.school_id()) and (select app.has_role('senco', 'principal', 'sst_member', 'teacher', 'teaching_assistant', 'specialist')));
create policy kept on funding_source for all to workbench_server
  using (school_id = (select app.school_id()) and (select app.sees_every_file()));
do $$
declare name text;
begin
  foreach name in array array['staff_band', 'band_rate', 'person_band', 'provider_fee', 'group_expense', 'cost_year', 'cost_setting'] loop
    execute format('create policy kept on %I for all to workbench_server using (school_id = (select app.school_id()) and (select app.sees_every_file()))', name);
  end loop;
end $$;

-- The sessions of a span that were logged until a day, as sums by group and member, and by who gave them or by week when rows by `staff`, `week` or
-- `all` are asked for: the provision map of a year reads tens of thousands of rows, which row by row would be asked for whom they open. It is asked
-- once instead, here: those who see every session and who came. `held_days`: the lists of periods that bells hold, and the school days as
-- [date, day of the frame, place of its list], by which planned sessions are told from others. Its plan is made for what is asked: one for all
-- schools takes every list for a short one.
create function app.session_sums(as_at date, from_on date, to_on date, held_days jsonb, rows_by text) returns json
  language sql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set enable_nestloop = off
  set work_mem = '16MB'
  as $$
  with g as materialized (
    select g.id, g.starts_on, least(g.ends_on, coalesce(g.closed_on, 'infinity')) as last_on from support_group g
    where g.school_id = (select app.school_id()) and (select app.has_role('senco', 'principal', 'sst_member'))
      and g.starts_on <= to_on and coalesce(g.closed_on, g.ends_on) >= from_on
  ), held as materialized (
    select (h ->> 0)::date as on_day, (h ->> 1)::smallint as day, held_days -> 'bells' -> (h ->> 2)::int as periods
    from jsonb_array_elements(held_days -> 'days') h
  ), t as materialized (
    select t.id, t.frame_day, t.period, t.person_id, greatest(t.starts_on, g.starts_on) as starts_on,
      least(coalesce(t.ends_on, 'infinity'), g.last_on) as last_on
    from group_time t join g on g.id = t.group_id where t.group_id = any(array(select g.id from g))
  ), x as materialized (
    -- All that was logged, and whether it counts: on the day of the map, of the span.
    select s.id, s.group_id, s.person_id, t.person_id as planned_person_id, s.held_on, coalesce(s.planned_on, s.held_on) as own_on,
      s.state <> 'cancelled' as is_held, s.minutes, s.minutes_held,
      coalesce(s.planned_on between t.starts_on and t.last_on and h.day = t.frame_day and h.periods ? t.period, false) as matched,
      s.held_on <= as_at and coalesce(s.planned_on, s.held_on) between from_on and to_on as counts
    from session s join g on g.id = s.group_id left join t on t.id = s.time_id left join held h on h.on_day = s.planned_on
    where s.school_id = (select app.school_id()) and s.state <> 'expected'
  ), gs as materialized (
    select x.group_id, coalesce(sum(x.minutes) filter (where x.counts and x.matched), 0) as matched,
      coalesce(sum(x.minutes) filter (where x.counts and not x.matched), 0) as beside, coalesce(sum(x.minutes_held) filter (where x.counts), 0) as held,
      bool_and(x.counts) as whole, min(least(x.held_on, x.own_on)) as first_on, max(greatest(x.held_on, x.own_on)) as last_on,
      count(*) filter (where x.is_held) as times_held
    from x group by x.group_id
  ), gives as materialized (
    select s.group_id, s.person_id, s.provider_id, s.part, s.starts_on, coalesce(s.ends_on, 'infinity') as last_on
    from group_staff s where s.group_id = any(array(select g.id from g))
  ), m as materialized (
    select m.id, m.group_id, m.student_id, m.starts_on, coalesce(m.ends_on, 'infinity') as last_on,
      count(*) over (partition by m.group_id, m.student_id) = 1 as once
    from group_member m where m.group_id = any(array(select g.id from g))
  ), whole as materialized (
    -- Whose days in the group hold all of its sessions, and who was asked for at each: their rows are added up as the index has them.
    select m.id, s.matched, s.beside, y.had, y.came, y.asked - y.came as missed
    from m join gs s on s.group_id = m.group_id
      cross join lateral (
        select sum(y.minutes) as had, count(*) filter (where y.came) as came, count(*) as asked
        from session_attendance y where y.student_id = m.student_id and y.group_id = m.group_id
      ) y
    where s.whole and m.once and s.first_on >= m.starts_on and s.last_on <= m.last_on and y.asked = s.times_held
  ), rest as materialized (
    -- Everybody else’s sessions are looked at one by one. Held ones come by who was asked for, the others by who was in the group.
    select m.* from m where m.starts_on <= to_on and m.last_on >= from_on and m.id not in (select id from whole)
  ), parts as (
    select z.id, coalesce(sum(z.minutes) filter (where z.matched), 0) as matched, coalesce(sum(z.minutes) filter (where not z.matched), 0) as beside,
      sum(z.had) as had, count(*) filter (where z.came) as came, count(*) filter (where not z.came) as missed
    from (
      select y.id, x.minutes, x.matched and x.own_on between y.starts_on and y.last_on as matched, y.had, y.came
      from (
        select m.*, y.session_id, y.minutes as had, y.came from rest m
          cross join lateral (select * from session_attendance y where y.student_id = m.student_id and y.group_id = m.group_id offset 0) y
      ) y
        join x on x.id = y.session_id and x.counts and x.held_on between y.starts_on and y.last_on
      union all
      select m.id, x.minutes, x.matched and x.own_on between m.starts_on and m.last_on, 0, null
      from rest m join x on x.group_id = m.group_id and x.counts and not x.is_held and x.held_on between m.starts_on and m.last_on
    ) z group by z.id
  ), given as (
    -- Who gave a session: who is named for it, else who led the group; who helps comes along. What was planned for somebody and given by another
    -- was handed on.
    select x.person_id as who_id, x.group_id, x.minutes, x.minutes_held, x.matched and x.planned_person_id is not distinct from x.person_id as matched,
      true as gave
    from x where x.counts and x.person_id is not null and rows_by in ('staff', 'all')
    union all
    select coalesce(s.person_id, s.provider_id), x.group_id, x.minutes, x.minutes_held, x.matched and x.own_on between s.starts_on and s.last_on
      and case s.part when 'leads' then x.planned_person_id is null else s.person_id is distinct from x.planned_person_id end, true
    from x join gives s on s.group_id = x.group_id and x.held_on between s.starts_on and s.last_on
    where x.counts and rows_by in ('staff', 'all')
      and case s.part when 'leads' then x.person_id is null else s.person_id is distinct from x.person_id end
    union all
    select x.planned_person_id, x.group_id, x.minutes, 0, true, false
    from x where x.counts and x.matched and x.planned_person_id is not null and x.planned_person_id is distinct from x.person_id
      and rows_by in ('staff', 'all')
    union all
    select coalesce(s.person_id, s.provider_id), x.group_id, x.minutes, 0, true, false
    from x join gives s on s.group_id = x.group_id and x.own_on between s.starts_on and s.last_on
    where x.counts and x.matched and rows_by in ('staff', 'all')
      and case s.part when 'leads' then x.planned_person_id is null and x.person_id is not null
        else s.person_id is distinct from x.planned_person_id and s.person_id = x.person_id end
  )
  select json_build_object(
    'ofGroups', (select coalesce(json_agg(json_build_object('groupId', s.group_id, 'matched', s.matched, 'beside', s.beside, 'held', s.held)), '[]') from gs s),
    'ofMembers', (select coalesce(json_agg(json_build_object('memberId', a.id, 'matched', a.matched, 'beside', a.beside,
      'held', coalesce(a.had, 0), 'came', a.came, 'missed', a.missed)), '[]')
      from (select * from whole union all select * from parts) a),
    'ofStaff', (select coalesce(json_agg(json_build_object('whoId', o.who_id, 'groupId', o.group_id, 'matched', o.matched, 'beside', o.beside,
      'held', o.held, 'handed', o.handed)), '[]') from (
        select z.who_id, z.group_id, coalesce(sum(z.minutes) filter (where z.gave and z.matched), 0) as matched,
          coalesce(sum(z.minutes) filter (where z.gave and not z.matched), 0) as beside, coalesce(sum(z.minutes_held) filter (where z.gave), 0) as held,
          coalesce(sum(z.minutes) filter (where not z.gave), 0) as handed
        from given z group by z.who_id, z.group_id
      ) o),
    'ofWeeks', (select coalesce(json_agg(json_build_object('groupId', o.group_id, 'monday', o.monday, 'matched', o.matched, 'beside', o.beside,
      'held', o.held)), '[]') from (
        select x.group_id, x.own_on - extract(isodow from x.own_on)::int + 1 as monday, coalesce(sum(x.minutes) filter (where x.matched), 0) as matched,
          coalesce(sum(x.minutes) filter (where not x.matched), 0) as beside, coalesce(sum(x.minutes_held), 0) as held
        from x where x.counts and rows_by in ('week', 'all') group by 1, 2
      ) o)
  )
  $$;
grant execute on function app.session_sums(date, date, date, jsonb, text) to workbench_server;
