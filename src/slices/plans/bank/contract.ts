import { z } from 'zod'
import { done, id, isoDate, operation } from '../../access/operation.ts'
import { needTypes } from '../../students/model.ts'
import { areas, measureKinds, places, words } from '../model.ts'
import { bankKinds, bankLevels, bankOwners } from './model.ts'

const text = z.string().trim().max(1000)
/** A list in an address, its members joined by commas. */
const list = <Member extends string>(members: readonly Member[]) =>
  z
    .string()
    .max(400)
    .transform((joined) => joined.split(',').filter((part) => part !== ''))
    .pipe(z.array(z.enum(members as readonly [Member, ...Member[]])))
    .optional()

const bankQuery = z.object({
  /** Words in either language, all of which an entry must hold. */
  search: z.string().max(100).optional(),
  kind: z.enum(bankKinds).optional(),
  needs: list(needTypes),
  levels: list(bankLevels),
  areas: list(areas),
  whose: list(bankOwners),
  /** `yes`: what was put away, in place of the rest. */
  archived: z.enum(['yes', 'no']).default('no'),
  /** What stands first: entries for one of these needs, and for this level. */
  forNeeds: list(needTypes),
  forLevel: z.enum(bankLevels).optional(),
  from: z.coerce.number().int().min(0).default(0),
})
export type BankQuery = z.output<typeof bankQuery>

const bankItem = z.object({
  /** The workbench's have a word, the school's and one's own an identifier. */
  id: z.string(),
  whose: z.enum(bankOwners),
  kind: z.enum(bankKinds),
  /** Empty: for any need, any level. */
  needs: z.array(z.enum(needTypes)),
  levels: z.array(z.enum(bankLevels)),
  area: z.enum(areas),
  words,
  /** Of a target: how it is measured and what is aimed at; a place to start from, to be set from the student's own baseline. */
  aim: z
    .object({
      measureKind: z.enum(measureKinds),
      measure: words,
      criterion: words,
      value: z.number().nullable(),
      direction: z.enum(['up', 'down']),
    })
    .nullable(),
  /** Of a strategy: where it is used. */
  place: z.enum(places).nullable(),
  archivedOn: isoDate.nullable(),
  /** 0 for those that the workbench brings. */
  version: z.number(),
  mayChange: z.boolean(),
})
export type BankItem = z.infer<typeof bankItem>

const bankFields = z.object({
  needs: z.array(z.enum(needTypes)).max(needTypes.length),
  levels: z.array(z.enum(bankLevels)).max(bankLevels.length),
  area: z.enum(areas),
  wordsZh: text,
  wordsEn: text,
  place: z.enum(places),
  measureKind: z.enum(measureKinds),
  measureZh: text,
  measureEn: text,
  criterionZh: text,
  criterionEn: text,
  aimValue: z.number().min(0).max(100_000).nullable(),
  aimDirection: z.enum(['up', 'down']),
})

const owner = z.enum(['mine', 'school'])
/** The person has looked: what looks like a student's name is none. */
const namesChecked = z.boolean().default(false)
const noStudent = { notRecorded: 'targets and strategies, no student' } as const

/** The operations on the bank of targets and strategies. */
export const bankContract = {
  bank: operation({ permission: 'bank.see', audit: noStudent })
    .route({
      method: 'GET',
      path: '/bank',
      summary: 'Targets and strategies to begin from, 50 at a time: the workbench’s, the school’s and one’s own',
    })
    .input(bankQuery)
    .output(
      z.object({
        total: z.number(),
        items: z.array(bankItem),
        may: z.object({ keep: z.boolean(), keepSchool: z.boolean() }),
      }),
    ),

  addToBank: operation({ permission: 'bank.keep', audit: { word: 'bank.added' } })
    .route({
      method: 'POST',
      path: '/bank',
      summary:
        'Add a target or strategy of one’s own, or of the school’s; a student’s name in it is refused unless it was looked at',
    })
    .input(z.object({ whose: owner, kind: z.enum(bankKinds), fields: bankFields, namesChecked }))
    .output(z.object({ itemId: id })),

  changeInBank: operation({ permission: 'bank.keep', audit: { word: 'bank.changed' } })
    .route({
      method: 'PATCH',
      path: '/bank/{itemId}',
      summary:
        'Change an entry: only the fields sent, each with what it was when the person began; fields that somebody else changed meanwhile come back as a clash',
    })
    .input(
      z.object({
        itemId: id,
        version: z.number().int(),
        base: bankFields.partial(),
        fields: bankFields.partial(),
        namesChecked,
      }),
    )
    .output(z.object({ version: z.number() })),

  archiveInBank: operation({ permission: 'bank.keep', audit: { word: 'bank.archived' } })
    .route({ method: 'POST', path: '/bank/{itemId}/archive', summary: 'Put an entry away, or take it out again' })
    .input(z.object({ itemId: id, archived: z.boolean() }))
    .output(done),

  keepInBank: operation({ permission: 'bank.keep', audit: { word: 'bank.kept' } })
    .route({
      method: 'POST',
      path: '/students/{id}/plans/{planId}/bank',
      summary: 'Keep a plan’s target or strategy in the bank; refused while a name of the plan’s people stands in it',
    })
    .input(z.object({ id, planId: id, kind: z.enum(bankKinds), of: id, whose: owner }))
    .output(z.object({ itemId: id })),
}
