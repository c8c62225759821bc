-- Half a class may have a subject with one teacher while the other half has it with another; and no period goes in which a group meets.

alter table lesson drop constraint lesson_frame_id_class_id_frame_day_period_subject_key;
alter table lesson add constraint lesson_once unique nulls not distinct (frame_id, class_id, frame_day, period, subject, person_id);

-- What stands on each frame of a school year: lessons, and groups that meet while it holds. Counted also for those who keep the frame without
-- knowing the groups, or they would take away a period in which one meets; no group is named.
create function app.frame_uses(year_id uuid)
  returns table (frame_id uuid, lessons bigint, group_times bigint, periods text[], last_day integer)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    with frame as (
      select f.id, f.school_id, f.starts_on, coalesce(lead(f.starts_on) over (order by f.starts_on) - 1, y.ends_on) as ends_on
      from timetable_frame f join school_year y on y.id = f.school_year_id where y.id = frame_uses.year_id and f.school_id = app.school_id()
    )
    select f.id, count(*) filter (where x.is_lesson), count(*) filter (where not x.is_lesson),
      coalesce(array_agg(distinct x.period) filter (where x.period is not null), '{}'), coalesce(max(x.frame_day), 0)::integer
    from frame f left join lateral (
      select true as is_lesson, l.period, l.frame_day from lesson l where l.frame_id = f.id
      union all
      select false, t.period, t.frame_day from group_time t join support_group g on g.id = t.group_id
      where t.school_id = f.school_id and greatest(t.starts_on, g.starts_on) <= f.ends_on
        and least(t.ends_on, g.ends_on, g.closed_on) >= f.starts_on
    ) x on true
    group by f.id
  $$;
grant execute on function app.frame_uses(uuid) to workbench_server;
