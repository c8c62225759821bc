import type { NoticeKind } from './model.ts'

type Said = Readonly<Record<NoticeKind, Readonly<Record<string, string>>>>

export const en = {
  /** What happened, after the name of whom or what it happened to. */
  said: {
    tier: { decided: 'A tier of support was decided', withdrawn: 'A tier decision was withdrawn' },
    plan: {
      agreed: 'The plan was agreed',
      in_force: 'The plan is in force',
      reviewed: 'The plan was reviewed',
      archived: 'The plan was archived',
      changed: 'The plan was changed',
    },
    agreement: { agreed: 'Somebody agreed to the plan', declined: 'Somebody declined the plan' },
    card: { changed: 'The three things on the card changed' },
    accommodation: {
      approved: 'An accommodation was approved',
      ended: 'An accommodation ended',
      changed: 'An accommodation was changed',
    },
    asked: { asked: 'You are asked for your input' },
    answered: { answered: 'Input came in answer to your request' },
    concern: {
      watch: 'Your concern is being watched',
      ask: 'Teachers are asked about your concern',
      screen: 'Screening follows from your concern',
      refer: 'A referral follows from your concern',
      plan: 'A plan follows from your concern',
      close: 'Your concern was closed',
      reopen: 'Your concern was opened again',
    },
    session: {
      moved: 'A session was moved',
      covered: 'A session is given by a colleague',
      covering: 'You give a session for a colleague',
      cancelled: 'A session was cancelled',
      changed: 'A session was changed',
    },
    task_given: { given: 'You have a new task', moved: 'Your task has another due date' },
    task_ended: { done: 'A task that you gave is done', dropped: 'A task that you gave was dropped' },
    meeting: {
      planned: 'You are asked to a meeting',
      moved: 'A meeting was moved',
      cancelled: 'A meeting was cancelled',
    },
    handed: { handed: 'Something due was handed to you' },
    responsible: { given: 'You are responsible from now on' },
    duty: { given: 'You have a duty in the team' },
    handover: {
      planned: 'The SENCO’s work is to be handed over',
      moved: 'The hand-over of the SENCO’s work is on another day',
      applied: 'The SENCO’s work was handed over',
      withdrawn: 'The SENCO’s work is not handed over after all',
    },
    acting: { given: 'You are to act as SENCO', ended: 'Acting as SENCO has ended' },
    person_added: { given: 'The office added this person' },
    link_made: { given: 'The office made a one-time link' },
    teaching_given: { given: 'The office gave this person a class to teach' },
    staff_imported: { given: 'The office imported staff, or who teaches whom' },
    digest_failed: { failed: 'A morning mail could not be sent' },
  } satisfies Said as Said,
}
