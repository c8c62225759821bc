import { z } from 'zod'
import { done, id, isoDate, line, operation, twoLanguages } from '../../access/operation.ts'
import { schoolYear } from '../../identification/dates/model.ts'
import { schoolLevels } from '../../school/model.ts'
import { deadlineStates, deadlineSteps, marks, origins, ownNumbers, ruleBody } from './model.ts'

const aboutDays = { notRecorded: 'rules and days of the school, about no student' } as const
const name = z.object({ nameZh: z.string(), nameEn: z.string() })
const person = name.extend({ id })
const version = z.int().nonnegative()

const deadline = z.object({
  id,
  /** The key of its rule. */
  rule: z.string(),
  name: z.object({ zh: z.string(), en: z.string() }),
  mark: z.enum(marks),
  approximate: z.boolean(),
  student: name.extend({ id, className: z.string(), classNumber: z.string() }).nullable(),
  /** Of a window; else `null`. */
  startsOn: isoDate.nullable(),
  dueOn: isoDate,
  /** Its day passed before the school was set up here: it stands in the year, and nobody is told that it is overdue. */
  beforeSetUp: z.boolean(),
  /** The day on which it was due before it moved to its day; null also where it came back to the day that it had first. */
  movedFrom: isoDate.nullable(),
  state: z.enum(deadlineStates),
  reason: z.string(),
  settled: z.object({ by: name, on: isoDate }).nullable(),
  /** The asking person has to see to it: responsible for the student, holding a task of it, or handed it; the school’s own are the SENCO’s. */
  mine: z.boolean(),
  version,
})
export type Deadline = z.infer<typeof deadline>

const yearAnswer = z.object({
  year: z.object({ label: schoolYear, startsOn: isoDate, endsOn: isoDate }),
  /** The years to choose from, newest first. */
  years: z.array(schoolYear),
  deadlines: z.array(deadline),
  /** General holidays of the year, and days of the school's own that are no working days either. */
  holidays: z.array(z.object({ on: isoDate, name: z.string() })),
  schoolHolidays: z.array(z.object({ on: isoDate, name: twoLanguages })),
  saturdays: z.boolean(),
  may: z.object({ settle: z.boolean(), keep: z.boolean(), feed: z.boolean() }),
})
export type YearAnswer = z.infer<typeof yearAnswer>

const rule = z.object({
  key: z.string(),
  origin: z.enum(origins),
  body: ruleBody,
  mark: z.enum(marks),
  approximate: z.boolean(),
  active: z.boolean(),
  changed: z.boolean(),
  check: z.object({ by: person, on: isoDate }).nullable(),
  version,
  /** Its days in the year; `by-student` where each student has one; or why there is none. */
  days: z.union([
    z.object({ startsOn: isoDate.nullable(), dueOn: isoDate }),
    z.enum(['by-student', 'no-day', 'no-term', 'no-calendar']),
  ]),
})
export type SeenRule = z.infer<typeof rule>

const rulesAnswer = z.object({
  year: schoolYear,
  years: z.array(schoolYear),
  level: z.enum(schoolLevels),
  terms: z.int(),
  rules: z.array(rule),
  holidays: z.array(z.object({ id, on: isoDate, name: z.string() })),
  workingWeek: z.object({ saturdays: z.boolean(), version }),
  /** Numbers that no source names; version 0: the workbench's. */
  numbers: ownNumbers.extend({ version }),
  may: z.object({ keep: z.boolean() }),
})
export type RulesAnswer = z.infer<typeof rulesAnswer>

const ruleFields = ruleBody.extend({
  /** Somebody of the school has compared it with the current circular. */
  checked: z.boolean(),
})
export type RuleFields = z.infer<typeof ruleFields>

const step = z.object({
  id,
  what: z.enum(deadlineSteps),
  fromOn: isoDate.nullable(),
  toOn: isoDate.nullable(),
  words: z.string(),
  by: name.nullable(),
  on: isoDate,
})
export type Step = z.infer<typeof step>

const several = z.array(z.object({ id, version })).min(1).max(400)
const feed = z.object({
  id,
  owner: name,
  mine: z.boolean(),
  what: z.enum(['school', 'students']),
  withNames: z.boolean(),
  madeOn: isoDate,
  /** The last day on which a calendar asked for it. */
  readOn: isoDate.nullable(),
})
export type YearFeed = z.infer<typeof feed>

/** The operations on deadlines of the year. */
export const deadlinesContract = {
  deadlines: operation({
    permission: 'deadline.see',
    audit: { notRecorded: 'a list of days; of students only for those who know them' },
  })
    .route({
      method: 'GET',
      path: '/team/deadlines',
      summary: 'The deadlines of a school year, of the school and of the students whom the asking person knows',
    })
    .input(z.object({ year: schoolYear.optional() }))
    .output(yearAnswer),

  deadlineSteps: operation({
    permission: 'deadline.see',
    audit: { notRecorded: 'what became of a day of the list; of a student only for those who know them' },
  })
    .route({
      method: 'GET',
      path: '/team/deadlines/{id}/steps',
      summary: 'What became of a deadline, the newest first',
    })
    .input(z.object({ id }))
    .output(z.array(step)),

  settleDeadlines: operation({ permission: 'deadline.settle', audit: { word: 'deadline.settled' } })
    .route({
      method: 'POST',
      path: '/team/deadlines/settle',
      summary: 'Say of deadlines that they are done, or do not apply and why; all of them or none',
    })
    .input(z.object({ deadlines: several, state: z.enum(['done', 'exempt']), reason: z.string().trim().max(1000) }))
    .output(done),

  reopenDeadlines: operation({ permission: 'deadline.settle', audit: { word: 'deadline.reopened' } })
    .route({ method: 'POST', path: '/team/deadlines/reopen', summary: 'Take back that deadlines were settled' })
    .input(z.object({ deadlines: several }))
    .output(done),

  deadlineRules: operation({ permission: 'deadline.see', audit: aboutDays })
    .route({
      method: 'GET',
      path: '/team/deadlines/rules',
      summary: 'The rules that make deadlines, with their source and the school’s check, and the holidays of the year',
    })
    .input(z.object({ year: schoolYear.optional() }))
    .output(rulesAnswer),

  addDeadlineRule: operation({ permission: 'deadline.keep', audit: { word: 'deadline-rule.kept' } })
    .route({ method: 'POST', path: '/team/deadlines/rules', summary: 'Add a rule of the school’s own' })
    .input(z.object({ fields: ruleFields }))
    .output(z.object({ key: z.string() })),

  keepDeadlineRule: operation({ permission: 'deadline.keep', audit: { word: 'deadline-rule.kept' } })
    .route({
      method: 'PATCH',
      path: '/team/deadlines/rules/{key}',
      summary:
        'Change a rule: only the fields sent, each with what it was when the person began; an offered one is taken',
    })
    .input(z.object({ key: line, version, base: ruleFields.partial(), fields: ruleFields.partial() }))
    .output(z.object({ version })),

  placeDeadlineRule: operation({ permission: 'deadline.keep', audit: { word: 'deadline-rule.kept' } })
    .route({
      method: 'POST',
      path: '/team/deadlines/rules/{key}/place',
      summary: 'Put a rule away, or take it (again): its open deadlines are gone, or come back',
    })
    .input(z.object({ key: line, active: z.boolean() }))
    .output(done),

  dropDeadlineRule: operation({ permission: 'deadline.keep', audit: { word: 'deadline-rule.dropped' } })
    .route({
      method: 'DELETE',
      path: '/team/deadlines/rules/{key}',
      summary: 'Go back to a rule as the workbench brings it',
    })
    .input(z.object({ key: line }))
    .output(done),

  addHolidays: operation({ permission: 'deadline.keep', audit: { word: 'holiday.added' } })
    .route({
      method: 'POST',
      path: '/team/deadlines/holidays',
      summary: 'Enter general holidays, one or a list; a day that is entered already takes the new name',
    })
    .input(
      z.object({
        days: z
          .array(z.object({ on: isoDate, name: line }))
          .min(1)
          .max(100),
      }),
    )
    .output(z.object({ added: z.int() })),

  readHolidayFile: operation({ permission: 'deadline.keep', audit: aboutDays })
    .route({
      method: 'POST',
      path: '/team/deadlines/holidays/read',
      summary: 'Read a calendar file (.ics) as a list of days, a line for each; nothing is written',
    })
    .input(z.object({ file: z.file().max(2 * 1024 * 1024) }))
    .output(z.object({ text: z.string() })),

  removeHoliday: operation({ permission: 'deadline.keep', audit: { word: 'holiday.removed' } })
    .route({ method: 'DELETE', path: '/team/deadlines/holidays/{id}', summary: 'Remove a general holiday' })
    .input(z.object({ id }))
    .output(done),

  keepWorkingWeek: operation({ permission: 'deadline.keep', audit: { word: 'working-week.kept' } })
    .route({ method: 'PUT', path: '/team/deadlines/working-week', summary: 'Say whether Saturdays are working days' })
    .input(z.object({ saturdays: z.boolean(), version }))
    .output(z.object({ version })),

  keepOwnNumbers: operation({ permission: 'deadline.keep', audit: { word: 'due-numbers.kept' } })
    .route({
      method: 'PATCH',
      path: '/team/deadlines/numbers',
      summary:
        'Say from which day on leavers finish school here, and when entry scores are due: only the fields sent, each with what it was',
    })
    .input(z.object({ version, base: ownNumbers.partial(), fields: ownNumbers.partial() }))
    .output(z.object({ version })),

  yearFeeds: operation({ permission: 'feed.keep', audit: { notRecorded: 'one’s own list of addresses' } })
    .route({
      method: 'GET',
      path: '/team/deadlines/feeds',
      summary:
        'The calendar addresses of deadlines that stand: one’s own; for those who answer for the files everybody’s',
    })
    .output(z.array(feed)),

  makeYearFeed: operation({ permission: 'feed.keep', audit: { word: 'feed.made' } })
    .route({
      method: 'POST',
      path: '/team/deadlines/feeds',
      summary: 'Make a secret address from which a calendar reads the deadlines of the year',
    })
    .input(z.object({ what: z.enum(['school', 'students']), withNames: z.boolean() }))
    .output(z.object({ id, address: z.string() })),

  readYearFeed: operation({ permission: 'anyone', audit: { word: 'feed.read' } })
    .route({
      method: 'GET',
      path: '/calendar/deadlines/{token}',
      summary: 'The deadlines as iCalendar, as far as the one who made the address may see them today',
    })
    .input(z.object({ token: z.string().regex(/^[\w-]{20,100}(\.ics)?$/) }))
    .output(z.file()),
}
