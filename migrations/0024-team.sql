-- The team and its year: who does what, who answers for whom, what falls due, what is put off or handed on, meetings and tasks.

-- Everybody who knows a student through one of the ways in, so that nothing about a student is handed to somebody who does not know them.
-- It asks as app.students_i_see does, but of everybody, and only for whoever may see the student themselves.
create function app.people_who_see(of_student uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp
  as $$
    select distinct p.id from person p join person_role r on r.person_id = p.id
    where p.school_id = app.school_id() and p.active
      and (app.sees_every_file() or of_student in (select app.students_i_see('register', 'first_year', 'grouped', 'teaching', 'assisting', 'specialist')))
      and exists (select from student s where s.id = of_student and s.school_id = app.school_id())
      and (r.role in ('senco', 'principal')
        or (r.role = 'sst_member' and (
          (select d.tier from tier_decision d where d.student_id = of_student and d.withdrawn_at is null and d.starts_on <= app.today()
            order by d.starts_on desc, d.recorded_at desc limit 1) is not null
          or exists (select from need n where n.student_id = of_student and n.ended_on is null)
          or exists (select from group_member m where m.student_id = of_student)
          or exists (select from enrolment e join class c on c.id = e.class_id and c.level = 'P1'
            join school_year y on y.id = e.school_year_id and app.today() between y.starts_on and y.ends_on where e.student_id = of_student)))
        or (r.role = 'teacher' and exists (select from teaching t join enrolment e on e.class_id = t.class_id and e.student_id = of_student
          join school_year y on y.id = e.school_year_id and app.today() between y.starts_on and y.ends_on where t.person_id = p.id))
        or (r.role in ('teaching_assistant', 'specialist') and exists (select from assignment a where a.student_id = of_student and a.person_id = p.id
          and a.kind = case r.role when 'specialist' then 'specialist' else 'assists' end
          and a.starts_on <= app.today() and (a.ends_on is null or a.ends_on >= app.today())))
        or (r.role in ('sst_member', 'teacher', 'teaching_assistant', 'specialist') and exists (
          select from group_member m join support_group g on g.id = m.group_id
          where m.student_id = of_student and (m.ends_on is null or m.ends_on >= app.today())
            and coalesce(g.closed_on, g.ends_on) >= app.today() - 30
            and (exists (select from group_staff s where s.group_id = g.id and s.person_id = p.id and (s.ends_on is null or s.ends_on >= app.today()))
              or exists (select from group_time t where t.group_id = g.id and t.person_id = p.id and (t.ends_on is null or t.ends_on >= app.today()))))))
  $$;
grant execute on function app.people_who_see(uuid) to workbench_server;

-- Who belongs to the Student Support Team, as what, and who stands in. It opens nothing: what a person may see follows from their roles.
create table team_member (
  id uuid primary key,
  school_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('leader', 'coordinator', 'support_teacher', 'guidance', 'social_worker', 'psychologist', 'speech_therapist', 'curriculum', 'assistant', 'office', 'other')),
  deputy_id uuid,
  words text not null default '',
  starts_on date not null,
  ends_on date,
  version integer not null default 1,
  unique (school_id, id),
  check (starts_on <= ends_on),
  check (deputy_id <> person_id),
  foreign key (school_id, person_id) references person (school_id, id),
  foreign key (school_id, deputy_id) references person (school_id, id)
);
create unique index team_member_once on team_member (person_id, part) where ends_on is null;

-- What has to be done in the team, by whom, and by whom when they are away.
create table duty (
  id uuid primary key,
  school_id uuid not null references school (id),
  name text not null,
  words text not null default '',
  person_id uuid,
  deputy_id uuid,
  position integer not null,
  archived_on date,
  version integer not null default 1,
  check (deputy_id <> person_id),
  foreign key (school_id, person_id) references person (school_id, id),
  foreign key (school_id, deputy_id) references person (school_id, id)
);

-- The one who answers for a student or a class from a day on; a change ends the row and begins another. It opens no file by itself.
create table responsibility (
  id uuid primary key,
  school_id uuid not null,
  person_id uuid not null,
  student_id uuid,
  class_id uuid,
  starts_on date not null,
  ends_on date,
  version integer not null default 1,
  check (num_nonnulls(student_id, class_id) = 1),
  check (starts_on <= ends_on),
  foreign key (school_id, person_id) references person (school_id, id),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, class_id) references class (school_id, id) on delete cascade
);
create unique index responsibility_for_student_once on responsibility (student_id) where ends_on is null;
create unique index responsibility_for_class_once on responsibility (class_id) where ends_on is null;
create index responsibility_by_person on responsibility (person_id);

-- Meetings of the team, about a student, with a family, with the educational psychologist, from class to class.
create table meeting (
  id uuid primary key,
  school_id uuid not null,
  kind text not null check (kind in ('team', 'case', 'parents', 'handover', 'psychologist', 'other')),
  title text not null,
  held_on date not null,
  starts_at time not null,
  ends_at time not null,
  place text not null default '',
  -- The student or the class that it is about.
  student_id uuid,
  class_id uuid,
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  -- How often invitations went out with other days or times: a calendar takes the highest.
  sequence integer not null default 0,
  invited_at timestamptz,
  made_by uuid not null,
  version integer not null default 1,
  unique (school_id, id),
  check (starts_at < ends_at),
  check (num_nonnulls(student_id, class_id) <= 1),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, class_id) references class (school_id, id),
  foreign key (school_id, made_by) references person (school_id, id)
);
create index meeting_by_day on meeting (school_id, held_on);
create index meeting_by_student on meeting (student_id);

-- Who is asked to come: colleagues, or others by name (and an address for the invitation).
create table meeting_attendee (
  id uuid primary key,
  school_id uuid not null,
  meeting_id uuid not null,
  person_id uuid,
  name text not null default '',
  email text not null default '',
  came boolean,
  check ((person_id is null) = (name <> '')),
  foreign key (school_id, meeting_id) references meeting (school_id, id) on delete cascade,
  foreign key (school_id, person_id) references person (school_id, id)
);
create unique index meeting_attendee_once on meeting_attendee (meeting_id, person_id);
create index meeting_attendee_by_person on meeting_attendee (person_id, meeting_id);

-- The meetings that a person knows: their own and those they attend; the support team those of the team; the SENCO and the principal all.
-- Which of a meeting's items they read is another question: those about students whom they may see.
create function app.meetings_i_see() returns setof uuid language sql stable security definer set search_path = public, pg_temp rows 60
  as $$
    select m.id from meeting m where m.school_id = app.school_id()
      and (app.has_role('senco', 'principal') or m.made_by = app.person_id() or (m.kind = 'team' and app.has_role('sst_member')))
    union
    select a.meeting_id from meeting_attendee a where a.school_id = app.school_id() and a.person_id = app.person_id()
  $$;
grant execute on function app.meetings_i_see() to workbench_server;

-- One item of an agenda, and of the minutes: issue, decision. Closed ones about a student are for those who know reports. An item that stayed
-- open is carried into the next meeting as a new one.
create table meeting_item (
  id uuid primary key,
  school_id uuid not null,
  meeting_id uuid not null,
  position integer not null,
  student_id uuid,
  closed boolean not null default false,
  -- What is due and brought it here: {"kind", "subjectId"}.
  due jsonb,
  issue text not null,
  decision text not null default '',
  state text not null default 'open' check (state in ('open', 'decided', 'carried', 'dropped')),
  carried_from uuid,
  version integer not null default 1,
  unique (school_id, id),
  unique (id, student_id),
  foreign key (school_id, meeting_id) references meeting (school_id, id) on delete cascade,
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (carried_from, student_id) references meeting_item (id, student_id)
);
create index meeting_item_by_meeting on meeting_item (meeting_id, position);

-- One instance of a dated rule: of the school, or of one student.
create table deadline (
  id uuid primary key,
  school_id uuid not null references school (id),
  school_year text not null,
  rule text not null,
  student_id uuid,
  starts_on date,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'done', 'exempt', 'gone')),
  reason text not null default '',
  settled_by uuid,
  settled_on date,
  version integer not null default 1,
  unique (id, student_id),
  check ((state in ('done', 'exempt')) = (settled_on is not null)),
  check (state <> 'exempt' or reason <> ''),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, settled_by) references person (school_id, id)
);
create unique index deadline_once on deadline (school_id, school_year, rule, coalesce(student_id, '00000000-0000-0000-0000-000000000000'));
create index deadline_by_day on deadline (school_id, state, due_on);

create table task (
  id uuid primary key,
  school_id uuid not null,
  title text not null,
  words text not null default '',
  owner_id uuid not null,
  made_by uuid not null,
  made_on date not null,
  due_on date,
  state text not null default 'open' check (state in ('open', 'doing', 'done', 'dropped')),
  ended_on date,
  -- Why it was dropped.
  reason text not null default '',
  student_id uuid,
  group_id uuid,
  -- Where it comes from; none of them: by hand.
  item_id uuid,
  plan_id uuid,
  deadline_id uuid,
  version integer not null default 1,
  check ((state in ('done', 'dropped')) = (ended_on is not null)),
  check (state <> 'dropped' or reason <> ''),
  check (num_nonnulls(item_id, plan_id, deadline_id) <= 1),
  foreign key (school_id, owner_id) references person (school_id, id),
  foreign key (school_id, made_by) references person (school_id, id),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, group_id) references support_group (school_id, id) on delete cascade,
  -- A task about a student hangs on nothing of another student's.
  foreign key (item_id, student_id) references meeting_item (id, student_id) on delete set null (item_id),
  foreign key (plan_id, student_id) references plan (id, student_id) on delete set null (plan_id),
  foreign key (deadline_id, student_id) references deadline (id, student_id) on delete set null (deadline_id)
);
create index task_by_owner on task (owner_id, state, due_on);
create index task_by_student on task (student_id);
create index task_by_item on task (item_id);

-- What somebody did with a thing that is due and cannot settle yet: put it off until a day, or handed it to a colleague with a word. The
-- thing stays due: it comes back on its day, and stands in the colleague's list.
create table due_mark (
  id uuid primary key,
  school_id uuid not null,
  person_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  student_id uuid,
  put_off_until date,
  handed_to uuid,
  words text not null default '',
  marked_on date not null,
  version integer not null default 1,
  unique (person_id, kind, subject_id),
  check (num_nonnulls(put_off_until, handed_to) = 1),
  check (handed_to <> person_id),
  foreign key (school_id, person_id) references person (school_id, id) on delete cascade,
  foreign key (school_id, handed_to) references person (school_id, id) on delete cascade,
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade
);
create index due_mark_by_receiver on due_mark (handed_to) where handed_to is not null;

do $$
declare name text;
begin
  foreach name in array array['team_member', 'duty', 'responsibility', 'meeting', 'meeting_attendee', 'meeting_item', 'deadline', 'task', 'due_mark'] loop
    execute format('call app.guard(%L)', name);
  end loop;
  foreach name in array array['team_member', 'duty'] loop
    execute format('create policy seen on %I for select to workbench_server using (school_id = (select app.school_id()))', name);
    execute format('create policy kept on %I for all to workbench_server using (school_id = (select app.school_id()) and (select app.sees_every_file()))', name);
  end loop;
end $$;

-- What names no student is open to those who have the thing itself; what names one only to those who know the student.
create policy seen on responsibility for select to workbench_server using (school_id = (select app.school_id())
  and (student_id is null or (select app.sees_every_file())
    or student_id in (select app.students_i_see('register', 'first_year', 'grouped', 'teaching', 'assisting', 'specialist'))));
create policy kept on responsibility for all to workbench_server using (school_id = (select app.school_id()) and (select app.sees_every_file()));

create policy seen on meeting for select to workbench_server using (school_id = (select app.school_id()) and id in (select app.meetings_i_see())
  and (student_id is null or (select app.sees_every_file())
    or student_id in (select app.students_i_see('register', 'first_year', 'grouped', 'teaching', 'assisting', 'specialist'))));
create policy kept on meeting for all to workbench_server using (school_id = (select app.school_id())
  and ((select app.sees_every_file()) or (made_by = (select app.person_id()) and (select app.has_role('sst_member'))
    and (student_id is null or student_id in (select app.students_i_see('register', 'first_year', 'grouped'))))));
create policy seen on meeting_attendee for select to workbench_server
  using (school_id = (select app.school_id()) and meeting_id in (select m.id from meeting m));
create policy kept on meeting_attendee for all to workbench_server using (school_id = (select app.school_id())
  and meeting_id in (select m.id from meeting m where (select app.sees_every_file()) or m.made_by = (select app.person_id())) and (select app.has_role('senco', 'principal', 'sst_member')));
create policy seen on meeting_item for select to workbench_server using (school_id = (select app.school_id()) and meeting_id in (select m.id from meeting m)
  and (student_id is null or (select app.sees_every_file())
    or (not closed and student_id in (select app.students_i_see('register', 'first_year', 'grouped', 'teaching', 'assisting', 'specialist')))
    or student_id in (select app.students_i_see('register', 'specialist'))));
create policy kept on meeting_item for all to workbench_server using (school_id = (select app.school_id())
  and meeting_id in (select m.id from meeting m where (select app.sees_every_file()) or m.made_by = (select app.person_id()))
  and (select app.has_role('senco', 'principal', 'sst_member'))
  and (student_id is null or (select app.sees_every_file()) or student_id in (select app.students_i_see('register', 'first_year', 'grouped'))));

-- Dates of the school are everybody's to know; a student's are for those who know reports.
create policy seen on deadline for select to workbench_server using (school_id = (select app.school_id())
  and (student_id is null or (select app.sees_every_file()) or student_id in (select app.students_i_see('register', 'specialist'))));
create policy kept on deadline for all to workbench_server using (school_id = (select app.school_id()) and (select app.has_role('senco', 'principal', 'sst_member'))
  and (student_id is null or (select app.sees_every_file()) or student_id in (select app.students_i_see('register'))));

-- A task is known to who has it, who gave it and the team; about a student only if they know the student.
create policy seen on task for select to workbench_server using (school_id = (select app.school_id())
  and (owner_id = (select app.person_id()) or made_by = (select app.person_id()) or (select app.has_role('senco', 'principal', 'sst_member')))
  and (student_id is null or (select app.sees_every_file())
    or student_id in (select app.students_i_see('register', 'first_year', 'grouped', 'teaching', 'assisting', 'specialist')))
  and (group_id is null or group_id in (select app.groups_i_see())));
create policy kept on task for all to workbench_server using (school_id = (select app.school_id())
  and (owner_id = (select app.person_id()) or made_by = (select app.person_id()) or (select app.has_role('senco', 'principal', 'sst_member')))
  and (student_id is null or (select app.sees_every_file())
    or student_id in (select app.students_i_see('register', 'first_year', 'grouped', 'teaching', 'assisting', 'specialist')))
  and (group_id is null or group_id in (select app.groups_i_see())));

create policy seen on due_mark for select to workbench_server using (school_id = (select app.school_id())
  and (person_id = (select app.person_id()) or handed_to = (select app.person_id()) or (select app.sees_every_file()))
  and (student_id is null or (select app.sees_every_file())
    or student_id in (select app.students_i_see('register', 'first_year', 'grouped', 'teaching', 'assisting', 'specialist'))));
create policy kept on due_mark for all to workbench_server using (school_id = (select app.school_id()) and person_id = (select app.person_id())
  and (student_id is null or (select app.sees_every_file())
    or student_id in (select app.students_i_see('register', 'first_year', 'grouped', 'teaching', 'assisting', 'specialist'))));
