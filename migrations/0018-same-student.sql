-- What hangs on a concern, a report or a plan names the same student as that does, or the database refuses it. Which student a row names
-- decides who sees it: a target that named another student than its plan would be seen by those who work with the other one.

alter table need add unique (id, student_id);
alter table concern add unique (id, student_id);
alter table input_request add unique (id, student_id);
alter table report add unique (id, student_id);
alter table restricted_note add unique (id, student_id);
alter table plan add unique (id, student_id);
alter table target add unique (id, student_id);
alter table accommodation add unique (id, student_id);

-- Each in the place of the key that held the school alone: a student is of one school, so this one holds it too.
alter table need_evidence
  drop constraint need_evidence_school_id_need_id_fkey,
  add foreign key (need_id, student_id) references need (id, student_id) on delete cascade;
alter table concern_step
  drop constraint concern_step_school_id_concern_id_fkey,
  add foreign key (concern_id, student_id) references concern (id, student_id) on delete cascade;
alter table input_request
  drop constraint input_request_school_id_concern_id_fkey,
  add foreign key (concern_id, student_id) references concern (id, student_id);
alter table input_answer
  drop constraint input_answer_school_id_request_id_fkey,
  add foreign key (request_id, student_id) references input_request (id, student_id) on delete cascade;
alter table attachment
  drop constraint attachment_school_id_report_id_fkey,
  add foreign key (report_id, student_id) references report (id, student_id) on delete cascade;
alter table referral
  drop constraint referral_school_id_concern_id_fkey,
  add foreign key (concern_id, student_id) references concern (id, student_id);
alter table restricted_text
  drop constraint restricted_text_school_id_note_id_fkey,
  add foreign key (note_id, student_id) references restricted_note (id, student_id) on delete cascade;
alter table plan
  drop constraint plan_school_id_previous_id_fkey,
  add foreign key (previous_id, student_id) references plan (id, student_id);
alter table plan_text
  drop constraint plan_text_school_id_plan_id_fkey,
  add foreign key (plan_id, student_id) references plan (id, student_id) on delete cascade;
alter table target
  drop constraint target_school_id_plan_id_fkey,
  add foreign key (plan_id, student_id) references plan (id, student_id) on delete cascade;
alter table strategy
  drop constraint strategy_school_id_plan_id_fkey,
  add foreign key (plan_id, student_id) references plan (id, student_id) on delete cascade,
  drop constraint strategy_school_id_target_id_fkey,
  add foreign key (target_id, student_id) references target (id, student_id) on delete cascade;
alter table plan_agreement
  drop constraint plan_agreement_school_id_plan_id_fkey,
  add foreign key (plan_id, student_id) references plan (id, student_id) on delete cascade;
alter table plan_version
  drop constraint plan_version_school_id_plan_id_fkey,
  add foreign key (plan_id, student_id) references plan (id, student_id) on delete cascade;
alter table coach_dismissal
  drop constraint coach_dismissal_school_id_plan_id_fkey,
  add foreign key (plan_id, student_id) references plan (id, student_id) on delete cascade;
alter table target_try
  drop constraint target_try_school_id_target_id_fkey,
  add foreign key (target_id, student_id) references target (id, student_id) on delete cascade;
alter table plan_review
  drop constraint plan_review_school_id_plan_id_fkey,
  add foreign key (plan_id, student_id) references plan (id, student_id) on delete cascade,
  drop constraint plan_review_school_id_next_plan_id_fkey,
  add foreign key (next_plan_id, student_id) references plan (id, student_id);
alter table accommodation_evidence
  drop constraint accommodation_evidence_school_id_accommodation_id_fkey,
  add foreign key (accommodation_id, student_id) references accommodation (id, student_id) on delete cascade,
  drop constraint accommodation_evidence_school_id_report_id_fkey,
  add foreign key (report_id, student_id) references report (id, student_id);
