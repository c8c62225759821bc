-- What the office may do to accounts: it lets new colleagues in, the SENCO is told of it, and nobody's account in use is taken over by it.

-- Whether a person of the school has a password.
create function app.can_sign_in(person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$
    select exists (select from person p join auth."account" a on a."userId" = p.user_id where p.id = can_sign_in.person and p.school_id = app.school_id())
  $$;
grant execute on function app.can_sign_in(uuid) to workbench_server;

-- A link for somebody who can sign in already replaces their password. Whatever their roles are today (the office may take a teacher's role and
-- give it back), it is made by those who answer for the files or host the workbench. A link is of whoever made it, and only closes.
create policy made on invitation as restrictive for insert to workbench_server with check (created_by is not distinct from (select app.person_id())
  and ((select app.has_role('senco', 'principal', 'administrator')) or not app.can_sign_in(person_id)));
revoke update on invitation from workbench_server;
grant update (expires_at, used_at) on invitation to workbench_server;

-- As in 0038; and a link that the office made opens nothing any more once its person can sign in.
create or replace function app.open_invitation(hash bytea)
  returns table (invitation_id uuid, person_id uuid, school_id uuid, name_en text, name_zh text, email text, sign_in_code text, school_name_en text, school_name_zh text, user_id text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select i.id, p.id, p.school_id, p.name_en, p.name_zh, p.email,
      case when s.is_demo or exists (
        select from person q join school t on t.id = q.school_id
        where q.active and not t.is_demo and q.id <> p.id and lower(q.staff_code) = lower(p.staff_code)
      ) then s.code || '/' || p.staff_code else p.staff_code end,
      s.name_en, s.name_zh, p.user_id
    from invitation i join person p on p.id = i.person_id and p.active join school s on s.id = p.school_id
    where i.token_hash = hash and i.used_at is null and i.expires_at > now()
      and (i.created_by is null
        or (not exists (select from person_role r where r.person_id = p.id and r.role not in ('teacher', 'teaching_assistant', 'office', 'parent'))
          and not exists (select from auth."account" a where a."userId" = p.user_id))
        or exists (select from person_role r where r.person_id = i.created_by and r.role in ('senco', 'principal', 'administrator')))
  $$;

-- Who is let in as a teacher, and to which classes, opens files: the SENCO is told of it when the office did it alone. What an import brings is
-- one notice.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('tier', 'plan', 'agreement', 'card', 'accommodation', 'asked', 'answered', 'concern',
  'session', 'task_given', 'task_ended', 'meeting', 'handed', 'responsible', 'duty', 'handover', 'digest_failed',
  'person_added', 'link_made', 'teaching_given', 'staff_imported'));

create function app.tell_of_office() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  declare imported boolean := new.word like 'import.%';
  begin
    if not app.has_role('office') or app.has_role('senco', 'principal', 'administrator') then return null; end if;
    perform app.tell_person(new, r.person_id,
      case when imported then 'staff_imported' else case new.table_name when 'person' then 'person_added' when 'invitation' then 'link_made' else 'teaching_given' end end,
      case when imported then new.person_id when new.table_name = 'person' then new.row_id else (new.after ->> 'person_id')::uuid end,
      'given', null, null)
    from person_role r where r.school_id = new.school_id and r.role = 'senco';
    return null;
  end $$;
create trigger tells_of_office after insert on audit.event for each row
  when (new.person_id is not null and new.word <> 'demo.made' and ((new.before is null and new.table_name in ('person', 'invitation') and new.after is not null)
    or (new.table_name = 'teaching' and new.after ? 'person_id')))
  execute function app.tell_of_office();

-- Closed items of a meeting are for those who know the student's reports, and so is whatever becomes a task of them.
create function app.people_who_know_reports(of_student uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp
  as $$
    select w.id from app.people_who_see(of_student) w(id) join person_role r on r.person_id = w.id
    where r.role in ('senco', 'principal')
      or (r.role = 'sst_member' and (
        (select d.tier from tier_decision d where d.student_id = of_student and d.withdrawn_at is null and d.starts_on <= app.today()
          order by d.starts_on desc, d.recorded_at desc limit 1) is not null
        or exists (select from need n where n.student_id = of_student and n.ended_on is null)))
      or (r.role = 'specialist' and exists (select from assignment a where a.student_id = of_student and a.person_id = w.id and a.kind = 'specialist'
        and a.starts_on <= app.today() and (a.ends_on is null or a.ends_on >= app.today())))
  $$;
-- Also asked by whoever hands on a task of an item that they may not read.
create function app.is_closed_item(of_item uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from meeting_item i where i.id = of_item and i.school_id = app.school_id() and i.closed and i.student_id is not null) $$;
grant execute on function app.people_who_know_reports(uuid), app.is_closed_item(uuid) to workbench_server;

create function app.hold_closed_task() returns trigger language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    if app.is_closed_item(new.item_id) and new.owner_id not in (select app.people_who_know_reports(new.student_id)) then
      raise exception 'closed-to-owner' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
create trigger closed_held before insert or update of owner_id, item_id, student_id on task for each row when (new.item_id is not null)
  execute function app.hold_closed_task();

-- The address of somebody from outside, such as a parent, is read by whoever keeps the meeting, and by nobody else who attends.
revoke select on meeting_attendee from workbench_server;
grant select (id, school_id, meeting_id, person_id, name, came) on meeting_attendee to workbench_server;
create function app.addresses_of_meeting(of_meeting uuid) returns table (attendee_id uuid, email text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select a.id, a.email from meeting_attendee a join meeting m on m.id = a.meeting_id
    where m.id = of_meeting and m.school_id = app.school_id() and a.email <> '' and app.has_role('senco', 'principal', 'sst_member')
      and (app.sees_every_file() or (m.made_by = app.person_id() and m.id in (select app.meetings_i_see())))
  $$;
grant execute on function app.addresses_of_meeting(uuid) to workbench_server;

-- A plan as it stood stays as it stood: nobody takes a version away, and only who made a correction goes on with it, within the hour.
revoke update, delete on plan_version from workbench_server;
grant update (body, made_at) on plan_version to workbench_server;
create policy corrected on plan_version as restrictive for update to workbench_server
  using (why = 'corrected' and made_by = (select app.person_id()) and made_at between clock_timestamp() - interval '1 hour' and clock_timestamp());
