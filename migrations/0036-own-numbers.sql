-- Numbers that no source names and every school has to check: the workbench's own, until the school says otherwise.

create table due_setting (
  id uuid primary key,
  school_id uuid not null unique references school (id),
  -- Month and day: who leaves from then on finishes school here. The workbench's: 07-01.
  finishing_from text not null check (finishing_from between '03-01' and '08-31'),
  -- So many days after a group began, its students' entry scores are due. The workbench's: 14.
  entry_days integer not null check (entry_days between 0 and 90),
  version integer not null default 1
);

do $$ begin call app.guard('due_setting'); end $$;
create policy seen on due_setting for select to workbench_server using (school_id = (select app.school_id()));
create policy kept on due_setting for all to workbench_server using (school_id = (select app.school_id()) and (select app.sees_every_file()));

-- Deadlines of those who leave are counted from it.
create trigger deadline_fact_came after insert on due_setting referencing new table as new_rows
  for each statement execute function app.deadline_fact_came();
create trigger deadline_fact_went after delete on due_setting referencing old table as old_rows
  for each statement execute function app.deadline_fact_went();
create trigger deadline_fact_changed after update of finishing_from on due_setting
  for each statement execute function app.deadline_fact_changed();
