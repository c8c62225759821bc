-- The school's days: its week or cycle with periods and bells, dates that are otherwise, and the rooms.

-- How the school's time is divided from a day on. Days are counted: 1 to 5 (or 6) of a week beginning on Monday, or 1 to n of a cycle, which
-- goes on with the next school day. Periods: [{"key": "1", "name": {"zh", "en"}, "kind": "lesson" | "break" | "before" | "after"}], in the
-- order of the day. Schedules: [{"key": "usual", "name": {"zh", "en"}, "bells": {"1": ["08:30", "09:05"], …}}]; the first is the usual one,
-- and a period without a bell is not held by that schedule (a half day). `day_schedules` says which days have another one: {"5": "short"}.
create table timetable_frame (
  id uuid primary key,
  school_id uuid not null,
  school_year_id uuid not null,
  starts_on date not null,
  kind text not null check (kind in ('week', 'cycle')),
  days smallint not null check (days between 1 and 10),
  periods jsonb not null,
  schedules jsonb not null,
  day_schedules jsonb not null default '{}',
  version integer not null default 1,
  unique (school_year_id, starts_on),
  unique (school_id, id),
  foreign key (school_id, school_year_id) references school_year (school_id, id)
);
call app.guard('timetable_frame');

-- Dates that are not as the frame says: holidays, days by other bells, a school day on a Saturday (`frame_day` says as which day).
create table calendar_day (
  id uuid primary key,
  school_id uuid not null references school (id),
  starts_on date not null,
  ends_on date not null,
  kind text not null check (kind in ('holiday', 'other_bells', 'school_day')),
  name jsonb not null,
  schedule text,
  frame_day smallint check (frame_day between 1 and 10),
  version integer not null default 1,
  check (starts_on <= ends_on)
);
create index calendar_day_by_date on calendar_day (school_id, starts_on);
call app.guard('calendar_day');

create table room (
  id uuid primary key,
  school_id uuid not null references school (id),
  name text not null,
  -- How many people it holds; null when nobody has said.
  places smallint check (places between 1 and 2000),
  -- May support groups be given a time in it?
  for_groups boolean not null default true,
  archived_on date,
  version integer not null default 1,
  unique (school_id, id),
  unique (school_id, name)
);
call app.guard('room');

do $$
declare name text;
begin
  foreach name in array array['timetable_frame', 'calendar_day', 'room'] loop
    execute format('create policy seen on %I for select to workbench_server using (school_id = (select app.school_id()))', name);
    execute format('create policy kept on %I for all to workbench_server using (school_id = (select app.school_id()) and (select app.has_role(''senco'', ''principal'', ''office'', ''administrator'')))', name);
  end loop;
end $$;
