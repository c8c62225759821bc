-- The ground every room stands on: who is asking, and how a table of school data is guarded.

create schema app;
create schema audit;
create schema auth;

-- Who is asking is told once at the start of each transaction (app.enter, or the command line's app.act_as);
-- without it these are empty and no row of school data is visible.
create function app.school_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.school_id', true), '')::uuid $$;

create function app.person_id() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person_id', true), '')::uuid $$;

create function app.today() returns date language sql stable parallel safe
  as $$ select nullif(current_setting('app.today', true), '')::date $$;

create function app.has_role(variadic roles text[]) returns boolean language sql stable parallel safe
  as $$ select string_to_array(coalesce(current_setting('app.roles', true), ''), ',') && roles $$;

-- Tells the transaction who is asking when that was established elsewhere: the command line, the first set-up, a job.
create function app.act_as(school uuid, person uuid, roles text[], today date, word text, request text) returns void
  language sql volatile
  as $$
    select set_config('app.school_id', coalesce(school::text, ''), true),
           set_config('app.person_id', coalesce(person::text, ''), true),
           set_config('app.roles', array_to_string(roles, ','), true),
           set_config('app.today', today::text, true),
           set_config('app.word', coalesce(word, ''), true),
           set_config('app.request', coalesce(request, ''), true)
  $$;

-- The trail: append-only rows, chained by seals a moment after (docs/decisions/006).
create table audit.event (
  id bigint generated always as identity primary key,
  school_id uuid,
  at timestamptz not null default clock_timestamp(),
  person_id uuid,
  word text not null,
  request text,
  table_name text,
  row_id uuid,
  student_id uuid,
  before jsonb,
  after jsonb,
  xid xid8 not null default pg_current_xact_id()
);
create index event_by_xid on audit.event (xid);
create index event_by_student on audit.event (student_id, id desc) where student_id is not null;
create index event_by_school on audit.event (school_id, id desc);

create table audit.seal (
  school_id uuid not null,
  sequence bigint not null,
  event_id bigint not null unique,
  hash bytea not null,
  primary key (school_id, sequence)
);

create table audit.sealed_below (only_row boolean primary key default true check (only_row), xid xid8 not null);
insert into audit.sealed_below (xid) values ('0'::xid8);

create function audit.refuse_change() returns trigger language plpgsql
  as $$ begin raise exception 'The audit trail is append-only.' using errcode = 'insufficient_privilege'; end $$;
create trigger append_only before update or delete on audit.event for each row execute function audit.refuse_change();
create trigger never_emptied before truncate on audit.event for each statement execute function audit.refuse_change();
create trigger append_only before update or delete on audit.seal for each row execute function audit.refuse_change();
create trigger never_emptied before truncate on audit.seal for each statement execute function audit.refuse_change();

-- What a seal covers, in one form whatever the session's settings: the moment in microseconds, objects as jsonb text.
create function audit.hash(previous bytea, e audit.event) returns bytea language sql stable
  as $$
    select sha256(previous || convert_to(jsonb_build_object(
      'id', e.id, 'school', e.school_id, 'at', (extract(epoch from e.at) * 1000000)::bigint, 'person', e.person_id,
      'word', e.word, 'request', e.request, 'table', e.table_name, 'row', e.row_id, 'student', e.student_id,
      'before', e.before, 'after', e.after)::text, 'UTF8'))
  $$;

-- Events outside any school (a sign-in that failed for an unknown account) form a chain of their own.
create function audit.chain_of(school uuid) returns uuid language sql immutable
  as $$ select coalesce(school, '00000000-0000-0000-0000-000000000000'::uuid) $$;

create function audit.seal_one(e audit.event) returns void language plpgsql security definer set search_path = audit, pg_temp
  as $$
  declare last audit.seal;
  begin
    select * into last from audit.seal where school_id = audit.chain_of(e.school_id) order by sequence desc limit 1;
    insert into audit.seal (school_id, sequence, event_id, hash)
      values (audit.chain_of(e.school_id), coalesce(last.sequence, 0) + 1, e.id, audit.hash(coalesce(last.hash, ''::bytea), e));
  end $$;

-- Seals what has been committed since last time; one at a time. Only rows of transactions older than every running one are
-- taken, so no row can appear behind the mark later. Returns how many were sealed.
create function audit.seal_committed() returns integer language plpgsql security definer set search_path = audit, pg_temp
  as $$
  declare mark xid8; horizon xid8; e audit.event; sealed integer := 0;
  begin
    if not pg_try_advisory_xact_lock(7364001) then return 0; end if;
    select xid into mark from audit.sealed_below;
    horizon := pg_snapshot_xmin(pg_current_snapshot());
    for e in select * from audit.event where event.xid >= mark and event.xid < horizon order by id loop
      perform audit.seal_one(e);
      sealed := sealed + 1;
    end loop;
    if sealed > 0 then update audit.sealed_below set xid = horizon; end if;
    return sealed;
  end $$;

-- After a restore transaction numbers start anew: seals what the backup held unsealed and sets the mark to now.
create function audit.continue_after_restore() returns void language plpgsql security definer set search_path = audit, pg_temp
  as $$
  declare e audit.event;
  begin
    for e in select event.* from audit.event left join audit.seal on seal.event_id = event.id where seal.event_id is null order by event.id loop
      perform audit.seal_one(e);
    end loop;
    update audit.sealed_below set xid = (pg_current_xact_id()::text::numeric + 1)::text::xid8;
  end $$;

-- Walks every chain. Returns the first broken link of each: a changed or missing event, or a missing seal.
create function audit.broken_links() returns table (school_id uuid, sequence bigint, event_id bigint, what text)
  language plpgsql security definer set search_path = audit, pg_temp
  as $$
  declare chain uuid; link record; previous bytea; expected bigint;
  begin
    for chain in select distinct s.school_id from audit.seal s loop
      previous := ''::bytea; expected := 1;
      for link in select s.sequence, s.event_id, s.hash, e as event, (e.id is null) as gone
                  from audit.seal s left join audit.event e on e.id = s.event_id
                  where s.school_id = chain order by s.sequence loop
        if link.sequence <> expected then
          return query select chain, expected, null::bigint, 'seal missing'; exit;
        elsif link.gone then
          return query select chain, link.sequence, link.event_id, 'event missing'; exit;
        elsif link.hash <> audit.hash(previous, link.event) then
          return query select chain, link.sequence, link.event_id, 'event changed'; exit;
        end if;
        previous := link.hash; expected := expected + 1;
      end loop;
    end loop;
    return query select e.school_id, null::bigint, e.id, 'event not sealed'
      from audit.event e left join audit.seal s on s.event_id = e.id
      where s.event_id is null and e.at < clock_timestamp() - interval '10 minutes' order by e.id limit 1;
  end $$;

-- A read (or anything else that changes no row) put on record by the operation's own word.
create function audit.record(word text, student uuid, details jsonb) returns void
  language sql volatile security definer set search_path = audit, pg_temp
  as $$
    insert into audit.event (school_id, person_id, word, request, student_id, after)
    values (app.school_id(), app.person_id(), word, nullif(current_setting('app.request', true), ''), student, details)
  $$;

-- What was done stands in the trail also when no row that is recorded row by row was changed by it: a file read for an import, a
-- sign-out. Called at the end of a transaction; it says nothing when the transaction has left a word already.
create function audit.record_if_silent(word text) returns void
  language sql volatile security definer set search_path = audit, pg_temp
  as $$
    insert into audit.event (school_id, person_id, word, request)
    select app.school_id(), app.person_id(), word, nullif(current_setting('app.request', true), '')
    where not exists (select from audit.event e where e.xid = pg_current_xact_id())
  $$;

-- Writes what a statement changed, in the same transaction. A student's own row names itself as the student.
create function audit.record_change() returns trigger language plpgsql security definer set search_path = audit, pg_temp
  as $$
  declare
    word text := coalesce(nullif(current_setting('app.word', true), ''), 'maintenance');
    request text := nullif(current_setting('app.request', true), '');
    of_students boolean := tg_table_name = 'student';
  begin
    if tg_op = 'INSERT' then
      insert into audit.event (school_id, person_id, word, request, table_name, row_id, student_id, after)
        select (line ->> 'school_id')::uuid, app.person_id(), word, request, tg_table_name, (line ->> 'id')::uuid,
               case when of_students then (line ->> 'id')::uuid else (line ->> 'student_id')::uuid end, line
        from (select to_jsonb(n) - 'version' - 'token_hash' as line from new_rows n) as new_row;
    elsif tg_op = 'DELETE' then
      insert into audit.event (school_id, person_id, word, request, table_name, row_id, student_id, before)
        select (line ->> 'school_id')::uuid, app.person_id(), word, request, tg_table_name, (line ->> 'id')::uuid,
               case when of_students then (line ->> 'id')::uuid else (line ->> 'student_id')::uuid end, line
        from (select to_jsonb(o) - 'version' - 'token_hash' as line from old_rows o) as old_row;
    else
      -- A row that got another number has gone, and another has come.
      insert into audit.event (school_id, person_id, word, request, table_name, row_id, student_id, before, after)
        select (one ->> 'school_id')::uuid, app.person_id(), word, request, tg_table_name, (one ->> 'id')::uuid,
               case when of_students then (one ->> 'id')::uuid else (one ->> 'student_id')::uuid end,
               case when n.line is null then o.line
                    else (select jsonb_object_agg(key, value) from jsonb_each(o.line) where n.line -> key is distinct from value) end,
               case when o.line is null then n.line
                    else (select jsonb_object_agg(key, value) from jsonb_each(n.line) where o.line -> key is distinct from value) end
        from (select to_jsonb(n) - 'version' - 'token_hash' as line from new_rows n) n
        full join (select to_jsonb(o) - 'version' - 'token_hash' as line from old_rows o) o on o.line ->> 'id' = n.line ->> 'id'
        cross join lateral (select coalesce(n.line, o.line) as one) as named
        where n.line is distinct from o.line;
    end if;
    return null;
  end $$;

-- What every table of school data gets: row-level security that also binds its owner, one policy for the owner's own
-- maintenance (migrations, backup), the server's rights, and the change triggers. Its own policies follow in its migration.
create procedure app.guard(table_name text, recorded boolean default true) language plpgsql
  as $$
  begin
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format('create policy maintenance on %I to current_user using (true) with check (true)', table_name);
    execute format('grant select, insert, update, delete on %I to workbench_server', table_name);
    if recorded then
      execute format('create trigger recorded_insert after insert on %I referencing new table as new_rows for each statement execute function audit.record_change()', table_name);
      execute format('create trigger recorded_update after update on %I referencing old table as old_rows new table as new_rows for each statement execute function audit.record_change()', table_name);
      execute format('create trigger recorded_delete after delete on %I referencing old table as old_rows for each statement execute function audit.record_change()', table_name);
    end if;
  end $$;

-- Functions and procedures are open to everybody unless said otherwise; here nothing is.
revoke all on all routines in schema app, audit from public;
alter default privileges revoke execute on functions from public;
grant usage on schema app, audit to workbench_server;
grant execute on function app.school_id(), app.person_id(), app.today(), app.has_role(text[]),
  app.act_as(uuid, uuid, text[], date, text, text) to workbench_server;
grant execute on function audit.record(text, uuid, jsonb), audit.record_if_silent(text), audit.seal_committed() to workbench_server;
