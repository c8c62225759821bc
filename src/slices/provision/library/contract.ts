import { z } from 'zod'
import { done, id, isoDate, operation, optionalLine } from '../../access/operation.ts'
import { needTypes } from '../../students/model.ts'
import { giverKinds, settings } from '../model.ts'
import { origins } from './model.ts'

const bilingual = z.object({ zh: z.string(), en: z.string() })
const tier = z.union([z.literal(1), z.literal(2), z.literal(3)])
const text = z.string().trim().max(2000)
const shortText = z.string().trim().max(1000)

/** An entry as a form has it, every text of each language a field. No need means any; no kind of staff means anybody. */
const provisionFields = z.object({
  nameZh: optionalLine,
  nameEn: optionalLine,
  tier,
  needs: z.array(z.enum(needTypes)).max(needTypes.length),
  setting: z.enum(settings),
  aimZh: shortText,
  aimEn: shortText,
  /** A line for each step of a session. */
  howZh: text,
  howEn: text,
  groupSizeFrom: z.number().int().min(1).max(40),
  groupSizeTo: z.number().int().min(1).max(40),
  /** Of a session. */
  minutes: z.number().int().min(5).max(240),
  /** Sessions a week; one every other week is 0.5. */
  perWeek: z.number().min(0.25).max(20).multipleOf(0.25),
  weeks: z.number().int().min(1).max(52),
  givenBy: z.array(z.enum(giverKinds)).max(giverKinds.length),
  entryMeasureZh: shortText,
  entryMeasureEn: shortText,
  exitMeasureZh: shortText,
  exitMeasureEn: shortText,
  materialsZh: shortText,
  materialsEn: shortText,
})
export type ProvisionFields = z.infer<typeof provisionFields>

const provisionLine = z.object({
  /** The school's row, or the word of an entry of the workbench that the school has not taken yet. */
  id: z.string(),
  origin: z.enum(origins),
  name: bilingual,
  tier,
  needs: z.array(z.enum(needTypes)),
  setting: z.enum(settings),
  aim: bilingual,
  groupSizeFrom: z.number(),
  groupSizeTo: z.number(),
  minutes: z.number(),
  perWeek: z.number(),
  weeks: z.number(),
  givenBy: z.array(z.enum(giverKinds)),
  archivedOn: isoDate.nullable(),
  /** Groups that run with it today; `null` for those who do not know all groups, and while the school has not taken it. */
  groups: z.number().nullable(),
})
export type ProvisionLine = z.infer<typeof provisionLine>

const provision = provisionLine.extend({
  /** The word of the workbench's entry that it was made from; `null` for the school's own. */
  shippedId: z.string().nullable(),
  how: bilingual,
  entryMeasure: bilingual,
  exitMeasure: bilingual,
  materials: bilingual,
  /** 0 for one that the school has not taken yet. */
  version: z.number(),
  may: z.object({ keep: z.boolean(), startGroup: z.boolean() }),
})
export type Provision = z.infer<typeof provision>

/** A list in an address, its members joined by commas. */
const list = <Member extends string>(members: readonly Member[]) =>
  z
    .string()
    .max(400)
    .transform((joined) => joined.split(',').filter((part) => part !== ''))
    .pipe(z.array(z.enum(members as readonly [Member, ...Member[]])))
    .optional()

const libraryQuery = z.object({
  /** Words in either language, all of which an entry must hold. */
  search: z.string().max(100).optional(),
  tier: list(['1', '2', '3']),
  need: list(needTypes),
  setting: list(settings),
  origin: list(origins),
  /** `yes`: what was put away, in place of the rest. */
  archived: z.enum(['yes', 'no']).default('no'),
})
export type LibraryQuery = z.output<typeof libraryQuery>

const provisionId = z.string().min(1).max(80)
const version = z.number().int()
const noStudent = { notRecorded: 'what the school offers, no student' } as const

/** The operations on what the school offers. An entry of the workbench becomes the school's own row when it is first used or changed. */
export const libraryContract = {
  provisions: operation({ permission: 'provision.see', audit: noStudent })
    .route({ method: 'GET', path: '/provisions', summary: 'What the school offers, and what the workbench brings' })
    .input(libraryQuery)
    .output(z.object({ provisions: z.array(provisionLine), may: z.object({ keep: z.boolean() }) })),

  provision: operation({ permission: 'provision.see', audit: noStudent })
    .route({
      method: 'GET',
      path: '/provisions/{provisionId}',
      summary: 'One provision: what it is for and how it is run',
    })
    .input(z.object({ provisionId }))
    .output(provision),

  addProvision: operation({ permission: 'provision.keep', audit: { word: 'provision.changed' } })
    .route({ method: 'POST', path: '/provisions', summary: 'Add a provision of the school’s own' })
    .input(provisionFields)
    .output(z.object({ provisionId: id })),

  changeProvision: operation({ permission: 'provision.keep', audit: { word: 'provision.changed' } })
    .route({
      method: 'PATCH',
      path: '/provisions/{provisionId}',
      summary: 'Change a provision: only the fields sent, each with what it was when the person began',
    })
    .input(z.object({ provisionId, version, base: provisionFields.partial(), fields: provisionFields.partial() }))
    .output(z.object({ provisionId: id, version })),

  archiveProvision: operation({ permission: 'provision.keep', audit: { word: 'provision.archived' } })
    .route({
      method: 'POST',
      path: '/provisions/{provisionId}/archive',
      summary: 'Put away what is not offered any more, or take it out again; groups that run with it go on',
    })
    .input(z.object({ provisionId, archived: z.boolean() }))
    .output(done),

  resetProvision: operation({ permission: 'provision.keep', audit: { word: 'provision.reset' } })
    .route({
      method: 'POST',
      path: '/provisions/{provisionId}/reset',
      summary: 'Give an entry of the workbench its first wording back, when nobody changed it after it was read',
    })
    .input(z.object({ provisionId, version }))
    .output(z.object({ version })),
}
