-- What changed for a person since last time, told inside the workbench, and the morning mail that counts it (docs/decisions/016).

-- One row for each thing that changed for a person; several changes of a thing are one row until it is read. It says that something changed and
-- of what, never what was written: that is read where it stands, by whoever may read it then.
create table notice (
  id uuid primary key default gen_random_uuid(),
  school_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('tier', 'plan', 'agreement', 'card', 'accommodation', 'asked', 'answered', 'concern', 'session',
    'task_given', 'task_ended', 'meeting', 'handed', 'responsible', 'duty', 'digest_failed')),
  subject_id uuid not null,
  -- What became of it, in a word of its kind.
  what text not null,
  student_id uuid,
  group_id uuid,
  -- Who did it last, and how often it changed since it was read.
  by_id uuid,
  times integer not null default 1,
  at timestamptz not null default now(),
  read_at timestamptz,
  unique (person_id, kind, subject_id),
  foreign key (school_id, person_id) references person (school_id, id) on delete cascade,
  foreign key (school_id, by_id) references person (school_id, id),
  foreign key (school_id, student_id) references student (school_id, id) on delete cascade,
  foreign key (school_id, group_id) references support_group (school_id, id) on delete cascade
);
create index notice_by_person on notice (person_id, at desc);
-- What a person has seen of their own notices is nobody's business, so it leaves no trail; what brought the notice has one.
call app.guard('notice', recorded => false);
-- One's own, and of a student or a group only as long as one may see it.
create policy seen on notice for select to workbench_server using (school_id = (select app.school_id()) and person_id = (select app.person_id())
  and (student_id is null or (select app.sees_every_file())
    or student_id in (select app.students_i_see('register', 'first_year', 'grouped', 'teaching', 'assisting', 'specialist')))
  and (group_id is null or group_id in (select app.groups_i_see())));
create policy marked on notice for update to workbench_server using (school_id = (select app.school_id()) and person_id = (select app.person_id()));

-- Tells somebody else than the one who did it. What counts most stands: a plan that came into force and was then changed came into force.
create function app.tell_person(e audit.event, person uuid, kind text, subject uuid, what text, student uuid, of_group uuid) returns void
  language sql volatile security definer set search_path = public, pg_temp
  as $$
    insert into notice as n (school_id, person_id, kind, subject_id, what, student_id, group_id, by_id)
    select e.school_id, p.id, tell_person.kind, subject, tell_person.what, student, of_group, e.person_id
    from person p where p.id = person and p.school_id = e.school_id and p.active and p.id is distinct from e.person_id
    on conflict (person_id, kind, subject_id) do update set
      what = case when n.read_at is null and excluded.what = 'changed' then n.what else excluded.what end,
      student_id = excluded.student_id, group_id = excluded.group_id, by_id = excluded.by_id,
      times = case when n.read_at is not null then 1 when n.at < now() then n.times + 1 else n.times end,
      at = now(), read_at = null
  $$;

-- Everybody who works with a student: who teaches, assists, advises, gives a group, answers for them; and the SENCO.
create function app.people_who_work_with(of_student uuid) returns setof uuid language sql stable security definer set search_path = public, pg_temp
  as $$
    with day as (select coalesce(app.today(), current_date) as today),
      placed as (select e.class_id from enrolment e join school_year y on y.id = e.school_year_id, day
        where e.student_id = of_student and day.today between y.starts_on and y.ends_on),
      grouped as (select g.id from group_member m join support_group g on g.id = m.group_id, day
        where m.student_id = of_student and (m.ends_on is null or m.ends_on >= day.today) and coalesce(g.closed_on, g.ends_on) >= day.today)
    select t.person_id from teaching t where t.class_id in (select p.class_id from placed p)
    union select a.person_id from assignment a, day
      where a.student_id = of_student and a.starts_on <= day.today and (a.ends_on is null or a.ends_on >= day.today)
    union select s.person_id from group_staff s, day
      where s.person_id is not null and s.group_id in (select id from grouped) and (s.ends_on is null or s.ends_on >= day.today)
    union select t.person_id from group_time t, day
      where t.person_id is not null and t.group_id in (select id from grouped) and (t.ends_on is null or t.ends_on >= day.today)
    union select r.person_id from responsibility r
      where r.ends_on is null and (r.student_id = of_student or r.class_id in (select p.class_id from placed p))
    union select r.person_id from person_role r join student s on s.id = of_student and s.school_id = r.school_id where r.role = 'senco'
  $$;

create function app.tell_team(e audit.event, kind text, subject uuid, what text, student uuid) returns void
  language sql volatile security definer set search_path = public, pg_temp
  as $$ select app.tell_person(e, w, kind, subject, what, student, null) from app.people_who_work_with(student) w $$;

-- What was done to a student's plan, card, tier or accommodations.
create function app.tell_of_file(e audit.event) returns void language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  declare line record; changed jsonb := coalesce(e.after, '{}') - '{state,state_reason,position}'::text[];
  begin
    case e.table_name
      when 'tier_decision' then
        perform app.tell_team(e, 'tier', e.student_id, case when e.before is null then 'decided' else 'withdrawn' end, e.student_id);
      when 'plan' then
        if e.before is not null and e.after ->> 'state' in ('agreed', 'in_force', 'reviewed', 'archived') then
          perform app.tell_team(e, 'plan', e.row_id, e.after ->> 'state', e.student_id);
        end if;
      when 'plan_agreement' then
        select p.made_by into line from plan p where p.id = (e.after ->> 'plan_id')::uuid;
        if e.before is null and found then
          perform app.tell_person(e, one, 'agreement', (e.after ->> 'plan_id')::uuid,
            case e.after ->> 'how' when 'declined' then 'declined' else 'agreed' end, e.student_id, null)
          from (select line.made_by as one union select r.person_id from person_role r where r.school_id = e.school_id and r.role = 'senco') keepers;
        end if;
      when 'plan_text' then
        select x.plan_id into line from plan_text x join plan p on p.id = x.plan_id and p.state in ('agreed', 'in_force')
          where x.id = e.row_id and not x.closed;
        if found then perform app.tell_team(e, 'plan', line.plan_id, 'changed', e.student_id); end if;
      when 'target' then
        select p.id into line from plan p where p.state in ('agreed', 'in_force')
          and p.id = coalesce((select t.plan_id from target t where t.id = e.row_id), (e.before ->> 'plan_id')::uuid);
        if found and (changed <> '{}' or e.after is null) then perform app.tell_team(e, 'plan', line.id, 'changed', e.student_id); end if;
      when 'strategy' then
        select p.id, p.state, s.on_card into line from plan p left join strategy s on s.id = e.row_id
          where p.state in ('agreed', 'in_force') and p.id = coalesce(s.plan_id, (e.before ->> 'plan_id')::uuid);
        if found and (changed <> '{}' or e.after is null) then
          perform app.tell_team(e, 'plan', line.id, 'changed', e.student_id);
          if line.state = 'in_force' and (line.on_card is not null or (e.before ->> 'on_card') is not null) then
            perform app.tell_team(e, 'card', e.student_id, 'changed', e.student_id);
          end if;
        end if;
      when 'accommodation' then
        select a.state into line from accommodation a where a.id = e.row_id;
        if found and line.state in ('approved', 'ended') then
          perform app.tell_team(e, 'accommodation', e.student_id, case when e.after ? 'state' then line.state else 'changed' end, e.student_id);
        end if;
    end case;
  end $$;

-- What was done to something that concerns one person: asked, answered, moved on, given, handed.
create function app.tell_of_work(e audit.event) returns void language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  declare line record;
  begin
    case e.table_name
      when 'concern_step' then
        select c.raised_by into line from concern c where c.id = (e.after ->> 'concern_id')::uuid;
        if e.before is null and found then
          perform app.tell_person(e, line.raised_by, 'concern', (e.after ->> 'concern_id')::uuid, e.after ->> 'step', e.student_id, null);
        end if;
      when 'input_answer' then
        select a.person_id, a.request_id, r.asked_by into line from input_answer a join input_request r on r.id = a.request_id where a.id = e.row_id;
        if found and e.before is null and (e.after ->> 'answered_at') is null then
          perform app.tell_person(e, line.person_id, 'asked', line.request_id, 'asked', e.student_id, null);
        elsif found and (e.after ->> 'answered_at') is not null then
          perform app.tell_person(e, line.asked_by, 'answered', line.request_id, 'answered', e.student_id, null);
        end if;
      when 'task' then
        select t.* into line from task t where t.id = e.row_id;
        if not found then return; end if;
        if e.after ? 'owner_id' and line.state in ('open', 'doing') then
          perform app.tell_person(e, line.owner_id, 'task_given', line.id, 'given', line.student_id, line.group_id);
        elsif e.before is not null and e.after ? 'due_on' and line.state in ('open', 'doing') then
          perform app.tell_person(e, line.owner_id, 'task_given', line.id, 'moved', line.student_id, line.group_id);
        end if;
        if e.before is not null and e.after ->> 'state' in ('done', 'dropped') then
          perform app.tell_person(e, line.made_by, 'task_ended', line.id, line.state, line.student_id, line.group_id);
        elsif e.before is not null and e.after ? 'state' then
          delete from notice n where n.kind = 'task_ended' and n.subject_id = line.id and n.read_at is null;
        end if;
      when 'due_mark' then
        select m.* into line from due_mark m where m.id = e.row_id and m.handed_to is not null;
        if found then perform app.tell_person(e, line.handed_to, 'handed', line.id, 'handed', line.student_id, null); end if;
      when 'responsibility' then
        select r.* into line from responsibility r where r.id = e.row_id and r.ends_on is null;
        if found and e.before is null then
          perform app.tell_person(e, line.person_id, 'responsible', line.id, 'given', line.student_id, null);
        end if;
      when 'duty' then
        select d.* into line from duty d where d.id = e.row_id and d.archived_on is null;
        if found and e.after ? 'person_id' and line.person_id is not null then
          perform app.tell_person(e, line.person_id, 'duty', line.id, 'given', null, null);
        end if;
    end case;
  end $$;

-- What was done to a day: a session that is otherwise than planned, a meeting.
create function app.tell_of_day(e audit.event) returns void language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  declare line record; covered boolean;
  begin
    case e.table_name
      when 'session' then
        select s.*, t.person_id as usual, t.period as usual_period into line
          from session s left join group_time t on t.id = s.time_id where s.id = e.row_id;
        if not found or line.state not in ('expected', 'cancelled')
          or not e.after ?| array['held_on', 'period', 'person_id', 'room_id', 'state'] then return; end if;
        covered := line.person_id is not null and e.after ? 'person_id' and line.person_id is distinct from line.usual
          and not exists (select from group_staff g where g.group_id = line.group_id and g.person_id = line.person_id and g.part = 'leads'
            and line.usual is null and (g.ends_on is null or g.ends_on >= line.held_on));
        perform app.tell_person(e, giver.id, 'session', line.id,
          case when line.state = 'cancelled' then 'cancelled'
            when covered and giver.id = line.person_id then 'covering'
            when covered then 'covered'
            when line.held_on is distinct from line.planned_on or line.period is distinct from line.usual_period then 'moved'
            else 'changed' end, null, line.group_id)
        from (select g.person_id as id from group_staff g where g.group_id = line.group_id and (g.ends_on is null or g.ends_on >= line.held_on)
          union select line.person_id union select line.usual union select (e.before ->> 'person_id')::uuid) giver where giver.id is not null;
      when 'meeting' then
        if e.before is null or e.after is null then return; end if;
        select m.* into line from meeting m where m.id = e.row_id;
        if e.after ->> 'state' = 'cancelled' or (line.state = 'planned' and e.after ?| array['held_on', 'starts_at', 'ends_at', 'place']) then
          perform app.tell_person(e, a.person_id, 'meeting', line.id, case line.state when 'cancelled' then 'cancelled' else 'moved' end, line.student_id, null)
          from meeting_attendee a where a.meeting_id = line.id and a.person_id is not null;
        end if;
      when 'meeting_attendee' then
        select m.* into line from meeting m where m.id = (e.after ->> 'meeting_id')::uuid and m.state = 'planned';
        if e.before is null and found and (e.after ->> 'person_id') is not null then
          perform app.tell_person(e, (e.after ->> 'person_id')::uuid, 'meeting', line.id, 'planned', line.student_id, null);
        end if;
    end case;
  end $$;

-- Whatever is done to rows stands in the trail in the same transaction: what concerns somebody is told from there, in one place. What an import
-- brings at once, and what the command line does, is no news.
create function app.tell() returns trigger language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    if new.table_name in ('tier_decision', 'plan', 'plan_agreement', 'plan_text', 'target', 'strategy', 'accommodation') then
      perform app.tell_of_file(new);
    elsif new.table_name in ('session', 'meeting', 'meeting_attendee') then
      perform app.tell_of_day(new);
    else
      perform app.tell_of_work(new);
    end if;
    return null;
  end $$;
create trigger tells after insert on audit.event for each row
  when (new.person_id is not null and new.word not like 'import.%' and new.word <> 'demo.made' and new.table_name in ('tier_decision', 'plan', 'plan_agreement', 'plan_text',
    'target', 'strategy', 'accommodation', 'concern_step', 'input_answer', 'session', 'task', 'due_mark', 'responsibility', 'duty', 'meeting',
    'meeting_attendee'))
  execute function app.tell();

-- Forgets what is older than sixty days. Returns how many.
create function app.forget_notices() returns bigint language sql volatile security definer set search_path = public, pg_temp
  as $$
    with forgotten as (
      delete from notice n using school s where s.id = n.school_id and n.at < coalesce(s.demo_today, current_date) - 60 returning n.id)
    select count(*) from forgotten
  $$;
grant execute on function app.forget_notices() to workbench_server;

-- Who wants the morning mail. Nobody gets it who has not asked for it.
create table digest (
  id uuid primary key,
  school_id uuid not null,
  person_id uuid not null unique,
  wanted_since date not null,
  foreign key (school_id, person_id) references person (school_id, id) on delete cascade
);
call app.guard('digest');
create policy own on digest for all to workbench_server using (school_id = (select app.school_id()) and person_id = (select app.person_id()));

-- At what hour of Hong Kong the mails go out, if not at seven; one row a school.
create table digest_setting (
  id uuid primary key,
  school_id uuid not null unique references school (id),
  hour smallint not null check (hour between 5 and 10),
  version integer not null default 1
);
call app.guard('digest_setting');
create policy seen on digest_setting for select to workbench_server using (school_id = (select app.school_id()));
create policy kept on digest_setting for all to workbench_server
  using (school_id = (select app.school_id()) and (select app.has_role('senco', 'principal', 'administrator')));

-- One row for each person and day: whoever lays or renews it sends the mail, and nobody else. Of the secret with which a mail is stopped
-- only the hash is kept.
create table digest_sent (
  id uuid primary key default gen_random_uuid(),
  school_id uuid not null,
  person_id uuid not null,
  day date not null,
  state text not null default 'claimed' check (state in ('claimed', 'sent', 'nothing', 'failed', 'given_up')),
  tries smallint not null default 1,
  claimed_at timestamptz not null default now(),
  -- What the mail server said: its code, or what became of the connection.
  problem text not null default '',
  token_hash bytea unique,
  unique (person_id, day),
  foreign key (school_id, person_id) references person (school_id, id) on delete cascade
);
create index digest_sent_by_school on digest_sent (school_id, day);
-- A machine's doings, not a person's.
call app.guard('digest_sent', recorded => false);
create policy seen on digest_sent for select to workbench_server
  using (school_id = (select app.school_id()) and (select app.has_role('senco', 'principal', 'administrator')));

-- The schools in which somebody wants the mail, with the hour and the day that the school lives in (the demo school has one of its own).
create function app.digest_schools() returns table (school_id uuid, hour smallint, demo_today date)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select s.id, coalesce(t.hour, 7::smallint), s.demo_today from school s left join digest_setting t on t.school_id = s.id
    where exists (select from digest d join person p on p.id = d.person_id and p.active and p.email <> '' where d.school_id = s.id)
  $$;

-- How many people of the asker's school want the mail: a number, for who they are is their own affair.
create function app.digest_readers() returns integer language sql stable security definer set search_path = public, pg_temp
  as $$
    select count(*)::integer from digest d join person p on p.id = d.person_id and p.active
    where d.school_id = app.school_id() and app.has_role('senco', 'principal', 'administrator')
  $$;
-- Takes up to so many mails of a school's day: those not begun, those that failed ten minutes ago or more, and those whose sender went away in
-- the middle. Two who ask at once never get the same one. A mail is tried five times.
create function app.claim_digests(of_school uuid, of_day date, most integer)
  returns table (id uuid, tries smallint, person_id uuid, roles text[], email text, language text)
  language sql volatile security definer set search_path = public, pg_temp
  as $$
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
    select c.id, c.tries, c.person_id, array(select r.role from person_role r where r.person_id = c.person_id order by r.role), p.email, p.language
    from claimed c join person p on p.id = c.person_id
  $$;

-- Says what became of a mail, if it is still the claim's; false when somebody else has taken it over. One that is given up is told to those
-- who keep the accounts.
create function app.finish_digest(of_id uuid, of_try smallint, became text, because text) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  declare line digest_sent;
  begin
    update digest_sent x set state = case when became = 'failed' and x.tries >= 5 then 'given_up' else became end, problem = because
      where x.id = of_id and x.tries = of_try and x.state = 'claimed' returning x.* into line;
    if not found then return false; end if;
    if line.state = 'given_up' then
      insert into notice as n (school_id, person_id, kind, subject_id, what)
        select line.school_id, r.person_id, 'digest_failed', line.school_id, 'failed'
        from person_role r join person p on p.id = r.person_id and p.active where r.school_id = line.school_id and r.role = 'administrator'
        on conflict (person_id, kind, subject_id) do update set times = case when n.read_at is null then n.times + 1 else 1 end, at = now(), read_at = null;
    end if;
    return true;
  end $$;

-- Lays the secret of the mail that goes out now; false when the claim is somebody else's by now, or so old that it may be in a moment. And whose
-- mails one with this secret stops.
create function app.mark_digest(of_id uuid, of_try smallint, hash bytea) returns boolean language sql volatile security definer set search_path = public, pg_temp
  as $$
    with marked as (update digest_sent x set token_hash = hash
      where x.id = of_id and x.tries = of_try and x.state = 'claimed' and x.claimed_at > now() - interval '5 minutes' returning x.id)
    select exists (select from marked)
  $$;
create function app.open_digest(hash bytea) returns table (school_id uuid, person_id uuid, roles text[], language text, wanted boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select x.school_id, x.person_id, array(select r.role from person_role r where r.person_id = p.id order by r.role), p.language,
      exists (select from digest d where d.person_id = p.id)
    from digest_sent x join person p on p.id = x.person_id where x.token_hash = hash
  $$;

-- A link works for a year after its mail. Returns how many are forgotten.
create function app.forget_digests() returns bigint language sql volatile security definer set search_path = public, pg_temp
  as $$ with forgotten as (delete from digest_sent x where x.claimed_at < now() - interval '1 year' returning x.id) select count(*) from forgotten $$;
grant execute on function app.digest_readers(), app.digest_schools(), app.claim_digests(uuid, date, integer), app.finish_digest(uuid, smallint, text, text),
  app.mark_digest(uuid, smallint, bytea), app.open_digest(bytea), app.forget_digests() to workbench_server;
