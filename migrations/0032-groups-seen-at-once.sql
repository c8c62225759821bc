-- Who knows all groups needs no other way to them: the ways that are only theirs who do not are not walked for every table that a page asks.
create or replace function app.groups_i_see() returns setof uuid language sql stable security definer set search_path = public, pg_temp rows 60
  as $$
    select g.id from support_group g where g.school_id = app.school_id() and app.has_role('senco', 'principal', 'sst_member')
    union all
    select w.id from (
      select app.groups_i_give() as id
      union
      select m.group_id from group_member m
        where m.school_id = app.school_id() and m.student_id in (select app.students_i_see('teaching', 'specialist'))
    ) w where not app.has_role('senco', 'principal', 'sst_member')
  $$;
