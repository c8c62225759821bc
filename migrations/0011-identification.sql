-- Identification: concerns, teachers' input, the Primary 1 programme, measurements, reports, referrals, restricted notes; and rules with dates.

-- The policies that most tables about a student have, in one sentence: through which ways in a row is seen, and through which it is
-- kept. The SENCO and the principal see every file; what each role may do is the table of actions'.
create procedure app.known_to(table_name text, seen text[], kept text[]) language plpgsql
  as $$
  begin
    execute format('create policy seen on %I for select to workbench_server using (school_id = (select app.school_id()) and ((select app.sees_every_file()) or student_id in (select app.students_i_see(variadic %L::text[]))))', table_name, seen);
    execute format('create policy kept on %I for all to workbench_server using (school_id = (select app.school_id()) and ((select app.sees_every_file()) or student_id in (select app.students_i_see(variadic %L::text[]))))', table_name, kept);
  end $$;

-- A rule with dates (a window, a deadline) of one school year, where the school has checked or changed what the workbench ships.
create table dated_rule (
  id uuid primary key,
  school_id uuid not null references school (id),
  school_year text not null,
  key text not null,
  starts_on date,
  ends_on date not null,
  source text not null default '',
  checked_by uuid,
  checked_on date,
  version integer not null default 1,
  check (starts_on <= ends_on),
  unique (school_id, school_year, key),
  foreign key (school_id, checked_by) references person (school_id, id)
);
call app.guard('dated_rule');
create policy seen on dated_rule for select to workbench_server using (school_id = (select app.school_id()));
create policy kept on dated_rule for all to workbench_server using (school_id = (select app.school_id()) and (select app.sees_every_file()));

-- A worry about a student, raised in taps and words; what became of it is its steps.
create table concern (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  raised_by uuid not null,
  raised_on date not null,
  areas text[] not null check (cardinality(areas) > 0),
  seen text[] not null default '{}',
  how_often text not null check (how_often in ('once', 'monthly', 'weekly', 'daily', 'every_lesson')),
  tried text[] not null default '{}',
  words text not null default '',
  state text not null default 'raised' check (state in ('raised', 'watching', 'asked', 'screening', 'referred', 'planned', 'closed')),
  watch_until date,
  version integer not null default 1,
  unique (school_id, id),
  check (state <> 'watching' or watch_until is not null),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, raised_by) references person (school_id, id)
);
create index concern_by_student on concern (student_id);
create index concern_by_state on concern (school_id, state, raised_on);

create table concern_step (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  concern_id uuid not null,
  step text not null check (step in ('watch', 'ask', 'screen', 'refer', 'plan', 'close', 'reopen')),
  until date,
  -- For the one who raised it: what is done now and why.
  words text not null default '',
  taken_by uuid not null,
  taken_at timestamptz not null default clock_timestamp(),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, concern_id) references concern (school_id, id) on delete cascade,
  foreign key (school_id, taken_by) references person (school_id, id)
);
create index concern_step_by_concern on concern_step (concern_id, taken_at);

call app.guard('concern');
call app.guard('concern_step');
call app.known_to('concern', seen => '{register,specialist}', kept => '{register}');
call app.known_to('concern_step', seen => '{register,specialist}', kept => '{register}');
-- Whoever raised it sees it, and what became of it, for as long as the student is theirs to see.
create policy own_seen on concern for select to workbench_server
  using (school_id = (select app.school_id()) and raised_by = (select app.person_id())
    and student_id in (select app.students_i_see('register', 'teaching', 'assisting', 'specialist')));
create policy own_raised on concern for insert to workbench_server
  with check (school_id = (select app.school_id()) and raised_by = (select app.person_id()) and state = 'raised'
    and student_id in (select app.students_i_see('register', 'teaching', 'assisting', 'specialist')));
create policy own_seen on concern_step for select to workbench_server
  using (school_id = (select app.school_id()) and concern_id in (select c.id from concern c where c.raised_by = (select app.person_id())));

-- What teachers are asked: the school's own sets of prompts, each change a new number.
create table input_form (
  id uuid primary key,
  school_id uuid not null references school (id),
  name jsonb not null,
  prompts jsonb not null,
  archived_on date,
  version integer not null default 1
);
call app.guard('input_form');
create policy seen on input_form for select to workbench_server using (school_id = (select app.school_id()));
create policy kept on input_form for all to workbench_server using (school_id = (select app.school_id()) and (select app.has_role('senco')));

-- One asking of a student's teachers, with the prompts as they were then; one row for each person asked.
create table input_request (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  asked_by uuid not null,
  asked_on date not null,
  due_on date not null,
  why text not null default '',
  name jsonb not null,
  prompts jsonb not null,
  concern_id uuid,
  closed_on date,
  unique (school_id, id),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, asked_by) references person (school_id, id),
  foreign key (school_id, concern_id) references concern (school_id, id)
);
create index input_request_by_student on input_request (student_id, asked_on desc);

create table input_answer (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  request_id uuid not null,
  person_id uuid not null,
  subject text not null default '',
  answers jsonb,
  cannot_say text not null default '',
  answered_at timestamptz,
  version integer not null default 1,
  unique (request_id, person_id),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, request_id) references input_request (school_id, id) on delete cascade,
  foreign key (school_id, person_id) references person (school_id, id)
);
create index input_answer_by_person on input_answer (person_id) where answered_at is null;

call app.guard('input_request');
call app.guard('input_answer');
call app.known_to('input_request', seen => '{register,specialist}', kept => '{register}');
call app.known_to('input_answer', seen => '{register,specialist}', kept => '{register}');
-- Who was asked sees the question and their own answer, not those of others.
create policy own_seen on input_answer for select to workbench_server
  using (school_id = (select app.school_id()) and person_id = (select app.person_id())
    and student_id in (select app.students_i_see('register', 'teaching', 'assisting', 'specialist')));
create policy own_answered on input_answer for update to workbench_server
  using (school_id = (select app.school_id()) and person_id = (select app.person_id())
    and student_id in (select app.students_i_see('register', 'teaching', 'assisting', 'specialist')));
create policy own_seen on input_request for select to workbench_server
  using (school_id = (select app.school_id()) and id in (select a.request_id from input_answer a where a.person_id = (select app.person_id())));

-- The Primary 1 programme of a school year: a teacher's observation of each pupil, then what the team decides.
create table p1_observation (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  school_year text not null,
  answers jsonb not null default '{}',
  words text not null default '',
  observed_by uuid,
  finished_on date,
  version integer not null default 1,
  unique (student_id, school_year),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, observed_by) references person (school_id, id)
);
create index p1_observation_by_year on p1_observation (school_id, school_year);

create table p1_decision (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  school_year text not null,
  degree text not null check (degree in ('marked', 'mild', 'none')),
  follow_up text not null default '',
  met_on date not null,
  decided_by uuid not null,
  parents_told_on date,
  parents_told_how text not null default '',
  review_on date,
  reviewed_on date,
  review_words text not null default '',
  version integer not null default 1,
  unique (student_id, school_year),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, decided_by) references person (school_id, id)
);
create index p1_decision_by_year on p1_decision (school_id, school_year);

call app.guard('p1_observation');
call app.guard('p1_decision');
call app.known_to('p1_observation', seen => '{register,teaching,specialist}', kept => '{register,teaching}');
call app.known_to('p1_decision', seen => '{register,teaching,specialist}', kept => '{register}');

-- What a school measures with, and dated results. Scores are more than a teacher needs.
create table instrument (
  id uuid primary key,
  school_id uuid not null references school (id),
  name jsonb not null,
  about text not null default '',
  scales jsonb not null,
  archived_on date,
  version integer not null default 1,
  unique (school_id, id)
);
call app.guard('instrument');
create policy seen on instrument for select to workbench_server using (school_id = (select app.school_id()));
create policy kept on instrument for all to workbench_server using (school_id = (select app.school_id()) and (select app.has_role('senco')));

create table measurement (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  instrument_id uuid not null,
  measured_on date not null,
  measured_by text not null default '',
  scores jsonb not null,
  words text not null default '',
  entered_by uuid not null,
  withdrawn_on date,
  withdrawn_reason text not null default '',
  version integer not null default 1,
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, instrument_id) references instrument (school_id, id),
  foreign key (school_id, entered_by) references person (school_id, id)
);
create index measurement_by_student on measurement (student_id, measured_on desc);
call app.guard('measurement');
call app.known_to('measurement', seen => '{register,specialist}', kept => '{register,specialist}');

-- A file that belongs to a student: what it is stands here, its bytes in the data folder. What it was kept for says who sees it.
create table attachment (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  kept_for text not null check (kept_for in ('report', 'profile')),
  -- The report that it belongs to; not yet, while somebody still writes it.
  report_id uuid,
  name text not null,
  media_type text not null,
  bytes integer not null check (bytes > 0),
  sha256 text not null,
  added_by uuid not null,
  added_at timestamptz not null default clock_timestamp(),
  unique (school_id, id),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, added_by) references person (school_id, id)
);
create index attachment_by_student on attachment (student_id, report_id);
call app.guard('attachment');
call app.known_to('attachment', seen => '{register,specialist}', kept => '{register,specialist}');
create policy of_profile_seen on attachment for select to workbench_server
  using (school_id = (select app.school_id()) and kept_for = 'profile' and student_id in (select app.students_i_see('teaching', 'assisting')));
create policy of_profile_kept on attachment for all to workbench_server
  using (school_id = (select app.school_id()) and kept_for = 'profile' and student_id in (select app.students_i_see('teaching')));

create table report (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  kind text not null check (kind in ('psychological', 'speech', 'medical', 'occupational', 'physiotherapy', 'hearing', 'vision', 'psychiatric', 'pre_school', 'school', 'other')),
  author text not null,
  reported_on date not null,
  valid_until date,
  summary text not null default '',
  filed_by uuid not null,
  withdrawn_on date,
  withdrawn_reason text not null default '',
  version integer not null default 1,
  unique (school_id, id),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, filed_by) references person (school_id, id)
);
create index report_by_student on report (student_id, reported_on desc);
call app.guard('report');
call app.known_to('report', seen => '{register,specialist}', kept => '{register,specialist}');
alter table attachment add check (report_id is null or kept_for = 'report'),
  add foreign key (school_id, report_id) references report (school_id, id) on delete cascade;

-- Files that were sent for a report which was never filed are kept for a month, as long as a draft may wait for somebody.
create function app.forget_attachments() returns void language sql volatile security definer set search_path = public, pg_temp
  as $$ delete from attachment where kept_for = 'report' and report_id is null and added_at < clock_timestamp() - interval '30 days' $$;
grant execute on function app.forget_attachments() to workbench_server;

create table referral (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  service text not null check (service in ('educational_psychologist', 'speech_therapist', 'child_assessment', 'psychiatry', 'social_work', 'occupational_therapist', 'physiotherapist', 'audiology', 'eye_clinic', 'other')),
  service_words text not null default '',
  why text not null,
  referred_on date not null,
  state text not null default 'preparing' check (state in ('preparing', 'sent', 'waiting', 'seen', 'reported', 'closed')),
  state_since date not null,
  -- The states it has come through after preparing, each with its day: [{"state", "on"}].
  steps jsonb not null default '[]',
  consent_on date,
  expected_on date,
  words text not null default '',
  concern_id uuid,
  referred_by uuid not null,
  version integer not null default 1,
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, concern_id) references concern (school_id, id),
  foreign key (school_id, referred_by) references person (school_id, id)
);
create index referral_by_student on referral (student_id, referred_on desc);
create index referral_by_state on referral (school_id, state);
call app.guard('referral');
call app.known_to('referral', seen => '{register,specialist}', kept => '{register}');

-- A restricted note: that there is one, and about what in a word, is known to those who know reports; its text only to its readers.
create table restricted_note (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  topic text not null,
  written_by uuid not null,
  written_on date not null,
  withdrawn_on date,
  unique (school_id, id),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, written_by) references person (school_id, id)
);
create index restricted_note_by_student on restricted_note (student_id);

create table restricted_text (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  note_id uuid not null unique,
  readers uuid[] not null default '{}',
  words text not null,
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, note_id) references restricted_note (school_id, id) on delete cascade
);
call app.guard('restricted_note');
-- Its text is not copied into the trail, which more people read; that it was written and read is.
call app.guard('restricted_text', recorded => false);
call app.known_to('restricted_note', seen => '{register,specialist}', kept => '{register,specialist}');
create policy read on restricted_text for select to workbench_server
  using (school_id = (select app.school_id())
    and ((select app.has_role('senco')) or (select app.person_id()) = any (readers)
      or note_id in (select n.id from restricted_note n where n.written_by = (select app.person_id())))
    and ((select app.sees_every_file()) or student_id in (select app.students_i_see('register', 'specialist'))));
create policy written on restricted_text for insert to workbench_server
  with check (school_id = (select app.school_id())
    and note_id in (select n.id from restricted_note n where n.written_by = (select app.person_id()))
    and ((select app.sees_every_file()) or student_id in (select app.students_i_see('register', 'specialist'))));

-- Colleagues who know reports of a student, and so may be told what a restricted note says. It asks as app.students_i_see does, but
-- of everybody, and only for whoever knows the student's reports themselves.
create function app.know_reports_of(of_student uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp
  as $$
    select distinct p.id from person p join person_role r on r.person_id = p.id
    where p.school_id = app.school_id() and p.active
      and (app.sees_every_file() or of_student in (select app.students_i_see('register', 'specialist')))
      and exists (select from student s where s.id = of_student and s.school_id = app.school_id())
      and (r.role in ('senco', 'principal')
        or (r.role = 'sst_member' and (
          (select d.tier from tier_decision d where d.student_id = of_student and d.withdrawn_at is null and d.starts_on <= app.today()
            order by d.starts_on desc, d.recorded_at desc limit 1) is not null
          or exists (select from need n where n.student_id = of_student and n.ended_on is null)))
        or (r.role = 'specialist' and exists (select from assignment a where a.student_id = of_student and a.person_id = p.id
          and a.kind = 'specialist' and a.starts_on <= app.today() and (a.ends_on is null or a.ends_on >= app.today()))))
  $$;
grant execute on function app.know_reports_of(uuid) to workbench_server;

-- Who has a form open at this moment, so that two editors see each other. Gone with a restart, and worth no record.
create unlogged table presence (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  person_id uuid not null,
  subject text not null,
  seen_at timestamptz not null default clock_timestamp(),
  unique (person_id, subject),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, person_id) references person (school_id, id) on delete cascade
);
create index presence_by_subject on presence (subject, seen_at);
call app.guard('presence', recorded => false);
create policy seen on presence for select to workbench_server
  using (school_id = (select app.school_id()) and ((select app.sees_every_file()) or student_id in (select app.students_i_see('register', 'teaching', 'assisting', 'specialist'))));
create policy own on presence for all to workbench_server
  using (school_id = (select app.school_id()) and person_id = (select app.person_id())
    and ((select app.sees_every_file()) or student_id in (select app.students_i_see('register', 'teaching', 'assisting', 'specialist'))));
