-- What deadlines are counted from is marked as changed by whoever changes it, so that whoever reads next has them computed anew.

-- One row for each statement that changed such a fact and was not looked at yet: nobody waits for anybody, and a change that is not committed
-- while the deadlines are computed is still marked afterwards.
create table deadline_fact (
  id uuid primary key default gen_random_uuid(),
  school_id uuid not null references school (id) on delete cascade,
  of text not null
);
create index deadline_fact_by_school on deadline_fact (school_id);

-- For which day a school's deadlines were computed last: who joins, leaves or gets a tier tomorrow counts from tomorrow.
create table deadline_day (
  id uuid primary key default gen_random_uuid(),
  school_id uuid not null unique references school (id) on delete cascade,
  computed_for date not null
);

do $$
begin
  call app.guard('deadline_fact', recorded => false);
  call app.guard('deadline_day', recorded => false);
end $$;
create policy seen on deadline_fact for select to workbench_server using (school_id = (select app.school_id()));
create policy kept on deadline_fact for all to workbench_server using (school_id = (select app.school_id()) and (select app.sees_every_file()));
create policy seen on deadline_day for select to workbench_server using (school_id = (select app.school_id()));
create policy kept on deadline_day for all to workbench_server using (school_id = (select app.school_id()) and (select app.sees_every_file()));

-- Of rows that come or go, whose they are; of a changed column, who asks. The owner's own maintenance concerns every school.
create function app.deadline_fact_came() returns trigger language plpgsql security definer set search_path = public, pg_temp
  as $$ begin insert into deadline_fact (school_id, of) select distinct n.school_id, tg_table_name from new_rows n; return null; end $$;
create function app.deadline_fact_went() returns trigger language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    insert into deadline_fact (school_id, of) select distinct o.school_id, tg_table_name from old_rows o join school s on s.id = o.school_id;
    return null;
  end $$;
create function app.deadline_fact_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    insert into deadline_fact (school_id, of) select s.id, tg_table_name from school s where s.id = coalesce(app.school_id(), s.id);
    return null;
  end $$;

do $$
declare name text; columns text;
begin
  for name, columns in values
    ('school_year', 'label, starts_on, ends_on'), ('term', 'starts_on, ends_on'),
    ('timetable_frame', null), ('calendar_day', null), ('dated_rule', null), ('deadline_rule', null), ('general_holiday', null),
    ('working_week', null),
    ('student', 'entered_on, left_on'), ('enrolment', 'class_id, school_year_id'), ('class', 'level'),
    ('need', 'ended_on'), ('tier_decision', 'tier, starts_on, withdrawn_at'), ('plan', 'state, starts_on, ends_on'),
    ('report', 'reported_on, withdrawn_on'), ('concern', 'state, raised_on')
  loop
    execute format('create trigger deadline_fact_came after insert on %I referencing new table as new_rows
      for each statement execute function app.deadline_fact_came()', name);
    execute format('create trigger deadline_fact_went after delete on %I referencing old table as old_rows
      for each statement execute function app.deadline_fact_went()', name);
    execute format('create trigger deadline_fact_changed after update %s on %I
      for each statement execute function app.deadline_fact_changed()', case when columns is not null then 'of ' || columns else '' end, name);
  end loop;
end $$;
create trigger deadline_fact_changed after update of level, demo_today on school for each statement execute function app.deadline_fact_changed();
