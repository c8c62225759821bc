-- What somebody signs in with, and the address to which a link would be mailed, the office sets until they can sign in, and no more after.
create or replace function app.hold_account() returns trigger language plpgsql set search_path = public, pg_temp
  as $$
  begin
    if app.school_id() is not null and not app.answers_for_accounts() then
      if exists (select from person_role r where r.person_id = old.id and r.role not in ('teacher', 'teaching_assistant', 'office', 'parent'))
      then raise exception 'account-not-yours' using errcode = 'insufficient_privilege'; end if;
      if (old.user_id, old.staff_code, old.email) is distinct from (new.user_id, new.staff_code, new.email) and app.can_sign_in(old.id)
      then raise exception 'account-in-use' using errcode = 'insufficient_privilege'; end if;
    end if;
    return new;
  end $$;
