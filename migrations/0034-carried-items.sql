-- What stayed open in a meeting goes on in the next of its kind about the same, also where whoever finishes the one does not know of the other:
-- they learn nothing of it, and the items stay for those who know whom they are about. These functions are how; each says for whom.

-- Lays what is open in one meeting into another, once. Not for the server: the two below say whether it may be.
create function app.carry_items(source uuid, target uuid) returns integer language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  declare last integer; item meeting_item; moved integer := 0;
  begin
    perform from meeting m where m.id in (source, target) order by m.id for update;
    select coalesce(max(i.position), -1) into last from meeting_item i where i.meeting_id = target;
    for item in select * from meeting_item i where i.meeting_id = source and i.state = 'open'
        and not exists (select from meeting_item n where n.carried_from = i.id) order by i.position, i.id for update loop
      moved := moved + 1;
      insert into meeting_item (id, school_id, meeting_id, position, student_id, closed, issue, carried_from)
        values (gen_random_uuid(), item.school_id, target, last + moved, item.student_id, item.closed, item.issue, item.id);
      update meeting_item i set state = 'carried', version = i.version + 1 where i.id = item.id;
    end loop;
    return moved;
  end $$;

-- A meeting that the asking person keeps; null for any other.
create function app.meeting_i_keep(of_meeting uuid) returns meeting language sql stable security definer set search_path = public, pg_temp
  as $$
    select m from meeting m where m.id = of_meeting and m.school_id = app.school_id()
      and (app.sees_every_file() or (m.made_by = app.person_id() and app.has_role('sst_member')
        and (m.student_id is null or m.student_id in (select app.students_i_see('register', 'first_year', 'grouped')))))
  $$;

-- From a meeting that was held, by whoever keeps it, into the next one, whether they know of that one or not: so nothing is returned. Other meetings
-- about nobody have nothing in common but that, and carry only among those that the person keeps.
create function app.carry_on(of_meeting uuid) returns void language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  declare held meeting := app.meeting_i_keep(of_meeting); following uuid;
  begin
    if held.id is null or held.state <> 'held' then return; end if;
    select m.id into following from meeting m
      where m.school_id = held.school_id and m.kind = held.kind and m.student_id is not distinct from held.student_id
        and m.class_id is not distinct from held.class_id and m.state = 'planned' and (m.held_on, m.starts_at) > (held.held_on, held.starts_at)
        and (held.kind <> 'other' or num_nonnulls(held.student_id, held.class_id) > 0 or (app.meeting_i_keep(m.id)).id is not null)
      order by m.held_on, m.starts_at, m.id limit 1;
    if following is not null then perform app.carry_items(held.id, following); end if;
  end $$;

-- Into a meeting, by whoever keeps it, out of the one held before that they know: what is in a meeting they do not know stays there. Returns how many.
create function app.carry_into(of_meeting uuid) returns integer language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  declare kept meeting := app.meeting_i_keep(of_meeting); before uuid;
  begin
    if kept.id is null or kept.state <> 'planned' then return 0; end if;
    select m.id into before from meeting m
      where m.school_id = kept.school_id and m.id in (select app.meetings_i_see()) and m.kind = kept.kind
        and m.student_id is not distinct from kept.student_id and m.class_id is not distinct from kept.class_id
        and m.state = 'held' and m.id <> kept.id and (m.held_on, m.starts_at) < (kept.held_on, kept.starts_at)
      order by m.held_on desc, m.starts_at desc, m.id limit 1;
    return case when before is null then 0 else app.carry_items(before, kept.id) end;
  end $$;
grant execute on function app.carry_on(uuid), app.carry_into(uuid) to workbench_server;
