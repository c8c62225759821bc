-- Attendance at a review is two numbers and a period, so that it can be shown as a share; what was words stays as the note.

alter table plan_review rename column attendance to attendance_note;
alter table plan_review
  add column sessions_offered integer check (sessions_offered between 0 and 1000),
  add column sessions_attended integer check (sessions_attended between 0 and 1000),
  -- Where there is none, the period is the plan's own, until the day of the review.
  add column sessions_from date,
  add column sessions_to date;
