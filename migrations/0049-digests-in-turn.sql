-- As in 0029, with the roles held on the day (0047); who asks at once waits for the other, and takes what is left: before, both reached for the same mails, and whoever came too
-- late for one of them left the others for the next minute.
create or replace function app.claim_digests(of_school uuid, of_day date, most integer)
  returns table (id uuid, tries smallint, person_id uuid, roles text[], email text, language text)
  language sql volatile security definer set search_path = public, pg_temp
  as $$
    select pg_advisory_xact_lock(hashtextextended('digests of ' || of_school, 0));
    with waiting as (
      select d.person_id from digest d join person p on p.id = d.person_id and p.active and p.email <> ''
        left join digest_sent x on x.person_id = d.person_id and x.day = of_day
      where d.school_id = of_school
        and (x.id is null or (x.state in ('claimed', 'failed') and x.tries < 5 and x.claimed_at < now() - interval '10 minutes'))
      order by d.person_id limit most
    ), claimed as (
      insert into digest_sent as x (school_id, person_id, day) select of_school, w.person_id, of_day from waiting w
      on conflict (person_id, day) do update set state = 'claimed', tries = x.tries + 1, claimed_at = now()
        where x.state in ('claimed', 'failed') and x.tries < 5 and x.claimed_at < now() - interval '10 minutes'
      returning x.id, x.tries, x.person_id
    )
    select c.id, c.tries, c.person_id, app.roles_of(c.person_id, of_day), p.email, p.language
    from claimed c join person p on p.id = c.person_id
  $$;
