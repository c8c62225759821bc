-- The timetable: lessons, when colleagues can, what may not be missed, the plans that the optimiser proposes, and who is away.

create table lesson (
  id uuid primary key,
  school_id uuid not null,
  frame_id uuid not null,
  class_id uuid not null,
  frame_day smallint not null check (frame_day between 1 and 10),
  period text not null,
  subject text not null,
  person_id uuid,
  room_id uuid,
  unique (frame_id, class_id, frame_day, period, subject),
  foreign key (school_id, frame_id) references timetable_frame (school_id, id) on delete cascade,
  foreign key (school_id, class_id) references class (school_id, id) on delete cascade,
  foreign key (school_id, person_id) references person (school_id, id),
  foreign key (school_id, room_id) references room (school_id, id)
);
create index lesson_by_person on lesson (person_id);
create index lesson_by_class on lesson (class_id);
call app.guard('lesson');
create policy seen on lesson for select to workbench_server using (school_id = (select app.school_id()));
create policy kept on lesson for all to workbench_server
  using (school_id = (select app.school_id()) and (select app.has_role('senco', 'principal', 'office', 'administrator')));

-- When somebody who gives support is not there, would rather not, or would like to; not said: can. Lessons of their own are known anyway.
create table availability (
  id uuid primary key,
  school_id uuid not null,
  person_id uuid,
  provider_id uuid,
  frame_day smallint not null check (frame_day between 1 and 10),
  period text not null,
  state text not null check (state in ('away', 'rather_not', 'likes')),
  check ((person_id is null) <> (provider_id is null)),
  foreign key (school_id, person_id) references person (school_id, id) on delete cascade,
  foreign key (school_id, provider_id) references provider (school_id, id) on delete cascade
);
create unique index availability_once on availability (coalesce(person_id, provider_id), frame_day, period);
create table staff_limit (
  id uuid primary key,
  school_id uuid not null,
  person_id uuid,
  provider_id uuid,
  most_a_day smallint check (most_a_day between 0 and 20),
  most_a_week smallint check (most_a_week between 0 and 100),
  version integer not null default 1,
  check ((person_id is null) <> (provider_id is null)),
  foreign key (school_id, person_id) references person (school_id, id) on delete cascade,
  foreign key (school_id, provider_id) references provider (school_id, id) on delete cascade
);
create unique index staff_limit_once on staff_limit (coalesce(person_id, provider_id));

-- Lessons that no group takes students out of: of a class or a level, or of everybody; of a subject, or at a time.
create table protected_lesson (
  id uuid primary key,
  school_id uuid not null references school (id),
  class_id uuid,
  level text,
  subject text,
  frame_day smallint check (frame_day between 1 and 10),
  period text,
  reason text not null default '',
  check (subject is not null or (frame_day is not null and period is not null)),
  check (class_id is null or level is null),
  foreign key (school_id, class_id) references class (school_id, id) on delete cascade
);
-- The same for one student.
create table student_protected_lesson (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  subject text,
  frame_day smallint check (frame_day between 1 and 10),
  period text,
  reason text not null default '',
  check (subject is not null or (frame_day is not null and period is not null)),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade
);
create index student_protected_lesson_by_student on student_protected_lesson (student_id);

-- How the school weighs its wishes, and what the limits of a student's day are; one row a school.
create table timetable_wish (
  id uuid primary key,
  school_id uuid not null unique references school (id),
  body jsonb not null,
  version integer not null default 1
);

-- One run of the optimiser, with the question it was asked and its answer; applied by a person, or not.
create table timetable_proposal (
  id uuid primary key,
  school_id uuid not null references school (id),
  kind text not null check (kind in ('plan', 'repair')),
  made_by uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  state text not null check (state in ('running', 'done', 'stopped', 'failed')),
  question jsonb not null,
  answer jsonb,
  applied_on date,
  applied_by uuid,
  version integer not null default 1,
  foreign key (school_id, made_by) references person (school_id, id),
  foreign key (school_id, applied_by) references person (school_id, id)
);
create index timetable_proposal_by_school on timetable_proposal (school_id, made_at desc);

-- A colleague or a room that is not there on a day; why is nobody's business here.
create table away (
  id uuid primary key,
  school_id uuid not null references school (id),
  person_id uuid,
  provider_id uuid,
  room_id uuid,
  away_on date not null,
  -- From which period to which; both null: the whole day.
  from_period text,
  to_period text,
  noted_by uuid not null,
  version integer not null default 1,
  check (num_nonnulls(person_id, provider_id, room_id) = 1),
  check ((from_period is null) = (to_period is null)),
  foreign key (school_id, person_id) references person (school_id, id) on delete cascade,
  foreign key (school_id, provider_id) references provider (school_id, id) on delete cascade,
  foreign key (school_id, room_id) references room (school_id, id) on delete cascade,
  foreign key (school_id, noted_by) references person (school_id, id)
);
create index away_by_day on away (school_id, away_on);

-- A proposal is long, and nothing before it is applied: the trail keeps what was done with it, and every time of a group that it changed.
call app.guard('timetable_proposal', false);
do $$
declare name text;
begin
  foreach name in array array['availability', 'staff_limit', 'protected_lesson', 'timetable_wish', 'away'] loop
    execute format('call app.guard(%L)', name);
  end loop;
  foreach name in array array['availability', 'staff_limit', 'protected_lesson', 'timetable_wish', 'timetable_proposal'] loop
    execute format('create policy seen on %I for select to workbench_server using (school_id = (select app.school_id()) and (select app.has_role(''senco'', ''principal'', ''sst_member'')))', name);
    execute format('create policy kept on %I for all to workbench_server using (school_id = (select app.school_id()) and (select app.has_role(''senco'', ''sst_member'')))', name);
  end loop;
end $$;
create policy kept on away for all to workbench_server
  using (school_id = (select app.school_id()) and (select app.has_role('senco', 'principal', 'sst_member', 'office')));

call app.guard('student_protected_lesson');
call app.known_to('student_protected_lesson', seen => '{register,teaching,specialist}', kept => '{register}');

-- An address by which a calendar program reads a week without signing in. Whoever has the address reads what its owner may see today, and
-- nothing once it is revoked or the owner has left. The address itself is not kept, only its hash.
create table timetable_feed (
  id uuid primary key,
  school_id uuid not null,
  owner_id uuid not null,
  class_id uuid,
  person_id uuid,
  room_id uuid,
  student_id uuid,
  -- Are students named in it? With lessons, or support sessions only?
  with_names boolean not null default false,
  with_lessons boolean not null default false,
  token_hash bytea not null unique,
  made_on date not null,
  read_on date,
  revoked_on date,
  check (num_nonnulls(class_id, person_id, room_id, student_id) = 1),
  foreign key (school_id, owner_id) references person (school_id, id) on delete cascade,
  foreign key (school_id, class_id) references class (school_id, id) on delete cascade,
  foreign key (school_id, person_id) references person (school_id, id) on delete cascade,
  foreign key (school_id, room_id) references room (school_id, id) on delete cascade,
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade
);
create index timetable_feed_by_owner on timetable_feed (owner_id);
call app.guard('timetable_feed');
-- Feeds of others are known to those who answer for the files, who may revoke them.
create policy own on timetable_feed for all to workbench_server
  using (school_id = (select app.school_id()) and owner_id = (select app.person_id())
    and (student_id is null or student_id in (select app.students_i_see('register', 'grouped', 'teaching', 'assisting', 'specialist'))));
create policy answered_for on timetable_feed for all to workbench_server
  using (school_id = (select app.school_id()) and (select app.sees_every_file()));

-- Whose eyes a feed reads with: its owner's, as long as they are at the school.
create function app.open_feed(hash bytea) returns table (feed_id uuid, school_id uuid, person_id uuid, roles text[], demo_today date)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select f.id, f.school_id, f.owner_id, array(select r.role from person_role r where r.person_id = p.id order by r.role), s.demo_today
    from timetable_feed f join person p on p.id = f.owner_id and p.active join school s on s.id = f.school_id
    where f.token_hash = hash and f.revoked_on is null
  $$;
grant execute on function app.open_feed(bytea) to workbench_server;
