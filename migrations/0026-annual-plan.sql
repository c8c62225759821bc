-- The team's plan of a school year: aims, measures, what two reviews found, who agreed to it, and what goes on in the next one.

create table annual_plan (
  id uuid primary key,
  school_id uuid not null references school (id),
  school_year text not null check (school_year ~ '^[0-9]{4}/[0-9]{2}$'),
  -- The school's situation in a few lines, in both languages.
  situation jsonb not null default '{"zh": "", "en": ""}',
  state text not null default 'draft' check (state in ('draft', 'agreed', 'reviewed')),
  -- The plan that it carries on.
  previous_id uuid,
  made_by uuid not null,
  made_on date not null,
  -- Counts every change of the plan and all that is in it: whoever agrees agrees to what they read.
  version integer not null default 1,
  unique (school_id, id),
  unique (school_id, school_year),
  foreign key (school_id, previous_id) references annual_plan (school_id, id),
  foreign key (school_id, made_by) references person (school_id, id)
);

create table annual_aim (
  id uuid primary key,
  school_id uuid not null,
  plan_id uuid not null,
  dimension text not null check (dimension in ('culture', 'policies', 'practices')),
  position integer not null,
  words jsonb not null,
  -- The aim of the year before that goes on in this one, as it was or changed.
  carried_from uuid,
  carried_as text check (carried_as in ('yes', 'changed')),
  version integer not null default 1,
  unique (school_id, id),
  unique (plan_id, id),
  foreign key (school_id, plan_id) references annual_plan (school_id, id) on delete cascade,
  foreign key (school_id, carried_from) references annual_aim (school_id, id) on delete set null (carried_from)
);
create index annual_aim_by_plan on annual_aim (plan_id, position);

create table annual_measure (
  id uuid primary key,
  school_id uuid not null,
  plan_id uuid not null,
  aim_id uuid not null,
  position integer not null,
  what jsonb not null,
  -- Colleagues, duties, or anybody by name: [{"personId", "dutyId", "name"}].
  who jsonb not null default '[]',
  starts_on date not null,
  ends_on date not null,
  -- How success is judged: from what point on it is one, and how that is found out.
  criterion jsonb not null,
  method jsonb not null,
  -- People, time and things in words; money stands apart.
  resources jsonb not null,
  carried_from uuid,
  carried_as text check (carried_as in ('yes', 'changed')),
  version integer not null default 1,
  unique (school_id, id),
  unique (plan_id, id),
  check (starts_on <= ends_on),
  foreign key (school_id, plan_id) references annual_plan (school_id, id) on delete cascade,
  foreign key (plan_id, aim_id) references annual_aim (plan_id, id) on delete cascade,
  foreign key (school_id, carried_from) references annual_measure (school_id, id) on delete set null (carried_from)
);
create index annual_measure_by_aim on annual_measure (aim_id, position);

-- The money that a measure is to have: for those who answer for money only.
create table annual_amount (
  id uuid primary key,
  school_id uuid not null,
  measure_id uuid not null unique,
  cents bigint not null check (cents >= 0),
  version integer not null default 1,
  foreign key (school_id, measure_id) references annual_measure (school_id, id) on delete cascade
);

-- What a measure is done with: a provision of the school, or one group.
create table annual_link (
  id uuid primary key,
  school_id uuid not null,
  measure_id uuid not null,
  provision_id uuid,
  group_id uuid,
  check (num_nonnulls(provision_id, group_id) = 1),
  foreign key (school_id, measure_id) references annual_measure (school_id, id) on delete cascade,
  foreign key (school_id, provision_id) references provision (school_id, id) on delete cascade,
  foreign key (school_id, group_id) references support_group (school_id, id) on delete cascade
);
create index annual_link_by_measure on annual_link (measure_id);

-- What the team found of an aim or a measure in the middle and at the end of the year.
create table annual_review (
  id uuid primary key,
  school_id uuid not null,
  plan_id uuid not null,
  aim_id uuid,
  measure_id uuid,
  moment text not null check (moment in ('mid_year', 'year_end')),
  how_far text check (how_far in ('done', 'on_the_way', 'not_yet', 'changed')),
  words jsonb not null default '{"zh": "", "en": ""}',
  -- Whether it goes on in the next year's plan: said at the end of the year.
  carry text check (carry in ('yes', 'changed', 'no')),
  version integer not null default 1,
  check (num_nonnulls(aim_id, measure_id) = 1),
  check (carry is null or moment = 'year_end'),
  unique (aim_id, moment),
  unique (measure_id, moment),
  foreign key (school_id, plan_id) references annual_plan (school_id, id) on delete cascade,
  foreign key (plan_id, aim_id) references annual_aim (plan_id, id) on delete cascade,
  foreign key (plan_id, measure_id) references annual_measure (plan_id, id) on delete cascade
);
create index annual_review_by_plan on annual_review (plan_id);

-- A figure that was computed from what the workbench knows and taken over as evidence, as it was on that day.
create table annual_figure (
  id uuid primary key,
  school_id uuid not null,
  plan_id uuid not null,
  aim_id uuid,
  measure_id uuid,
  moment text not null check (moment in ('mid_year', 'year_end')),
  kind text not null check (kind in ('sessions', 'targets', 'deadlines')),
  done integer not null check (done >= 0),
  total integer not null check (total >= done),
  taken_on date not null,
  taken_by uuid not null,
  check (num_nonnulls(aim_id, measure_id) = 1),
  foreign key (school_id, plan_id) references annual_plan (school_id, id) on delete cascade,
  foreign key (plan_id, aim_id) references annual_aim (plan_id, id) on delete cascade,
  foreign key (plan_id, measure_id) references annual_measure (plan_id, id) on delete cascade,
  foreign key (school_id, taken_by) references person (school_id, id)
);
create index annual_figure_by_plan on annual_figure (plan_id);

-- Who agreed to a plan, took it back to be written on, or closed its review: with a word, and with the plan as it stood, without its money.
-- Only ever added to.
create table annual_decision (
  id uuid primary key,
  school_id uuid not null,
  plan_id uuid not null,
  moved_to text not null check (moved_to in ('draft', 'agreed', 'reviewed')),
  words text not null,
  body jsonb not null,
  decided_by uuid not null,
  decided_on date not null,
  decided_at timestamptz not null default clock_timestamp(),
  foreign key (school_id, plan_id) references annual_plan (school_id, id) on delete cascade,
  foreign key (school_id, decided_by) references person (school_id, id)
);
create index annual_decision_by_plan on annual_decision (plan_id, decided_at);

do $$
declare name text;
begin
  foreach name in array array['annual_plan', 'annual_aim', 'annual_measure', 'annual_amount', 'annual_link', 'annual_review', 'annual_figure', 'annual_decision'] loop
    execute format('call app.guard(%L)', name);
  end loop;
  -- The plan is the team's: those who lead it and those who are in it.
  foreach name in array array['annual_plan', 'annual_aim', 'annual_measure', 'annual_link', 'annual_review', 'annual_figure', 'annual_decision'] loop
    execute format('create policy seen on %I for select to workbench_server using (school_id = (select app.school_id()) and (select app.has_role(''senco'', ''principal'', ''sst_member'')))', name);
  end loop;
  foreach name in array array['annual_plan', 'annual_aim', 'annual_measure', 'annual_link', 'annual_review', 'annual_figure'] loop
    execute format('create policy kept on %I for all to workbench_server using (school_id = (select app.school_id()) and (select app.has_role(''senco'', ''sst_member'')))', name);
  end loop;
end $$;
create policy kept on annual_amount for all to workbench_server using (school_id = (select app.school_id()) and (select app.sees_every_file()));
create policy moved on annual_plan for update to workbench_server using (school_id = (select app.school_id()) and (select app.sees_every_file()));
create policy decided on annual_decision for insert to workbench_server
  with check (school_id = (select app.school_id()) and (select app.sees_every_file()) and decided_by = (select app.person_id()));

-- What the workbench can count for a school year until a day, the same for everybody in the team whichever files they may open: targets that a
-- review settled and how many of them were reached; deadlines that had come and how many were met. Only sums leave it.
create function app.annual_counts(of_year text, from_on date, until_on date) returns json language sql stable security definer set search_path = public, pg_temp
  as $$
    select json_build_object(
      'targets', (select json_build_object('done', count(*) filter (where t.state = 'achieved'), 'total', count(*)) from target t
        where t.school_id = app.school_id() and t.state <> 'open' and t.due_on between from_on and until_on),
      'deadlines', (select json_build_object('done', count(*) filter (where d.state = 'done'), 'total', count(*)) from deadline d
        where d.school_id = app.school_id() and d.school_year = of_year and d.state in ('open', 'done') and d.due_on <= until_on))
    where app.has_role('senco', 'principal', 'sst_member')
  $$;
grant execute on function app.annual_counts(text, date, date) to workbench_server;
