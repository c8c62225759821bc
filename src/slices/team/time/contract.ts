import { z } from 'zod'
import { done, id, isoDate, operation, optionalLine } from '../../access/operation.ts'
import { takers, timeKinds } from './model.ts'

const kind = z.enum(timeKinds)
const minutes = z.int().min(1).max(960)
const version = z.int()
/** Nothing of the log stands in the trail, not even that there is one: it is the SENCO's own. */
const ownLog = { notRecorded: 'the SENCO’s own log, which nobody else reads' } as const

const entryFields = z.object({
  day: isoDate,
  kind,
  minutes,
  words: optionalLine,
  couldGoTo: z.enum(takers).nullable(),
})
const entry = entryFields.extend({ id, version })
export type TimeEntry = z.infer<typeof entry>

const settings = z.object({
  /** Per cent of the working time that is meant for the work of a SENCO. */
  plannedPercent: z.int().min(0).max(100),
  /** Working minutes of a week; `null` until the person says so. */
  weekMinutes: z.int().min(60).max(6000).nullable(),
})

const sums = z.object({
  minutes: z.int(),
  senMinutes: z.int(),
  byKind: z.array(z.object({ kind, minutes: z.int() })),
  byTaker: z.array(z.object({ taker: z.enum(takers), minutes: z.int() })),
})

const week = z.object({
  /** Monday and Sunday of the week. */
  from: isoDate,
  to: isoDate,
  entries: z.array(entry),
  sums,
  /** The last four weeks up to this one, whole. */
  lately: sums,
  settings: settings.extend({ version }),
  /** The latest day with an entry; `null`: nothing was ever logged. */
  lastDay: isoDate.nullable(),
  running: z.object({ kind, startedAt: z.iso.datetime({ offset: true }) }).nullable(),
})
export type TimeWeek = z.infer<typeof week>

const summary = z.object({
  id,
  startsOn: isoDate,
  endsOn: isoDate,
  madeOn: isoDate,
  /** Since when the principal reads it; `null`: not, or not any more. */
  shownOn: isoDate.nullable(),
  words: z.string(),
  by: z.object({ id, nameEn: z.string(), nameZh: z.string() }),
  mine: z.boolean(),
  content: settings.extend({ sums, weeks: z.number() }),
})
export type TimeSummary = z.infer<typeof summary>

/** The operations on the SENCO's own time: who is SENCO no more reads what they logged, and writes nothing. */
export const timeContract = {
  timeWeek: operation({ permission: 'time.see', audit: ownLog })
    .route({ method: 'GET', path: '/team/time', summary: 'The own log of the week that a day lies in' })
    .input(z.object({ day: isoDate.optional() }))
    .output(week),

  logTime: operation({ permission: 'time.log', audit: ownLog })
    .route({ method: 'POST', path: '/team/time/entries', summary: 'Log some minutes of a kind of work' })
    .input(
      entryFields.extend({
        words: optionalLine.default(''),
        couldGoTo: z.enum(takers).nullable().default(null),
      }),
    )
    .output(z.object({ entryId: id })),

  changeTime: operation({ permission: 'time.log', audit: ownLog })
    .route({
      method: 'PATCH',
      path: '/team/time/entries/{entryId}',
      summary: 'Change an entry: only the fields sent, each with what it was',
    })
    .input(z.object({ entryId: id, version, base: entryFields.partial(), fields: entryFields.partial() }))
    .output(z.object({ version })),

  removeTime: operation({ permission: 'time.log', audit: ownLog })
    .route({ method: 'DELETE', path: '/team/time/entries/{entryId}', summary: 'Take an entry out of the log' })
    .input(z.object({ entryId: id }))
    .output(done),

  startTime: operation({ permission: 'time.log', audit: ownLog })
    .route({
      method: 'POST',
      path: '/team/time/clock',
      summary: 'Start the clock; one that runs already keeps running and is told',
    })
    .input(z.object({ kind }))
    .output(z.object({ started: z.boolean() })),

  stopTime: operation({ permission: 'time.log', audit: ownLog })
    .route({
      method: 'DELETE',
      path: '/team/time/clock',
      summary: 'Stop the clock: its minutes are logged on the day when it was started, or thrown away',
    })
    .input(z.object({ keep: z.boolean().default(true) }))
    .output(z.object({ minutes: z.int().nullable() })),

  keepTimeSettings: operation({ permission: 'time.log', audit: ownLog })
    .route({ method: 'PUT', path: '/team/time/settings', summary: 'Say what share is planned and how long a week is' })
    .input(settings.extend({ version }))
    .output(z.object({ version })),

  timeSummaries: operation({
    permission: 'time.shown',
    audit: { notRecorded: 'sums of one’s own time, or what its maker shows; no student' },
  })
    .route({
      method: 'GET',
      path: '/team/time/summaries',
      summary: 'The own summaries, and for the principal those that are shown',
    })
    .output(z.object({ summaries: z.array(summary) })),

  ownTimeSummaries: operation({ permission: 'time.see', audit: ownLog })
    .route({ method: 'GET', path: '/team/time/summaries/own', summary: 'The own summaries alone' })
    .output(z.object({ summaries: z.array(summary) })),

  makeTimeSummary: operation({ permission: 'time.log', audit: ownLog })
    .route({
      method: 'POST',
      path: '/team/time/summaries',
      summary: 'Make a page of sums of a time; it does not change with the log and is shown to nobody yet',
    })
    .input(z.object({ startsOn: isoDate, endsOn: isoDate, words: z.string().trim().max(2000).default('') }))
    .output(z.object({ summaryId: id })),

  showTimeSummary: operation({ permission: 'time.log', audit: { word: 'time-summary.shown', always: true } })
    .route({
      method: 'POST',
      path: '/team/time/summaries/{summaryId}/show',
      summary: 'Show a summary to the principal, or take it back',
    })
    .input(z.object({ summaryId: id, shown: z.boolean() }))
    .output(done),

  removeTimeSummary: operation({ permission: 'time.log', audit: ownLog })
    .route({ method: 'DELETE', path: '/team/time/summaries/{summaryId}', summary: 'Throw a summary away' })
    .input(z.object({ summaryId: id }))
    .output(done),
}
