-- A thing handed to somebody is open with them: what they did with it before, put it off or handed it on, no longer holds. Without this a
-- thing handed back, or round a circle, was with another for everybody and on nobody's list.
create function app.open_for_receiver() returns trigger language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    delete from due_mark m
      where m.school_id = new.school_id and m.person_id = new.handed_to and m.kind = new.kind and m.subject_id = new.subject_id;
    return null;
  end $$;
create trigger opens_for_receiver after insert or update of handed_to on due_mark for each row when (new.handed_to is not null)
  execute function app.open_for_receiver();

-- Things that went round before: open with everybody of the circle, since no row says who had it last.
with recursive way as (
  select m.id, m.kind, m.subject_id, m.person_id as giver, m.handed_to as holder, array[m.id] as marks from due_mark m where m.handed_to is not null
  union all
  select w.id, w.kind, w.subject_id, w.giver, m.handed_to, w.marks || m.id
  from way w join due_mark m on m.person_id = w.holder and m.kind = w.kind and m.subject_id = w.subject_id
  where m.handed_to is not null and w.giver <> w.holder and m.id <> all (w.marks)
)
delete from due_mark where id in (select w.id from way w where w.giver = w.holder);
