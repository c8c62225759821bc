import { z } from 'zod'
import { paper, paperLanguages } from '#platform/paper/model.ts'
import { done, id, isoDate, line, operation, optionalLine, paragraph, twoLanguages } from '../../access/operation.ts'
import { dueKinds } from '../due/model.ts'
import { taskStates } from '../tasks/model.ts'
import { askReasons, itemStates, meetingKinds, meetingStates } from './model.ts'

const version = z.int()
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const name = z.object({ nameEn: z.string(), nameZh: z.string() })
const person = name.extend({ id })
const student = name.extend({ id, className: z.string() })
export type MeetingStudent = z.infer<typeof student>

const fields = z.object({ title: line, heldOn: isoDate, startsAt: time, endsAt: time, place: optionalLine })

const summary = fields.extend({
  id,
  kind: z.enum(meetingKinds),
  state: z.enum(meetingStates),
  student: student.nullable(),
  className: z.string().nullable(),
  /** Whom it is about or its items speak of, as far as this person may read them. */
  students: z.array(student),
  /** Items that this person may read, and how many of them are open; a cancelled meeting has none. */
  items: z.int(),
  open: z.int(),
  mine: z.boolean(),
})
export type MeetingLine = z.infer<typeof summary>

/** A meeting with what it says of one student. */
const aboutStudent = summary.omit({ students: true, items: true }).extend({
  said: z.array(
    z.object({
      id,
      issue: twoLanguages,
      decision: z.string(),
      state: z.enum(itemStates),
      closed: z.boolean(),
    }),
  ),
})
export type MeetingOfStudent = z.infer<typeof aboutStudent>

const attendee = z.object({
  id,
  person: person.nullable(),
  /** Of somebody who is no colleague. */
  name: z.string(),
  came: z.boolean().nullable(),
  /** No address is known: the invitation is handed over as a file. Told to whoever keeps the meeting; nobody reads the address. */
  noAddress: z.boolean(),
})
export type Attendee = z.infer<typeof attendee>

/** Somebody who still has to be told of the meeting, or of what changed. */
const telling = z.object({
  /** An address, or an attendee without one. */
  recipient: z.string(),
  people: z.array(z.object({ person: person.nullable(), name: z.string() })),
  what: z.enum(['invite', 'change', 'cancel']),
  /** Over the mail server; otherwise by hand. */
  byMail: z.boolean(),
  /** `failed`: a mail did not go out, with what the mail server said; `sending`: it is on its way. */
  state: z.enum(['waiting', 'sending', 'failed']),
  problem: z.string(),
})
export type MeetingTelling = z.infer<typeof telling>

const task = z.object({ id, title: z.string(), owner: person, dueOn: isoDate.nullable(), state: z.enum(taskStates) })

/** What is due and brings an item here. */
const due = z.object({ kind: z.enum(dueKinds), subjectId: id })

const item = z.object({
  id,
  student: student.nullable(),
  closed: z.boolean(),
  /** What is due is said in both languages; what people wrote stands for both. */
  issue: twoLanguages,
  decision: z.string(),
  state: z.enum(itemStates),
  /** It stayed open in the meeting before. */
  carried: z.boolean(),
  /** What was due and brought it here. */
  due: due.nullable(),
  tasks: z.array(task),
  version,
})
export type MeetingItem = z.infer<typeof item>

const past = z.object({ id, title: z.string(), heldOn: isoDate, items: z.array(item) })
export type PastMeeting = z.infer<typeof past>

const detail = fields.extend({
  id,
  kind: z.enum(meetingKinds),
  state: z.enum(meetingStates),
  student: student.nullable(),
  class: z.object({ id, name: z.string() }).nullable(),
  /** ISO moment when invitations went out last. */
  invitedAt: z.string().nullable(),
  attendees: z.array(attendee),
  /** Whoever still has to be told, for whoever keeps the meeting. */
  telling: z.array(telling),
  items: z.array(item),
  /** Some items are about students whom this person does not know; how many, and whose, is not said. */
  others: z.boolean(),
  /** The meeting before it, of the same kind and about the same, with what was decided there. */
  before: past.nullable(),
  /** Held before that one, of the same kind and about the same: their decisions of which a task is still to be done, the latest first. */
  earlier: z.array(past),
  /** The next one of the same kind, when there is one. */
  next: z.object({ id, heldOn: isoDate, startsAt: time }).nullable(),
  may: z.object({ keep: z.boolean(), mail: z.boolean() }),
  version,
})
export type MeetingDetail = z.infer<typeof detail>

const choices = z.object({
  colleagues: z.array(
    person.extend({
      /** They know whom the meeting is about; only those can be asked to come. */
      knows: z.boolean(),
      because: z.enum(askReasons).nullable(),
    }),
  ),
  students: z.array(student),
  classes: z.array(z.object({ id, name: z.string() })),
})
export type MeetingChoices = z.infer<typeof choices>

const given = z.object({ title: optionalLine, ownerId: id, dueOn: isoDate.nullable() })
const onPaper = z.object({
  meetingId: id,
  sheet: z.enum(['agenda', 'after']),
  language: z.enum(paperLanguages).default('both'),
  /** Only what is about the student whom the meeting is about, or who is named here: for a teacher or a family. */
  onlyStudent: id.optional(),
})

/** The operations on meetings. */
export const meetingsContract = {
  meetings: operation({ permission: 'meeting.see', audit: { word: 'meeting.listed' } })
    .route({ method: 'GET', path: '/team/meetings', summary: 'The meetings that a person knows, coming and past' })
    .output(z.object({ meetings: z.array(summary), may: z.object({ keep: z.boolean() }) })),

  meetingsOf: operation({ permission: 'meeting.see', audit: { word: 'meeting.listed', student: 'id' } })
    .route({
      method: 'GET',
      path: '/students/{id}/meetings',
      summary:
        'The meetings about a student, or that speak of them, with what they say of them, as far as a person knows',
    })
    .input(z.object({ id }))
    .output(z.object({ meetings: z.array(aboutStudent) })),

  meeting: operation({ permission: 'meeting.see', audit: { word: 'meeting.seen' } })
    .route({
      method: 'GET',
      path: '/team/meetings/{meetingId}',
      summary: 'One meeting: who comes, what became of last time, its items as far as this person may read them',
    })
    .input(z.object({ meetingId: id }))
    .output(detail),

  meetingChoices: operation({ permission: 'meeting.keep', audit: { word: 'meeting.prepared' } })
    .route({
      method: 'GET',
      path: '/team/meeting-choices',
      summary: 'Who can be asked to a meeting of a kind about somebody, who is proposed and why',
    })
    .input(z.object({ kind: z.enum(meetingKinds), studentId: id.optional(), classId: id.optional() }))
    .output(choices),

  addMeeting: operation({ permission: 'meeting.keep', audit: { word: 'meeting.added' } })
    .route({
      method: 'POST',
      path: '/team/meetings',
      summary:
        'Plan a meeting; what stayed open in the one before of the same kind comes along, and what is due by its day if asked',
    })
    .input(
      fields.extend({
        kind: z.enum(meetingKinds),
        studentId: id.nullable().default(null),
        classId: id.nullable().default(null),
        personIds: z.array(id).max(60),
        /** Fill the agenda with what is due by the day and belongs to the meeting. */
        withDue: z.boolean().default(false),
      }),
    )
    .output(z.object({ meetingId: id })),

  changeMeeting: operation({ permission: 'meeting.keep', audit: { word: 'meeting.changed' } })
    .route({ method: 'PATCH', path: '/team/meetings/{meetingId}', summary: 'Change what, when or where a meeting is' })
    .input(z.object({ meetingId: id, version, base: fields.partial(), fields: fields.partial() }))
    .output(z.object({ version })),

  cancelMeeting: operation({ permission: 'meeting.keep', audit: { word: 'meeting.cancelled' } })
    .route({
      method: 'POST',
      path: '/team/meetings/{meetingId}/cancel',
      summary: 'Cancel a meeting, or have it after all; those who were invited are told',
    })
    .input(z.object({ meetingId: id, cancelled: z.boolean() }))
    .output(done),

  addAttendee: operation({ permission: 'meeting.keep', audit: { word: 'meeting.asked' } })
    .route({ method: 'POST', path: '/team/meetings/{meetingId}/attendees', summary: 'Ask somebody to come' })
    .input(
      z.object({
        meetingId: id,
        personId: id.nullable().default(null),
        name: optionalLine.default(''),
        email: z.union([z.email(), z.literal('')]).default(''),
      }),
    )
    .output(z.object({ attendeeId: id })),

  removeAttendee: operation({ permission: 'meeting.keep', audit: { word: 'meeting.unasked' } })
    .route({
      method: 'DELETE',
      path: '/team/meetings/{meetingId}/attendees/{attendeeId}',
      summary: 'Withdraw the invitation of somebody',
    })
    .input(z.object({ meetingId: id, attendeeId: id }))
    .output(done),

  inviteToMeeting: operation({ permission: 'meeting.keep', audit: { word: 'meeting.invited' } })
    .route({
      method: 'POST',
      path: '/team/meetings/{meetingId}/invite',
      summary:
        'Mail to everybody with an address what they do not know yet, again what did not go out; no student and no need is named in it',
    })
    .input(z.object({ meetingId: id }))
    .output(z.object({ mailed: z.int(), without: z.int() })),

  keepMeetingTold: operation({ permission: 'meeting.keep', audit: { word: 'meeting.told' } })
    .route({
      method: 'POST',
      path: '/team/meetings/{meetingId}/told',
      summary: 'Say that people were told by hand what they did not know yet',
    })
    .input(z.object({ meetingId: id, recipients: z.array(z.string().max(320)).min(1).max(200) }))
    .output(done),

  meetingInvitation: operation({
    permission: 'meeting.see',
    audit: { notRecorded: 'it holds the kind, time and place of a meeting, which the reader has on the screen' },
  })
    .route({
      method: 'GET',
      path: '/team/meetings/{meetingId}/invitation',
      summary: 'The invitation as a calendar file',
    })
    .input(z.object({ meetingId: id }))
    .output(z.file()),

  addMeetingItem: operation({ permission: 'meeting.keep', audit: { word: 'meeting.item-added' } })
    .route({ method: 'POST', path: '/team/meetings/{meetingId}/items', summary: 'Put something on the agenda' })
    .input(
      z.object({
        meetingId: id,
        issue: line,
        studentId: id.nullable().default(null),
        closed: z.boolean().default(false),
      }),
    )
    .output(z.object({ itemId: id })),

  addDueItems: operation({ permission: 'meeting.keep', audit: { word: 'meeting.item-added' } })
    .route({
      method: 'POST',
      path: '/team/meetings/{meetingId}/due-items',
      summary:
        'Put things that are due on the agenda, as the list of what is due says them; what is there already is not put there twice',
    })
    .input(
      z.object({
        meetingId: id,
        things: z.array(due).min(1).max(200),
      }),
    )
    .output(z.object({ added: z.int() })),

  carryMeetingItems: operation({ permission: 'meeting.keep', audit: { word: 'meeting.carried' } })
    .route({
      method: 'POST',
      path: '/team/meetings/{meetingId}/carry',
      summary: 'Put on the agenda what stayed open in the meeting before, as far as this person knows that one',
    })
    .input(z.object({ meetingId: id }))
    .output(z.object({ carried: z.int() })),

  changeMeetingItem: operation({ permission: 'meeting.keep', audit: { word: 'meeting.item-changed' } })
    .route({ method: 'PATCH', path: '/team/meeting-items/{itemId}', summary: 'Change an item: only the fields sent' })
    .input(
      z.object({
        itemId: id,
        version,
        base: z.object({ issue: line, closed: z.boolean() }).partial(),
        fields: z.object({ issue: line, closed: z.boolean() }).partial(),
      }),
    )
    .output(z.object({ version })),

  moveMeetingItem: operation({ permission: 'meeting.keep', audit: { word: 'meeting.item-moved' } })
    .route({ method: 'POST', path: '/team/meeting-items/{itemId}/move', summary: 'Move an item up or down the agenda' })
    .input(z.object({ itemId: id, direction: z.enum(['up', 'down']) }))
    .output(done),

  dropMeetingItem: operation({ permission: 'meeting.keep', audit: { word: 'meeting.item-dropped' } })
    .route({
      method: 'POST',
      path: '/team/meeting-items/{itemId}/drop',
      summary: 'Say that an item needs nobody any more, or that it does after all',
    })
    .input(z.object({ itemId: id, dropped: z.boolean() }))
    .output(done),

  writeMinutes: operation({ permission: 'meeting.keep', audit: { word: 'meeting.minuted' } })
    .route({
      method: 'POST',
      path: '/team/meetings/{meetingId}/minutes',
      summary:
        'Write what was decided, who does what until when, and who came; finish: what is open is carried forward, what is due stays due',
    })
    .input(
      z.object({
        meetingId: id,
        items: z
          .array(
            z.object({
              itemId: id,
              /** What the decision was when the person began. */
              base: z.string().max(4000),
              decision: paragraph,
              /** The task that the decision becomes; without a title it is called as the decision. */
              task: given.nullable().default(null),
            }),
          )
          .max(200),
        came: z.array(z.object({ attendeeId: id, came: z.boolean().nullable() })).max(100),
        finish: z.boolean().default(false),
      }),
    )
    .output(z.object({ tasks: z.int(), carried: z.int() })),

  reopenMeeting: operation({ permission: 'meeting.keep', audit: { word: 'meeting.reopened' } })
    .route({
      method: 'POST',
      path: '/team/meetings/{meetingId}/reopen',
      summary: 'Open a meeting again that was finished, as long as no later one has begun with what went on from it',
    })
    .input(z.object({ meetingId: id }))
    .output(done),

  meetingPaper: operation({ permission: 'meeting.see', audit: { word: 'meeting.sheet-made' } })
    .route({
      method: 'GET',
      path: '/team/meetings/{meetingId}/paper',
      summary: 'The agenda or the sheet after the meeting as it is printed',
    })
    .input(onPaper)
    .output(paper),

  meetingDocument: operation({ permission: 'meeting.see', audit: { word: 'meeting.sheet-made' } })
    .route({ method: 'GET', path: '/team/meetings/{meetingId}/document', summary: 'The same as a Word file' })
    .input(onPaper.extend({ format: z.literal('docx').default('docx') }))
    .output(z.file()),
}
