-- The roll and the register: students, enrolment, guardians, needs, strengths, dated tiers, and the one rule of who sees whom.

create table student (
  id uuid primary key,
  school_id uuid not null references school (id),
  register_number text,
  strn text,
  name_en text not null,
  name_zh text not null,
  sex text check (sex in ('M', 'F')),
  birth_date date,
  home_language text not null default '',
  non_chinese_speaking boolean not null default false,
  entered_on date,
  left_on date,
  left_reason text not null default '',
  version integer not null default 1,
  unique (school_id, id)
);
create unique index student_by_register_number on student (school_id, register_number);
create unique index student_by_strn on student (school_id, strn);

create table enrolment (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  school_year_id uuid not null,
  class_id uuid not null,
  class_number text not null default '',
  unique (student_id, school_year_id),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, school_year_id) references school_year (school_id, id),
  foreign key (school_id, class_id) references class (school_id, id)
);
create index enrolment_by_class on enrolment (class_id);
create index enrolment_by_year on enrolment (school_id, school_year_id);

create table guardian (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  name text not null,
  relationship text not null default '',
  phone text not null default '',
  email text not null default '',
  language text not null default '',
  position integer not null default 1,
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade
);
create index guardian_by_student on guardian (student_id);

create table need (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  type text not null check (type in ('SpLD', 'ID', 'ASD', 'ADHD', 'PD', 'VI', 'HI', 'SLI', 'MI', 'ALA')),
  is_primary boolean not null default false,
  certainty text not null check (certainty in ('suspected', 'confirmed')),
  ended_on date,
  version integer not null default 1,
  unique (school_id, id),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade
);
create unique index need_once on need (student_id, type) where ended_on is null;
create index need_by_school on need (school_id, type);

-- How a need was found is more sensitive than the need: its own table, its own policy.
create table need_evidence (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  need_id uuid not null unique,
  identified_by text not null default '',
  identified_on date,
  report_on date,
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, need_id) references need (school_id, id) on delete cascade
);
create index need_evidence_by_student on need_evidence (student_id);

create table strength (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  text text not null,
  recorded_on date not null,
  ended_on date,
  version integer not null default 1,
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade
);
create index strength_by_student on strength (student_id);

-- A dated history that is never overwritten: the tier on a day is that of the latest decision not withdrawn that starts on or before it.
-- A decision without a tier takes the student off the register.
create table tier_decision (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  tier smallint check (tier in (1, 2, 3)),
  starts_on date not null,
  reason text not null default '',
  decided_by uuid,
  recorded_at timestamptz not null default clock_timestamp(),
  withdrawn_at timestamptz,
  withdrawn_reason text not null default '',
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, decided_by) references person (school_id, id)
);
create index tier_by_student on tier_decision (student_id, starts_on desc, recorded_at desc) where withdrawn_at is null;
create index tier_by_school on tier_decision (school_id, student_id);

create table assignment (
  id uuid primary key,
  school_id uuid not null,
  person_id uuid not null,
  student_id uuid not null,
  kind text not null check (kind in ('assists', 'specialist')),
  starts_on date not null,
  ends_on date,
  foreign key (school_id, person_id) references person (school_id, id) on delete cascade,
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade
);
create index assignment_by_person on assignment (person_id, student_id);
create index assignment_by_student on assignment (student_id);

create table draft (
  id uuid primary key,
  school_id uuid not null,
  person_id uuid not null,
  subject text not null,
  body jsonb not null,
  updated_at timestamptz not null default clock_timestamp(),
  unique (person_id, subject),
  foreign key (school_id, person_id) references person (school_id, id) on delete cascade
);

-- Who may see which student, and through what: the one place where it is decided. Every policy below asks here,
-- naming the ways in that it opens ('register': the student support team's students; 'teaching'; 'assisting'; 'specialist').
create function app.students_i_see(variadic ways text[]) returns setof uuid
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
  $$;

-- The SENCO and the principal see every file; the office keeps the roll and sees no SEN content.
create function app.sees_every_file() returns boolean language sql stable parallel safe as $$ select app.has_role('senco', 'principal') $$;
create function app.keeps_the_roll() returns boolean language sql stable parallel safe as $$ select app.has_role('senco', 'principal', 'office') $$;

-- May this person see this student at all?
create function app.may_see_student(student_id uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$
    select exists (select from student s where s.id = may_see_student.student_id and s.school_id = app.school_id()
      and (app.keeps_the_roll() or s.id in (select app.students_i_see('register', 'teaching', 'assisting', 'specialist'))))
  $$;
grant execute on function app.students_i_see(text[]), app.sees_every_file(), app.keeps_the_roll(), app.may_see_student(uuid) to workbench_server;

call app.guard('student');
call app.guard('enrolment');
call app.guard('guardian');
call app.guard('need');
call app.guard('need_evidence');
call app.guard('strength');
call app.guard('tier_decision');
call app.guard('assignment');
call app.guard('draft', recorded => false);

-- (select …) makes PostgreSQL ask once a statement, not once a row.
create policy seen on student for select to workbench_server
  using (school_id = (select app.school_id()) and ((select app.keeps_the_roll()) or id in (select app.students_i_see('register', 'teaching', 'assisting', 'specialist'))));
create policy kept on student for all to workbench_server
  using (school_id = (select app.school_id()) and (select app.has_role('senco', 'office')));

create policy seen on enrolment for select to workbench_server
  using (school_id = (select app.school_id()) and ((select app.keeps_the_roll()) or student_id in (select app.students_i_see('register', 'teaching', 'assisting', 'specialist'))));
create policy kept on enrolment for all to workbench_server
  using (school_id = (select app.school_id()) and (select app.has_role('senco', 'office')));

create policy seen on guardian for select to workbench_server
  using (school_id = (select app.school_id()) and ((select app.keeps_the_roll()) or student_id in (select app.students_i_see('register'))));
create policy kept on guardian for all to workbench_server
  using (school_id = (select app.school_id()) and (select app.has_role('senco', 'office')));

create policy seen on tier_decision for select to workbench_server
  using (school_id = (select app.school_id()) and ((select app.sees_every_file()) or student_id in (select app.students_i_see('register', 'teaching', 'assisting', 'specialist'))));
create policy decided on tier_decision for all to workbench_server
  using (school_id = (select app.school_id()) and (select app.sees_every_file()));

create policy seen on strength for select to workbench_server
  using (school_id = (select app.school_id()) and ((select app.sees_every_file()) or student_id in (select app.students_i_see('register', 'teaching', 'assisting', 'specialist'))));
create policy kept on strength for all to workbench_server
  using (school_id = (select app.school_id()) and ((select app.sees_every_file()) or student_id in (select app.students_i_see('register'))));

create policy seen on need for select to workbench_server
  using (school_id = (select app.school_id()) and ((select app.sees_every_file()) or student_id in (select app.students_i_see('register', 'teaching', 'specialist'))));
create policy kept on need for all to workbench_server
  using (school_id = (select app.school_id()) and ((select app.sees_every_file()) or student_id in (select app.students_i_see('register'))));

create policy seen on need_evidence for select to workbench_server
  using (school_id = (select app.school_id()) and ((select app.sees_every_file()) or student_id in (select app.students_i_see('register', 'specialist'))));
create policy kept on need_evidence for all to workbench_server
  using (school_id = (select app.school_id()) and ((select app.sees_every_file()) or student_id in (select app.students_i_see('register'))));

create policy seen on assignment for select to workbench_server
  using (school_id = (select app.school_id()) and ((select app.sees_every_file()) or person_id = (select app.person_id())));
create policy kept on assignment for all to workbench_server
  using (school_id = (select app.school_id()) and (select app.has_role('senco')));

create policy own on draft for all to workbench_server
  using (school_id = (select app.school_id()) and person_id = (select app.person_id()));

-- The trail is read by those who answer for the files; the one who keeps the accounts sees what happened to accounts only.
alter table audit.event enable row level security;
alter table audit.event force row level security;
create policy maintenance on audit.event to current_user using (true) with check (true);
create policy seen on audit.event for select to workbench_server
  using (school_id = (select app.school_id()) and ((select app.sees_every_file())
    or ((select app.has_role('administrator')) and student_id is null and (table_name is null or table_name in ('person', 'person_role', 'invitation', 'school')))));
grant select on audit.event to workbench_server;
