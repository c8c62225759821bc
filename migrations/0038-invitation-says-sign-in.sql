-- The link's page also says the code under which its person signs in: the staff code where only one school can be meant by it, with
-- the school's code before it where auth.find_login would not know whose it is (another school has it too, or the demo school's).
drop function app.open_invitation(bytea);
create function app.open_invitation(hash bytea)
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
        or not exists (select from person_role r where r.person_id = p.id and r.role not in ('teacher', 'teaching_assistant', 'office', 'parent'))
        or exists (select from person_role r where r.person_id = i.created_by and r.role in ('senco', 'principal', 'administrator')))
  $$;
grant execute on function app.open_invitation(bytea) to workbench_server;
