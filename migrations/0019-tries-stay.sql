-- What a try says is never changed and never deleted; it is taken back, by the person who logged it or by the SENCO: who made a slip may have
-- left. Until now whoever keeps plans could have written over anybody's.

revoke update, delete on target_try from workbench_server;
grant update (withdrawn_at) on target_try to workbench_server;

create policy taken_back on target_try as restrictive for update to workbench_server
  using (logged_by = (select app.person_id()) or (select app.has_role('senco')));
