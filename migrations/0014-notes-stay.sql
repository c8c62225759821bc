-- A restricted note is withdrawn and never changed, nor is its writer, through whom its text is read; and what was withdrawn is the SENCO's
-- to read and nobody else's. Until now only the server's own words said so.

revoke update, delete on restricted_note from workbench_server;
grant update (withdrawn_on) on restricted_note to workbench_server;

drop policy read on restricted_text;
create policy read on restricted_text for select to workbench_server
  using (school_id = (select app.school_id())
    and ((select app.has_role('senco'))
      or note_id in (select n.id from restricted_note n where n.withdrawn_on is null
        and (n.written_by = (select app.person_id()) or (select app.person_id()) = any (readers))))
    and ((select app.sees_every_file()) or student_id in (select app.students_i_see('register', 'specialist'))));
