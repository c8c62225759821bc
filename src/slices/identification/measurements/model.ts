import { z } from 'zod'
import { id, isoDate } from '../../access/operation.ts'

/** Whether a higher or a lower number is the better one. */
export const directions = ['up', 'down'] as const
export type Direction = (typeof directions)[number]

const bilingual = z.object({ zh: z.string().trim().max(200), en: z.string().trim().max(200) })

/** One number that an instrument gives. Norms are the school's to enter, or not there. */
export const scale = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  name: bilingual,
  min: z.number(),
  max: z.number(),
  direction: z.enum(directions),
  /** Mean and standard deviation of the norm; both or neither. */
  normMean: z.number().nullable(),
  normSd: z.number().nullable(),
  /** Whose norm, of which year: `本校小三，2025年9月`. */
  normNote: z.string().trim().max(300),
})
export type Scale = z.infer<typeof scale>

export const instrumentFields = z.object({
  nameZh: z.string().trim().max(200),
  nameEn: z.string().trim().max(200),
  about: z.string().trim().max(2000),
  scales: z.array(scale).max(20),
  archived: z.boolean(),
})
export type InstrumentFields = z.infer<typeof instrumentFields>

/** What a school measures with, as the school describes it; no content of anybody's test. */
export const instrument = z.object({
  id,
  name: bilingual,
  about: z.string(),
  scales: z.array(scale),
  archivedOn: isoDate.nullable(),
  version: z.number(),
})
export type Instrument = z.infer<typeof instrument>

/** A number for each scale by its key; a scale that was not measured is missing. */
export const scores = z.record(z.string().max(40), z.number())
export type Scores = z.infer<typeof scores>

export const measurement = z.object({
  id,
  instrumentId: id,
  measuredOn: isoDate,
  measuredBy: z.string(),
  scores,
  words: z.string(),
  withdrawnOn: isoDate.nullable(),
  withdrawnReason: z.string(),
  version: z.number(),
})
export type Measurement = z.infer<typeof measurement>
