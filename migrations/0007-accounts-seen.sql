-- What those who keep people must know of accounts, whose tables the server cannot read, and headcounts for those who see no student.

-- Each person of the school: may they sign in, is a one-time link open for them, do they use one-time codes? Who uses codes
-- is told only to those who answer for the accounts.
create function app.accounts_seen() returns table (person_id uuid, account text, two_factor boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select p.id,
      case when exists (select from auth."account" a where a."userId" = p.user_id) then 'ready'
           when exists (select from invitation i where i.person_id = p.id and i.used_at is null and i.expires_at > now()) then 'invited'
           else 'none' end,
      coalesce((select app.has_role('senco', 'principal', 'office', 'administrator')) and u."twoFactorEnabled", false)
    from person p left join auth."user" u on u."id" = p.user_id
    where p.school_id = app.school_id()
  $$;

-- Ends every session of a person of the school, as when they leave. Returns how many there were.
create function app.end_sessions_of(person uuid) returns bigint
  language sql volatile security definer set search_path = public, pg_temp
  as $$
    with ended as (
      delete from auth."session" s using person p
      where p.id = end_sessions_of.person and p.school_id = app.school_id() and s."userId" = p.user_id
        and app.has_role('senco', 'office', 'administrator')
      returning s."id")
    select count(*) from ended
  $$;

-- How many students each class of the school has: a number, also for those who see no student. Those who left count until
-- their last day; in a year gone by, those who were there at its end.
create function app.class_sizes() returns table (class_id uuid, students bigint)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select e.class_id, count(*) from enrolment e
      join school_year y on y.id = e.school_year_id
      join student s on s.id = e.student_id
      where e.school_id = app.school_id() and (s.left_on is null or s.left_on >= least(app.today(), y.ends_on))
      group by e.class_id
  $$;

-- What a row of the school or of a person held before its last so many changes to these fields: the words that somebody with
-- an older version still has before them. Only what everybody of the school may read of it anyway.
create function app.fields_before(of_table text, of_row uuid, changes integer, fields text[]) returns jsonb
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select coalesce(jsonb_object_agg(key, value order by id desc), '{}')
    from (select e.id, e.before from audit.event e
          where e.school_id = app.school_id() and e.table_name = of_table and of_table in ('school', 'person')
            and e.row_id = of_row and e.after is not null and e.before ?| fields
          order by e.id desc limit changes) as latest
      cross join jsonb_each(latest.before)
    where key = any(fields)
  $$;

grant execute on function app.accounts_seen(), app.end_sessions_of(uuid), app.class_sizes(),
  app.fields_before(text, uuid, integer, text[]) to workbench_server;

-- Roles that open students' files are given and taken by those who answer for the files or host the workbench, not by the office.
create policy sensitive_given on person_role as restrictive for insert to workbench_server
  with check (role in ('teacher', 'teaching_assistant', 'office', 'parent') or (select app.has_role('senco', 'principal', 'administrator')));
create policy sensitive_changed on person_role as restrictive for update to workbench_server
  using (role in ('teacher', 'teaching_assistant', 'office', 'parent') or (select app.has_role('senco', 'principal', 'administrator')));
create policy sensitive_taken on person_role as restrictive for delete to workbench_server
  using (role in ('teacher', 'teaching_assistant', 'office', 'parent') or (select app.has_role('senco', 'principal', 'administrator')));

-- Nobody gives or takes a role of their own, whichever way the change comes: sight of files is given by somebody else. Those who
-- see every file gain none by it; they may, for they import the staff list in which they stand.
create policy own_given on person_role as restrictive for insert to workbench_server
  with check (person_id is distinct from (select app.person_id()) or (select app.sees_every_file()));
create policy own_changed on person_role as restrictive for update to workbench_server
  using (person_id is distinct from (select app.person_id()) or (select app.sees_every_file()));
create policy own_taken on person_role as restrictive for delete to workbench_server
  using (person_id is distinct from (select app.person_id()) or (select app.sees_every_file()));

-- What a person signs in with, and whether they work here, is changed only by those who could give them each of their roles:
-- otherwise the office could send a file keeper's one-time link to an address of its own.
create function app.hold_account() returns trigger language plpgsql set search_path = public, pg_temp
  as $$
  begin
    if app.school_id() is not null and not app.has_role('senco', 'principal', 'administrator')
      and exists (select from person_role r where r.person_id = old.id and r.role not in ('teacher', 'teaching_assistant', 'office', 'parent'))
    then raise exception 'account-not-yours' using errcode = 'insufficient_privilege'; end if;
    return new;
  end $$;
create trigger account_held before update of user_id, staff_code, email, active on person for each row
  when ((old.user_id, old.staff_code, old.email, old.active) is distinct from (new.user_id, new.staff_code, new.email, new.active))
  execute function app.hold_account();
