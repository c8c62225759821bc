import { z } from 'zod'
import { periodKinds } from '../../school/calendar/model.ts'
import { endings, type Placement, type Question, qualities } from './model.ts'

const at = z.number().int().min(0)
const slots = z.array(at)
const place = { at, staffId: z.string().nullable(), roomId: z.string().nullable() }

/** Where a session is put. */
export const placement = z.object({ groupId: z.string(), ...place, pinned: z.boolean() }) satisfies z.ZodType<Placement>

/** All that the optimiser was asked, as it is kept and as the page checks with it. */
export const question = z.object({
  slots: z.array(
    z.object({ day: z.number(), period: z.string(), kind: z.enum(periodKinds), from: z.number(), to: z.number() }),
  ),
  students: z.array(z.object({ id: z.string(), classId: z.string().nullable() })),
  classes: z.array(
    z.object({ id: z.string(), level: z.string(), lessons: z.array(z.object({ at, subject: z.string() })) }),
  ),
  staff: z.array(
    z.object({
      id: z.string(),
      teaches: slots,
      away: slots,
      ratherNot: slots,
      likes: slots,
      mostADay: z.number().nullable(),
      mostAWeek: z.number().nullable(),
    }),
  ),
  rooms: z.array(z.object({ id: z.string(), places: z.number().nullable(), taken: slots })),
  groups: z.array(
    z.object({
      id: z.string(),
      sessions: z.number(),
      minutes: z.number(),
      memberIds: z.array(z.string()),
      needs: z.array(z.string()),
      choices: z.array(z.string()),
      nobody: z.boolean(),
      inClass: z.boolean(),
      present: z.array(z.object(place)),
      pins: z.array(z.object(place)),
    }),
  ),
  protections: z.array(
    z.object({
      id: z.string(),
      classId: z.string().nullable(),
      level: z.string().nullable(),
      studentId: z.string().nullable(),
      subject: z.string().nullable(),
      day: z.number().nullable(),
      period: z.string().nullable(),
    }),
  ),
  wishes: z.object({
    weights: z.object({
      lessons: z.number(),
      spread: z.number(),
      moves: z.number(),
      times: z.number(),
      load: z.number(),
      breaks: z.number(),
    }),
    subjects: z.array(z.object({ subject: z.string(), weight: z.number() })),
    mostADay: z.number(),
    mayUse: z.object({ break: z.boolean(), before: z.boolean(), after: z.boolean() }),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
    grace: z.number(),
  }),
}) satisfies z.ZodType<Question>

const cost = z.number()
/** What a plan costs by each wish. */
export const costs = z.object({
  unplaced: cost,
  lessons: cost,
  spread: cost,
  moves: cost,
  times: cost,
  load: cost,
  breaks: cost,
  total: cost,
})

/** How good a plan is, and how that was found out. */
export const verdict = z.object({
  quality: z.enum(qualities),
  ending: z.enum(endings),
  costs,
  bound: z.number().nullable(),
  seconds: z.number(),
})
