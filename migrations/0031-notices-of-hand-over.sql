-- A hand-over is told as what it is, to the two whom it concerns, instead of task by task and student by student.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('tier', 'plan', 'agreement', 'card', 'accommodation', 'asked', 'answered', 'concern',
  'session', 'task_given', 'task_ended', 'meeting', 'handed', 'responsible', 'duty', 'handover', 'digest_failed'));

create function app.tell_of_handover(e audit.event) returns void language plpgsql volatile security definer set search_path = public, pg_temp
  as $$
  declare line handover;
  begin
    select h.* into line from handover h where h.id = e.row_id;
    if not found then return; end if;
    if line.state = 'planned' and e.before is not null and e.after ? 'to_id' then
      -- It was planned for somebody else, who has nothing to do with it any more.
      delete from notice n where n.kind = 'handover' and n.subject_id = line.id and n.person_id = (e.before ->> 'to_id')::uuid;
    end if;
    if e.before is null or e.after ?| array['to_id', 'on_day', 'state'] then
      perform app.tell_person(e, one, 'handover', line.id,
        case when line.state <> 'planned' then line.state when e.before is not null and not e.after ? 'to_id' then 'moved' else 'planned' end, null, null)
      from unnest(array[line.to_id, line.from_id]) one;
    end if;
  end $$;

create or replace function app.tell() returns trigger language plpgsql security definer set search_path = public, pg_temp
  as $$
  begin
    if new.table_name in ('tier_decision', 'plan', 'plan_agreement', 'plan_text', 'target', 'strategy', 'accommodation') then
      perform app.tell_of_file(new);
    elsif new.table_name in ('session', 'meeting', 'meeting_attendee') then
      perform app.tell_of_day(new);
    elsif new.table_name = 'handover' then
      perform app.tell_of_handover(new);
    else
      perform app.tell_of_work(new);
    end if;
    return null;
  end $$;

drop trigger tells on audit.event;
create trigger tells after insert on audit.event for each row
  when (new.person_id is not null and new.word not like 'import.%' and new.word <> 'demo.made'
    and (new.table_name = 'handover' or (new.word <> 'handover.applied' and new.table_name in ('tier_decision', 'plan', 'plan_agreement', 'plan_text',
      'target', 'strategy', 'accommodation', 'concern_step', 'input_answer', 'session', 'task', 'due_mark', 'responsibility', 'duty', 'meeting',
      'meeting_attendee'))))
  execute function app.tell();
