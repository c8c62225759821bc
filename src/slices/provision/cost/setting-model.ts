import { z } from 'zod'
import { id, isoDate, line, twoLanguages } from '../../access/operation.ts'
import { feeKinds } from './model.ts'

/** What a school says of money. `fund` is what pays for a group, `month` where the financial year begins; neither is taken out. */
export const settingKinds = ['band', 'rate', 'person', 'fee', 'expense', 'weeks', 'source', 'month', 'fund'] as const
export type SettingKind = (typeof settingKinds)[number]

/** Whole cents, up to ten million dollars. */
const cents = z.number().int().min(0).max(1_000_000_000)

const band = z.object({ name: twoLanguages })
/** `checked`: somebody compared it with the scale that it comes from. */
const rate = z.object({
  bandId: id,
  startsOn: isoDate,
  centsPerHour: cents,
  source: z.string().trim().max(500),
  checked: z.boolean(),
})
const person = z.object({ personId: id, bandId: id, startsOn: isoDate })
const fee = z.object({
  providerId: id,
  groupId: id.nullable(),
  kind: z.enum(feeKinds),
  cents,
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
})
const expense = z.object({ groupId: id, spentOn: isoDate, what: line, cents, fundingSourceId: id.nullable() })
const weeks = z.object({
  schoolYear: z.string().regex(/^\d{4}\/\d{2}$/),
  weeks: z.number().int().min(1).max(53),
})
const source = z.object({ name: twoLanguages })
const month = z.object({ financialMonth: z.number().int().min(1).max(12) })
const fund = z.object({ fundingSourceId: id.nullable() })

const added = <Kind extends SettingKind, Shape extends z.ZodRawShape>(kind: Kind, fields: z.ZodObject<Shape>) =>
  z.object({ kind: z.literal(kind), fields })

export const addedSetting = z.discriminatedUnion('kind', [
  added('band', band),
  added('rate', rate),
  added('person', person),
  added('fee', fee),
  added('expense', expense),
  added('weeks', weeks),
  added('source', source),
  added('month', month),
])
export type AddedSetting = z.infer<typeof addedSetting>

export const changedSetting = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('band'), base: band.partial(), fields: band.partial() }),
  z.object({ kind: z.literal('rate'), base: rate.partial(), fields: rate.partial() }),
  z.object({ kind: z.literal('person'), base: person.partial(), fields: person.partial() }),
  z.object({ kind: z.literal('fee'), base: fee.partial(), fields: fee.partial() }),
  z.object({ kind: z.literal('expense'), base: expense.partial(), fields: expense.partial() }),
  z.object({ kind: z.literal('weeks'), base: weeks.partial(), fields: weeks.partial() }),
  z.object({ kind: z.literal('source'), base: source.partial(), fields: source.partial() }),
  z.object({ kind: z.literal('month'), base: month.partial(), fields: month.partial() }),
  z.object({ kind: z.literal('fund'), base: fund.partial(), fields: fund.partial() }),
])
export type ChangedSetting = z.infer<typeof changedSetting>

const kept = { id, version: z.number() }
const name = z.object({ id, nameZh: z.string(), nameEn: z.string() })

export const costSettings = z.object({
  bands: z.array(band.extend(kept)),
  rates: z.array(rate.extend({ ...kept, checkedBy: name.nullable(), checkedOn: isoDate.nullable() })),
  personBands: z.array(person.extend(kept)),
  fees: z.array(fee.extend(kept)),
  expenses: z.array(expense.extend(kept)),
  years: z.array(weeks.extend(kept)),
  /** Those put away last: they are offered no more, and stay with what they paid for. */
  sources: z.array(source.extend({ ...kept, archivedOn: isoDate.nullable() })),
  month: month.extend(kept).nullable(),
  /** Every colleague who may give support, whether in a band or not. */
  people: z.array(name.extend({ gives: z.boolean() })),
  providers: z.array(name),
  groups: z.array(
    fund.extend({ ...kept, name: twoLanguages, startsOn: isoDate, endsOn: isoDate, closedOn: isoDate.nullable() }),
  ),
  may: z.object({ keep: z.boolean() }),
})
export type CostSettings = z.infer<typeof costSettings>
