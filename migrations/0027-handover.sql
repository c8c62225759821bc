-- The SENCO's work goes to a successor: planned for a day, looked at beforehand, done in one go.

create table handover (
  id uuid primary key,
  school_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  on_day date not null,
  -- What the one says to the other; read by those who see every file.
  words text not null default '',
  -- Whether the predecessor stays as a member of the support team.
  stays boolean not null default false,
  state text not null default 'planned' check (state in ('planned', 'applied', 'withdrawn')),
  made_by uuid not null,
  applied_by uuid,
  applied_on date,
  -- How many of each kind went over.
  moved jsonb,
  version integer not null default 1,
  check (from_id <> to_id),
  check ((state = 'applied') = (applied_on is not null)),
  foreign key (school_id, from_id) references person (school_id, id),
  foreign key (school_id, to_id) references person (school_id, id),
  foreign key (school_id, made_by) references person (school_id, id),
  foreign key (school_id, applied_by) references person (school_id, id)
);
create unique index handover_planned_once on handover (from_id) where state = 'planned';
create index handover_by_school on handover (school_id, state);

call app.guard('handover');
create policy known on handover for all to workbench_server using (school_id = (select app.school_id()) and (select app.sees_every_file()));

-- The role of SENCO goes from one person to another: the one change of roles that somebody may make to their own, for they give it up,
-- and that the principal may make. There is a SENCO who can sign in before, in between and after. Roles are read as they are now, for
-- whoever asks may have handed theirs over a moment ago.
create function app.hand_over_senco(predecessor uuid, successor uuid, stays boolean, new_row uuid, other_row uuid) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  begin
    if not exists (select from person p join person_role r on r.person_id = p.id
        where p.id = app.person_id() and p.school_id = app.school_id() and p.active and r.role in ('senco', 'principal'))
      or predecessor = successor
      or not exists (select from person p join person_role r on r.person_id = p.id
        where p.id = predecessor and p.school_id = app.school_id() and r.role = 'senco')
      or not exists (select from person p join auth."account" a on a."userId" = p.user_id
        where p.id = successor and p.school_id = app.school_id() and p.active)
    then raise exception 'handover-not-allowed' using errcode = 'insufficient_privilege'; end if;
    insert into person_role (id, school_id, person_id, role) values (new_row, app.school_id(), successor, 'senco')
      on conflict (person_id, role) do nothing;
    delete from person_role where person_id = predecessor and role = 'senco';
    if stays then
      insert into person_role (id, school_id, person_id, role) values (other_row, app.school_id(), predecessor, 'sst_member')
        on conflict (person_id, role) do nothing;
    end if;
    -- Whoever has a form of one of them open learns that it is not as it was.
    update person set version = version + 1 where id in (predecessor, successor);
  end $$;

-- What the predecessor put off or handed on, and what was handed to them, is the successor's. What one of the two handed to the other
-- needs no mark any more, and a mark that the successor made on the same thing stays. Returns how many went over.
create function app.hand_over_marks(predecessor uuid, successor uuid) returns integer
  language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  declare moved integer; received integer;
  begin
    if not app.sees_every_file() then raise exception 'handover-not-allowed' using errcode = 'insufficient_privilege'; end if;
    delete from due_mark m where m.school_id = app.school_id()
      and ((m.person_id = predecessor and m.handed_to = successor) or (m.person_id = successor and m.handed_to = predecessor)
        or (m.person_id = predecessor and exists (select from due_mark o
          where o.person_id = successor and o.kind = m.kind and o.subject_id = m.subject_id)));
    update due_mark set handed_to = successor, version = version + 1 where school_id = app.school_id() and handed_to = predecessor;
    get diagnostics received = row_count;
    update due_mark set person_id = successor, version = version + 1 where school_id = app.school_id() and person_id = predecessor;
    get diagnostics moved = row_count;
    return moved + received;
  end $$;
grant execute on function app.hand_over_senco(uuid, uuid, boolean, uuid, uuid), app.hand_over_marks(uuid, uuid) to workbench_server;
