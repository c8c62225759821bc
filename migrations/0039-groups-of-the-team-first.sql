-- Who knows all groups passes by that, before the groups of anybody are counted up for every table that a page asks. Who that is, is said once.
-- Nobody sees more or less than before.
create function app.knows_all_groups() returns boolean language sql stable parallel safe as $$ select app.has_role('senco', 'principal', 'sst_member') $$;
grant execute on function app.knows_all_groups() to workbench_server;

create or replace function app.groups_i_see() returns setof uuid language sql stable security definer set search_path = public, pg_temp rows 60
  as $$
    select g.id from support_group g where g.school_id = app.school_id() and app.knows_all_groups()
    union all
    select w.id from (
      select app.groups_i_give() as id
      union
      select m.group_id from group_member m
        where m.school_id = app.school_id() and m.student_id in (select app.students_i_see('teaching', 'specialist'))
    ) w where not app.knows_all_groups()
  $$;

alter policy seen on support_group
  using (school_id = (select app.school_id()) and ((select app.knows_all_groups()) or id in (select app.groups_i_see())));
do $$
declare name text;
begin
  foreach name in array array['group_staff', 'group_time', 'session', 'group_measure'] loop
    execute format('alter policy seen on %I using (school_id = (select app.school_id())
      and ((select app.knows_all_groups()) or group_id in (select app.groups_i_see())))', name);
  end loop;
end $$;
