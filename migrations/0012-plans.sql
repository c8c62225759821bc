-- Plans: the one-page profile, support plans and IEPs with their targets, strategies, tries and reviews; accommodations; the school's bank.

-- Free words are pairs {"zh": "…", "en": "…"}; either may be empty, and what has not been translated is said where it is shown.

create table profile (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null unique,
  good_at jsonb not null,
  matters jsonb not null,
  helps jsonb not null,
  hinders jsonb not null,
  own_words jsonb not null,
  -- Who wrote the student's own words down: the student, or somebody for them.
  own_words_by text not null default '' check (own_words_by in ('', 'student', 'scribe')),
  picture_ids uuid[] not null default '{}',
  changed_on date not null,
  version integer not null default 1,
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade
);
call app.guard('profile');
call app.known_to('profile', seen => '{register,teaching,assisting,specialist}', kept => '{register,teaching}');

-- What a plan of a kind consists of: each change of a template is a new number, so that a plan keeps the one it was made from.
create table plan_template (
  id uuid primary key,
  school_id uuid not null references school (id),
  kind text not null check (kind in ('support', 'iep')),
  number integer not null,
  sections jsonb not null,
  made_by uuid not null,
  made_on date not null,
  unique (school_id, kind, number),
  foreign key (school_id, made_by) references person (school_id, id)
);
call app.guard('plan_template');
create policy seen on plan_template for select to workbench_server using (school_id = (select app.school_id()));
create policy made on plan_template for insert to workbench_server with check (school_id = (select app.school_id()) and (select app.has_role('senco')));

create table plan (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  kind text not null check (kind in ('support', 'iep')),
  starts_on date not null,
  ends_on date not null,
  review_on date not null,
  state text not null default 'draft' check (state in ('draft', 'agreed', 'in_force', 'reviewed', 'archived')),
  -- Before it was put away: whether teachers and assistants had it to work with.
  was_in_force boolean not null default false,
  -- The sections of the template it was made from, as they were then.
  sections jsonb not null,
  -- Who works on it: [{"personId": … or null, "name": …, "part": "keeps" | "teaches" | "assists" | "advises" | "family"}].
  team jsonb not null default '[]',
  previous_id uuid,
  made_by uuid not null,
  made_on date not null,
  version integer not null default 1,
  unique (school_id, id),
  check (starts_on <= ends_on and review_on >= starts_on),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, previous_id) references plan (school_id, id),
  foreign key (school_id, made_by) references person (school_id, id)
);
create index plan_by_student on plan (student_id, starts_on desc);
create index plan_by_review on plan (school_id, state, review_on);

-- The words of one section. Closed ones (what the family said, say) are for those who know reports.
create table plan_text (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  plan_id uuid not null,
  section text not null,
  closed boolean not null default false,
  words jsonb not null,
  -- They were asked, and said that they would rather not.
  declined boolean not null default false,
  version integer not null default 1,
  unique (plan_id, section),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, plan_id) references plan (school_id, id) on delete cascade
);

create table target (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  plan_id uuid not null,
  position integer not null,
  need text check (need in ('SpLD', 'ID', 'ASD', 'ADHD', 'PD', 'VI', 'HI', 'SLI', 'MI', 'ALA')),
  area text not null,
  words jsonb not null,
  -- How it is measured: n of m tries (per cent), a rating 1 to 5, a tally, or a note without a number.
  measure_kind text not null check (measure_kind in ('of', 'rating', 'tally', 'note')),
  measure jsonb not null,
  baseline_value numeric,
  baseline jsonb not null,
  aim_value numeric,
  aim_direction text not null default 'up' check (aim_direction in ('up', 'down')),
  criterion jsonb not null,
  who jsonb not null default '[]',
  starts_on date not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'achieved', 'partly', 'not_yet', 'changed')),
  state_reason text not null default '',
  carried_from uuid,
  bank_id text,
  version integer not null default 1,
  unique (school_id, id),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, plan_id) references plan (school_id, id) on delete cascade
);
create index target_by_plan on target (plan_id, position);

create table strategy (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  plan_id uuid not null,
  target_id uuid,
  position integer not null,
  place text not null check (place in ('class', 'pull-out', 'assessment', 'home', 'everywhere')),
  words jsonb not null,
  who jsonb not null default '[]',
  -- First, second or third thing on the teacher's card; null when it is not on it.
  on_card smallint check (on_card between 1 and 3),
  bank_id text,
  version integer not null default 1,
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, plan_id) references plan (school_id, id) on delete cascade,
  foreign key (school_id, target_id) references target (school_id, id) on delete cascade
);
create index strategy_by_plan on strategy (plan_id, position);

create table plan_agreement (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  plan_id uuid not null,
  part text not null check (part in ('student', 'parent', 'senco', 'principal', 'teacher', 'specialist', 'other')),
  name text not null,
  person_id uuid,
  how text not null check (how in ('meeting', 'signed', 'phone', 'letter', 'declined')),
  agreed_on date not null,
  words text not null default '',
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, plan_id) references plan (school_id, id) on delete cascade,
  foreign key (school_id, person_id) references person (school_id, id)
);
create index plan_agreement_by_plan on plan_agreement (plan_id);

-- The whole plan as it was at a moment that counts, to be laid side by side.
create table plan_version (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  plan_id uuid not null,
  number integer not null,
  why text not null check (why in ('agreed', 'in_force', 'corrected', 'reviewed')),
  body jsonb not null,
  made_by uuid,
  made_at timestamptz not null default clock_timestamp(),
  unique (plan_id, number),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, plan_id) references plan (school_id, id) on delete cascade,
  foreign key (school_id, made_by) references person (school_id, id)
);

-- A hint of the quality coach that people decided not to follow, and why.
create table coach_dismissal (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  plan_id uuid not null,
  rule text not null,
  about text not null,
  reason text not null,
  dismissed_by uuid not null,
  dismissed_on date not null,
  unique (plan_id, rule, about),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, plan_id) references plan (school_id, id) on delete cascade,
  foreign key (school_id, dismissed_by) references person (school_id, id)
);

-- One try at a target, by whoever was there.
create table target_try (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  target_id uuid not null,
  tried_on date not null,
  hits integer check (hits >= 0),
  out_of integer check (out_of between 1 and 100),
  rating smallint check (rating between 1 and 5),
  tally integer check (tally between 0 and 1000),
  note text not null default '',
  logged_by uuid not null,
  logged_at timestamptz not null default clock_timestamp(),
  withdrawn_at timestamptz,
  check (hits is null or hits <= out_of),
  check (num_nonnulls(hits, rating, tally) = 1 or (num_nonnulls(hits, rating, tally) = 0 and note <> '')),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, target_id) references target (school_id, id) on delete cascade,
  foreign key (school_id, logged_by) references person (school_id, id)
);
create index target_try_by_target on target_try (target_id, tried_on, logged_at);

create table plan_review (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  plan_id uuid not null unique,
  held_on date,
  present text not null default '',
  attendance text not null default '',
  words jsonb not null,
  -- By target: {"<id>": {"state": …, "reason": …, "carry": true}}.
  outcomes jsonb not null default '{}',
  tier_proposed smallint check (tier_proposed in (1, 2, 3)),
  tier_reason text not null default '',
  tier_decided text check (tier_decided in ('accepted', 'declined')),
  finished_on date,
  finished_by uuid,
  next_plan_id uuid,
  version integer not null default 1,
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, plan_id) references plan (school_id, id) on delete cascade,
  foreign key (school_id, next_plan_id) references plan (school_id, id),
  foreign key (school_id, finished_by) references person (school_id, id)
);

call app.guard('plan');
call app.guard('plan_text');
call app.guard('target');
call app.guard('strategy');
call app.guard('plan_agreement');
call app.guard('plan_version', recorded => false);
call app.guard('coach_dismissal');
call app.guard('target_try');
call app.guard('plan_review');
call app.known_to('plan', seen => '{register,specialist}', kept => '{register}');
call app.known_to('plan_text', seen => '{register,specialist}', kept => '{register}');
call app.known_to('target', seen => '{register,specialist}', kept => '{register}');
call app.known_to('strategy', seen => '{register,specialist}', kept => '{register}');
call app.known_to('plan_agreement', seen => '{register,specialist}', kept => '{register}');
call app.known_to('plan_version', seen => '{register,specialist}', kept => '{register}');
call app.known_to('coach_dismissal', seen => '{register,specialist}', kept => '{register}');
call app.known_to('plan_review', seen => '{register,specialist}', kept => '{register}');
call app.known_to('target_try', seen => '{register,specialist}', kept => '{register}');

-- Those who teach or assist the student have the plan once it is agreed, to work with; a draft is its makers'. Its targets and
-- strategies follow the plan; the words of its open sections are for teachers, not for assistants; closed ones for neither.
create policy worked_with on plan for select to workbench_server
  using (school_id = (select app.school_id()) and (state in ('agreed', 'in_force', 'reviewed') or (state = 'archived' and was_in_force))
    and student_id in (select app.students_i_see('teaching', 'assisting')));
create policy worked_with on target for select to workbench_server
  using (school_id = (select app.school_id()) and plan_id in (select p.id from plan p) and student_id in (select app.students_i_see('teaching', 'assisting')));
create policy worked_with on strategy for select to workbench_server
  using (school_id = (select app.school_id()) and plan_id in (select p.id from plan p) and student_id in (select app.students_i_see('teaching', 'assisting')));
create policy read_by_teachers on plan_text for select to workbench_server
  using (school_id = (select app.school_id()) and not closed and plan_id in (select p.id from plan p) and student_id in (select app.students_i_see('teaching')));

-- Whoever works with the student logs tries and sees them; a slip is withdrawn by the one who made it.
create policy seen_by_all on target_try for select to workbench_server
  using (school_id = (select app.school_id()) and target_id in (select t.id from target t) and student_id in (select app.students_i_see('teaching', 'assisting')));
create policy logged on target_try for insert to workbench_server
  with check (school_id = (select app.school_id()) and logged_by = (select app.person_id()) and target_id in (select t.id from target t)
    and student_id in (select app.students_i_see('register', 'teaching', 'assisting', 'specialist')));
create policy own_withdrawn on target_try for update to workbench_server
  using (school_id = (select app.school_id()) and logged_by = (select app.person_id()) and target_id in (select t.id from target t)
    and student_id in (select app.students_i_see('register', 'teaching', 'assisting', 'specialist')));

-- Targets and strategies of the school's own, or a person's, beside those that the workbench brings.
create table bank_item (
  id uuid primary key,
  school_id uuid not null references school (id),
  owner_id uuid,
  kind text not null check (kind in ('target', 'strategy')),
  needs text[] not null default '{}',
  levels text[] not null default '{}',
  area text not null,
  words jsonb not null,
  -- A target's measure and criterion, a strategy's place.
  details jsonb not null default '{}',
  archived_on date,
  made_by uuid not null,
  version integer not null default 1,
  foreign key (school_id, owner_id) references person (school_id, id) on delete cascade,
  foreign key (school_id, made_by) references person (school_id, id)
);
create index bank_item_by_school on bank_item (school_id, kind) where archived_on is null;
call app.guard('bank_item');
create policy seen on bank_item for select to workbench_server
  using (school_id = (select app.school_id()) and (owner_id is null or owner_id = (select app.person_id())));
create policy kept on bank_item for all to workbench_server
  using (school_id = (select app.school_id()) and (owner_id = (select app.person_id()) or (owner_id is null and (select app.has_role('senco', 'sst_member')))));

-- What a student is given in class and in assessments, from when to when, on what evidence, approved by whom.
create table accommodation (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  setting text not null check (setting in ('class', 'assessment')),
  kind text not null,
  -- Per cent: so much more time, enlarged to so much.
  amount smallint check (amount between 1 and 400),
  words jsonb not null,
  starts_on date not null,
  ends_on date,
  state text not null default 'proposed' check (state in ('proposed', 'approved', 'refused', 'ended')),
  decided_by uuid,
  decided_on date,
  version integer not null default 1,
  unique (school_id, id),
  check (ends_on is null or starts_on <= ends_on),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, decided_by) references person (school_id, id)
);
create index accommodation_by_student on accommodation (student_id);
create index accommodation_by_school on accommodation (school_id, setting, state);

-- Why it is needed and refused or granted: as sensitive as the report it rests on.
create table accommodation_evidence (
  id uuid primary key,
  school_id uuid not null,
  student_id uuid not null,
  accommodation_id uuid not null unique,
  words text not null default '',
  report_id uuid,
  decision_words text not null default '',
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, accommodation_id) references accommodation (school_id, id) on delete cascade,
  foreign key (school_id, report_id) references report (school_id, id)
);
call app.guard('accommodation');
call app.guard('accommodation_evidence');
call app.known_to('accommodation', seen => '{register,specialist}', kept => '{register}');
call app.known_to('accommodation_evidence', seen => '{register,specialist}', kept => '{register}');
create policy worked_with on accommodation for select to workbench_server
  using (school_id = (select app.school_id()) and state in ('approved', 'ended') and student_id in (select app.students_i_see('teaching', 'assisting')));

-- Examinations of the school, for which the lists of arrangements are made.
create table examination (
  id uuid primary key,
  school_id uuid not null references school (id),
  name jsonb not null,
  starts_on date not null,
  ends_on date not null,
  levels text[] not null,
  -- How many students the school puts into one small room.
  small_room_seats smallint not null default 8 check (small_room_seats between 1 and 40),
  version integer not null default 1,
  check (starts_on <= ends_on)
);
call app.guard('examination');
create policy seen on examination for select to workbench_server using (school_id = (select app.school_id()));
create policy kept on examination for all to workbench_server using (school_id = (select app.school_id()) and (select app.has_role('senco', 'sst_member')));
