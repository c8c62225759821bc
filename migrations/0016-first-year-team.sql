-- The Primary 1 programme is the student support team's work: its members see this year's Primary 1 pupils, as far as the programme goes.

-- The programme looks at every Primary 1 pupil, before anybody is on the register; the team prepares the meeting with the educational
-- psychologist from every checklist (policy-facts 3.5). A member of the team who saw only the register could not do it. What they are
-- shown is what the programme needs and no more: that the pupil is in the school, in which class, the checklist and the decision; not
-- contacts, needs that have ended, reports, others' concerns or plans. It ends with the school year: who then needs support is on the
-- register, and the others are nobody's business any more.
create or replace function app.students_i_see(variadic ways text[]) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp rows 200
  as $$
    select d.student_id from (
        select distinct on (t.student_id) t.student_id, t.tier from tier_decision t
        where t.school_id = app.school_id() and t.withdrawn_at is null and t.starts_on <= app.today()
        order by t.student_id, t.starts_on desc, t.recorded_at desc
      ) d where d.tier is not null and 'register' = any(ways) and app.has_role('sst_member')
    union
    select n.student_id from need n
      where n.school_id = app.school_id() and n.ended_on is null and 'register' = any(ways) and app.has_role('sst_member')
    union
    select e.student_id from enrolment e
      join class c on c.id = e.class_id and c.level = 'P1'
      join school_year y on y.id = e.school_year_id and app.today() between y.starts_on and y.ends_on
      where e.school_id = app.school_id() and 'first_year' = any(ways) and app.has_role('sst_member')
    union
    select e.student_id from teaching t
      join enrolment e on e.class_id = t.class_id
      join school_year y on y.id = e.school_year_id and app.today() between y.starts_on and y.ends_on
      where t.person_id = app.person_id() and t.school_id = app.school_id() and 'teaching' = any(ways) and app.has_role('teacher')
    union
    select a.student_id from assignment a
      where a.person_id = app.person_id() and a.school_id = app.school_id()
        and a.starts_on <= app.today() and (a.ends_on is null or a.ends_on >= app.today())
        and ((a.kind = 'assists' and 'assisting' = any(ways) and app.has_role('teaching_assistant'))
          or (a.kind = 'specialist' and 'specialist' = any(ways) and app.has_role('specialist')))
  $$;

create or replace function app.may_see_student(student_id uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
  as $$
    select exists (select from student s where s.id = may_see_student.student_id and s.school_id = app.school_id()
      and (app.keeps_the_roll() or s.id in (select app.students_i_see('register', 'first_year', 'teaching', 'assisting', 'specialist'))))
  $$;

-- That the pupil is there, and in which class.
alter policy seen on student
  using (school_id = (select app.school_id()) and ((select app.keeps_the_roll()) or id in (select app.students_i_see('register', 'first_year', 'teaching', 'assisting', 'specialist'))));
alter policy seen on enrolment
  using (school_id = (select app.school_id()) and ((select app.keeps_the_roll()) or student_id in (select app.students_i_see('register', 'first_year', 'teaching', 'assisting', 'specialist'))));

-- The checklist, which they may fill, and what was decided.
alter policy seen on p1_observation
  using (school_id = (select app.school_id()) and ((select app.sees_every_file()) or student_id in (select app.students_i_see('register', 'first_year', 'teaching', 'specialist'))));
alter policy kept on p1_observation
  using (school_id = (select app.school_id()) and ((select app.sees_every_file()) or student_id in (select app.students_i_see('register', 'first_year', 'teaching'))));
alter policy seen on p1_decision
  using (school_id = (select app.school_id()) and ((select app.sees_every_file()) or student_id in (select app.students_i_see('register', 'first_year', 'teaching', 'specialist'))));

-- Who fills a checklist may be worried by it, and sees who else has it open.
alter policy own_seen on concern
  using (school_id = (select app.school_id()) and raised_by = (select app.person_id())
    and student_id in (select app.students_i_see('register', 'first_year', 'teaching', 'assisting', 'specialist')));
alter policy own_raised on concern
  with check (school_id = (select app.school_id()) and raised_by = (select app.person_id()) and state = 'raised'
    and student_id in (select app.students_i_see('register', 'first_year', 'teaching', 'assisting', 'specialist')));
alter policy seen on presence
  using (school_id = (select app.school_id()) and ((select app.sees_every_file()) or student_id in (select app.students_i_see('register', 'first_year', 'teaching', 'assisting', 'specialist'))));
alter policy own on presence
  using (school_id = (select app.school_id()) and person_id = (select app.person_id())
    and ((select app.sees_every_file()) or student_id in (select app.students_i_see('register', 'first_year', 'teaching', 'assisting', 'specialist'))));
