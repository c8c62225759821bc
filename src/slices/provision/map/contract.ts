import { z } from 'zod'
import { id, isoDate, operation, twoLanguages } from '../../access/operation.ts'
import { needTypes } from '../../students/model.ts'
import { settings } from '../model.ts'
import { groupings } from './model.ts'

const name = z.object({ id, nameZh: z.string(), nameEn: z.string() })
const tier = z.union([z.literal(1), z.literal(2), z.literal(3)])

/** Minutes of a span. `planned` is always `held + lost + toCome`; `plannedToDate` is what was planned until the day of the map. */
const minutes = z.object({
  planned: z.number(),
  plannedToDate: z.number(),
  held: z.number(),
  lost: z.number(),
  toCome: z.number(),
})
export type MapMinutes = z.infer<typeof minutes>

const mapStudent = name.extend({
  className: z.string().nullable(),
  classNumber: z.string().nullable(),
  tier: tier.nullable(),
  needs: z.array(z.object({ type: z.enum(needTypes), confirmed: z.boolean(), isPrimary: z.boolean() })),
})

const mapGroup = z.object({
  id,
  name: twoLanguages,
  provision: z.object({ id, name: twoLanguages, tier, needs: z.array(z.enum(needTypes)), setting: z.enum(settings) }),
  startsOn: isoDate,
  endsOn: isoDate,
  /** Whether it runs on the day of the map. */
  runs: z.boolean(),
  staff: z.array(name.extend({ leads: z.boolean() })),
  members: z.number(),
  places: z.number(),
  weekMinutes: z.number(),
  minutes,
})

const membership = z.object({
  groupId: id,
  studentId: id,
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
  /** Whether it holds on the day of the map. */
  now: z.boolean(),
  weekMinutes: z.number(),
  minutes,
  came: z.number(),
  missed: z.number(),
})

const provisionMap = z.object({
  asAt: isoDate,
  from: isoDate,
  to: isoDate,
  /** False when no calendar says which days are school days: then nothing can be planned. */
  hasCalendar: z.boolean(),
  students: z.array(mapStudent),
  groups: z.array(mapGroup),
  memberships: z.array(membership),
  /** Whoever gives something, and how much of their week it takes on the day of the map. */
  staff: z.array(
    name.extend({
      isPerson: z.boolean(),
      weekMinutes: z.number(),
      weekSessions: z.number(),
      mostAWeek: z.number().nullable(),
    }),
  ),
  /** Who gives what: worked out when rows by staff are asked for. */
  giving: z.array(z.object({ whoId: id, groupId: id, weekMinutes: z.number(), minutes })),
  /** Weeks of groups: worked out when rows by week are asked for. */
  weeks: z.array(z.object({ monday: isoDate, groupId: id, minutes })),
})
export type ProvisionMap = z.infer<typeof provisionMap>

const span = { asAt: isoDate.optional(), from: isoDate.optional(), to: isoDate.optional() }
const by = z.enum(groupings).optional()

export const mapContract = {
  provisionMap: operation({ permission: 'map.see', audit: { word: 'provision-map.seen' } })
    .route({
      method: 'GET',
      path: '/provision/map',
      summary:
        'Who receives what as at a day, computed from groups, timetable and sessions: minutes planned, held, lost and to come of a span (the school year when not said)',
    })
    .input(z.object({ ...span, by }))
    .output(provisionMap),

  provisionMapTable: operation({ permission: 'map.see', audit: { word: 'provision-map.exported' } })
    .route({
      method: 'GET',
      path: '/provision/map/table',
      summary:
        'The same as an Excel workbook: a sheet with a row for each student and group, and one for each way to put the map in rows',
    })
    .input(z.object({ ...span, language: z.enum(['zh', 'en']).default('zh') }))
    .output(z.file()),
}
