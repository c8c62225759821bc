-- The school: its profile, years, terms, classes, people, their roles, who teaches and who assists whom.

create table school (
  id uuid primary key,
  school_id uuid generated always as (id) stored,
  code text not null unique check (code ~ '^[A-Za-z0-9-]{1,20}$'),
  name_en text not null,
  name_zh text not null,
  level text not null check (level in ('primary', 'secondary')),
  sponsoring_body_en text not null default '',
  sponsoring_body_zh text not null default '',
  finance_type text not null check (finance_type in ('government', 'aided', 'caput', 'dss')),
  is_demo boolean not null default false,
  demo_today date,
  totp_required boolean not null default false,
  version integer not null default 1
);

create table school_year (
  id uuid primary key,
  school_id uuid not null references school (id),
  label text not null check (label ~ '^[0-9]{4}/[0-9]{2}$'),
  starts_on date not null,
  ends_on date not null,
  version integer not null default 1,
  check (starts_on < ends_on),
  unique (school_id, label),
  unique (school_id, id)
);

create table term (
  id uuid primary key,
  school_id uuid not null,
  school_year_id uuid not null,
  name_en text not null,
  name_zh text not null,
  starts_on date not null,
  ends_on date not null,
  check (starts_on < ends_on),
  foreign key (school_id, school_year_id) references school_year (school_id, id) on delete cascade
);
create index term_by_year on term (school_id, school_year_id);

create table class (
  id uuid primary key,
  school_id uuid not null,
  school_year_id uuid not null,
  name text not null,
  level text not null check (level in ('P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6')),
  unique (school_id, school_year_id, name),
  unique (school_id, id),
  foreign key (school_id, school_year_id) references school_year (school_id, id)
);

create table person (
  id uuid primary key,
  school_id uuid not null references school (id),
  user_id text unique,
  staff_code text not null,
  name_en text not null,
  name_zh text not null,
  email text not null default '',
  active boolean not null default true,
  language text not null default 'zh' check (language in ('zh', 'en')),
  colour_scheme text not null default 'auto' check (colour_scheme in ('auto', 'light', 'dark')),
  preferences jsonb not null default '{}',
  version integer not null default 1,
  unique (school_id, id)
);
create unique index person_by_staff_code on person (school_id, lower(staff_code));
create index person_by_email on person (lower(email)) where email <> '';
create index person_by_code on person (lower(staff_code));

create table person_role (
  id uuid primary key,
  school_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('senco', 'principal', 'sst_member', 'teacher', 'teaching_assistant', 'specialist', 'office', 'parent', 'sponsor', 'administrator')),
  unique (person_id, role),
  foreign key (school_id, person_id) references person (school_id, id) on delete cascade
);

create table teaching (
  id uuid primary key,
  school_id uuid not null,
  class_id uuid not null,
  person_id uuid not null,
  subject text not null,
  is_class_teacher boolean not null default false,
  unique (class_id, person_id, subject),
  foreign key (school_id, class_id) references class (school_id, id) on delete cascade,
  foreign key (school_id, person_id) references person (school_id, id) on delete cascade
);
create index teaching_by_person on teaching (person_id, class_id);

create table invitation (
  id uuid primary key,
  school_id uuid not null,
  person_id uuid not null,
  token_hash bytea not null unique,
  created_by uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  foreign key (school_id, person_id) references person (school_id, id) on delete cascade
);
create index invitation_by_person on invitation (person_id);

call app.guard('school');
call app.guard('school_year');
call app.guard('term');
call app.guard('class');
call app.guard('person');
call app.guard('person_role');
call app.guard('teaching');
call app.guard('invitation');

-- Everybody of the school knows its frame and colleagues; those who keep it may change it.
create policy seen on school for select to workbench_server using (id = (select app.school_id()));
create policy founded on school for insert to workbench_server with check (id = (select app.school_id()) and (select app.has_role('administrator')));
create policy kept on school for update to workbench_server using (id = (select app.school_id()) and (select app.has_role('senco', 'principal', 'administrator')));

do $$
declare name text;
begin
  foreach name in array array['school_year', 'term', 'class', 'teaching'] loop
    execute format('create policy seen on %I for select to workbench_server using (school_id = (select app.school_id()))', name);
    execute format('create policy kept on %I for all to workbench_server using (school_id = (select app.school_id()) and (select app.has_role(''senco'', ''principal'', ''office'', ''administrator'')))', name);
  end loop;
end $$;

create policy seen on person for select to workbench_server using (school_id = (select app.school_id()));
create policy kept on person for all to workbench_server
  using (school_id = (select app.school_id()) and ((select app.has_role('senco', 'office', 'administrator')) or id = (select app.person_id())));
create policy seen on person_role for select to workbench_server using (school_id = (select app.school_id()));
create policy kept on person_role for all to workbench_server using (school_id = (select app.school_id()) and (select app.has_role('senco', 'office', 'administrator')));
create policy kept on invitation for all to workbench_server using (school_id = (select app.school_id()) and (select app.has_role('senco', 'office', 'administrator')));

-- One call at the start of each signed-in request: the session's token becomes the asking person, their school and roles.
-- No row: nobody is signed in (unknown, expired or revoked session, or a person who has left).
create function app.enter(token text, real_today date, word text, request text)
  returns table (person_id uuid, school_id uuid, roles text[], user_id text, session_id text, two_factor boolean, totp_required boolean, today date, resting boolean)
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  #variable_conflict use_column
  begin
    select p.id, p.school_id, array(select r.role from person_role r where r.person_id = p.id order by r.role),
           u."id", s."id", coalesce(u."twoFactorEnabled", false), c.totp_required, coalesce(c.demo_today, real_today),
           s."updatedAt" < now() - interval '5 minutes'
      into enter.person_id, enter.school_id, enter.roles, enter.user_id, enter.session_id, enter.two_factor, enter.totp_required, enter.today, enter.resting
      from auth."session" s
      join auth."user" u on u."id" = s."userId"
      join person p on p.user_id = u."id" and p.active
      join school c on c.id = p.school_id
      where s."token" = enter.token and s."expiresAt" > now();
    if not found then return; end if;
    perform app.act_as(enter.school_id, enter.person_id, enter.roles, enter.today, word, request);
    return next;
  end $$;
grant execute on function app.enter(text, date, text, text) to workbench_server;

-- A session in use lives on, a month at most; one that is left alone for a week ends. Asked for after the request, so that no request holds the session's row.
create function app.keep_session_alive(token text) returns void language sql volatile security definer set search_path = auth, pg_temp
  as $$
    update auth."session" s set "updatedAt" = now(), "expiresAt" = least(now() + interval '7 days', s."createdAt" + interval '30 days')
    where s."token" = keep_session_alive.token and s."expiresAt" > now() and s."updatedAt" < now() - interval '5 minutes'
  $$;
grant execute on function app.keep_session_alive(text) to workbench_server;

-- Signing in happens before anybody is known to be asking; this puts it on record for the account's person.
create function app.record_sign_in(account text, word text, request text) returns void language sql volatile security definer set search_path = public, pg_temp
  as $$
    insert into audit.event (school_id, person_id, word, request)
    select p.school_id, p.id, record_sign_in.word, record_sign_in.request from person p where p.user_id = account
  $$;
grant execute on function app.record_sign_in(text, text, text) to workbench_sign_in;
grant usage on schema app to workbench_sign_in;

-- Before anybody is signed in: may a school still be founded here, and is there a demo?
create function app.doors() returns table (has_school boolean, has_demo boolean) language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from school where not is_demo), exists (select from school where is_demo) $$;
grant execute on function app.doors() to workbench_server;

-- Which account a person means by what they typed: an e-mail address, SCHOOL/CODE, or a staff code that only one school has.
-- One address may stand for several: somebody who works at two schools. A staff code that looks like an address is none, and the
-- demo school's codes, which are everyday words, always need its name.
create function auth.find_login(typed text) returns table (user_id text, login_email text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    with named as (
      select p.user_id from person p where p.active and p.email <> '' and lower(p.email) = lower(typed)
      union
      select p.user_id from person p join school s on s.id = p.school_id
      where p.active and position('/' in typed) > 0
        and lower(s.code) = lower(split_part(typed, '/', 1)) and lower(p.staff_code) = lower(substr(typed, position('/' in typed) + 1))
    ), coded as (
      select p.user_id from person p join school s on s.id = p.school_id
      where p.active and p.user_id is not null and not s.is_demo and lower(p.staff_code) = lower(typed)
    ), meant as (
      select n.user_id from named n
      union all
      select c.user_id from coded c where not exists (select from named) and (select count(*) from coded) = 1
    )
    select u."id", u."email" from meant m join auth."user" u on u."id" = m.user_id order by u."id" limit 5
  $$;
grant execute on function auth.find_login(text) to workbench_sign_in;

-- What an invitation's link opens: whom it is for, while it is unused and not expired. A link opens no more than the one who made
-- it could give: who got file-opening roles after the office invited them needs a link from somebody who may give those.
create function app.open_invitation(hash bytea)
  returns table (invitation_id uuid, person_id uuid, school_id uuid, name_en text, name_zh text, email text, school_name_en text, school_name_zh text, user_id text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select i.id, p.id, p.school_id, p.name_en, p.name_zh, p.email, s.name_en, s.name_zh, p.user_id
    from invitation i join person p on p.id = i.person_id and p.active join school s on s.id = p.school_id
    where i.token_hash = hash and i.used_at is null and i.expires_at > now()
      and (i.created_by is null
        or not exists (select from person_role r where r.person_id = p.id and r.role not in ('teacher', 'teaching_assistant', 'office', 'parent'))
        or exists (select from person_role r where r.person_id = i.created_by and r.role in ('senco', 'principal', 'administrator')))
  $$;
grant execute on function app.open_invitation(bytea) to workbench_server;
