-- Imports: a file read and compared, waiting for its apply, and which heading means which field in this school.

create table import_batch (
  id uuid primary key,
  school_id uuid not null references school (id),
  kind text not null check (kind in ('students', 'staff', 'classes', 'sen', 'oneroster')),
  file_name text not null,
  created_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  applied_at timestamptz,
  -- The cells as they were read, kept for a day, or an hour after they were applied.
  cells jsonb,
  mapping jsonb,
  counts jsonb,
  foreign key (school_id, created_by) references person (school_id, id)
);
create index import_batch_by_school on import_batch (school_id, created_at desc);

create table import_mapping (
  id uuid primary key,
  school_id uuid not null references school (id),
  kind text not null,
  heading text not null,
  field text,
  unique (school_id, kind, heading)
);

-- The rows that an import writes are recorded one by one; the file itself is not copied into the trail.
call app.guard('import_batch', recorded => false);
call app.guard('import_mapping');

-- A file that was read is its reader's alone: it may hold more than others may know.
create policy own on import_batch for all to workbench_server
  using (school_id = (select app.school_id()) and created_by is not distinct from (select app.person_id()) and ((select app.has_role('senco'))
    or ((select app.has_role('office')) and kind <> 'sen') or ((select app.has_role('administrator')) and kind in ('staff', 'classes'))));

-- Forgets the cells of files that were read a day ago or applied an hour ago: a SEN list is not kept beside the register. Returns how many.
create function app.forget_imports() returns bigint language sql volatile security definer set search_path = public, pg_temp
  as $$
    with forgotten as (
      update import_batch set cells = null
      where cells is not null and (created_at < now() - interval '1 day' or applied_at < now() - interval '1 hour')
      returning id)
    select count(*) from forgotten
  $$;
grant execute on function app.forget_imports() to workbench_server;

create policy kept on import_mapping for all to workbench_server
  using (school_id = (select app.school_id()) and (select app.has_role('senco', 'office', 'administrator')));
