-- What the team agreed to for the year is for all colleagues to read. Drafts and decisions stay with the team, and so does what reviews found
-- until they are closed.
create function app.is_colleague() returns boolean language sql stable parallel safe
  as $$ select app.has_role('teacher', 'teaching_assistant', 'specialist', 'office', 'administrator') $$;
grant execute on function app.is_colleague() to workbench_server;

create policy read_by_colleagues on annual_plan for select to workbench_server
  using (school_id = (select app.school_id()) and state <> 'draft' and (select app.is_colleague()));
create policy read_by_colleagues on annual_aim for select to workbench_server
  using (school_id = (select app.school_id()) and (select app.is_colleague()) and plan_id in (select p.id from annual_plan p where p.state <> 'draft'));
create policy read_by_colleagues on annual_measure for select to workbench_server
  using (school_id = (select app.school_id()) and (select app.is_colleague()) and plan_id in (select p.id from annual_plan p where p.state <> 'draft'));
create policy read_by_colleagues on annual_link for select to workbench_server
  using (school_id = (select app.school_id()) and (select app.is_colleague()) and measure_id in (select m.id from annual_measure m));
create policy read_by_colleagues on annual_review for select to workbench_server
  using (school_id = (select app.school_id()) and (select app.is_colleague()) and plan_id in (select p.id from annual_plan p where p.state = 'reviewed'));
create policy read_by_colleagues on annual_figure for select to workbench_server
  using (school_id = (select app.school_id()) and (select app.is_colleague()) and plan_id in (select p.id from annual_plan p where p.state = 'reviewed'));
