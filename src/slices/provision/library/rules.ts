import { toHalfWidth } from '#kernel/text.ts'
import type { Problem } from '../../access/operation.ts'
import type { LibraryQuery, Provision, ProvisionFields } from './contract.ts'
import { origins, type ShippedProvision } from './model.ts'

/** What is wrong with an entry: it has a name in one language at least, its numbers of students agree, and one to one is one student. */
export function problemsOfProvision(fields: ProvisionFields): Problem[] {
  const { nameZh, nameEn, setting, groupSizeFrom: from, groupSizeTo: to } = fields
  const problems: Problem[] = []
  if (nameZh.trim() === '' && nameEn.trim() === '') problems.push({ field: 'nameZh', problem: 'name-needed' })
  if (from > to) problems.push({ field: 'groupSizeTo', problem: 'fewer-than-fewest' })
  else if (setting === 'one_to_one' && to > 1) problems.push({ field: 'groupSizeTo', problem: 'one-student' })
  return problems
}

type Searched = Omit<Provision, 'may'>
/** What an entry says of the provision itself. */
type Described = Omit<Searched, 'id' | 'shippedId' | 'origin' | 'version' | 'archivedOn' | 'groups'>

/** The entries that were asked for: by tier, the school's own before the workbench's, else in the order in which they came. */
export function searchLibrary<Entry extends Searched>(entries: readonly Entry[], asked: LibraryQuery): Entry[] {
  const searched = normal(asked.search ?? '')
    .split(/\s+/)
    .filter(Boolean)
  const chosen = <Value>(values: readonly Value[] | undefined, value: Value) =>
    !values?.length || values.includes(value)
  return entries
    .filter(
      (entry) =>
        (entry.archivedOn !== null) === (asked.archived === 'yes') &&
        chosen(asked.tier, `${entry.tier}`) &&
        (!asked.need?.length || entry.needs.length === 0 || asked.need.some((need) => entry.needs.includes(need))) &&
        chosen(asked.setting, entry.setting) &&
        chosen(asked.origin, entry.origin) &&
        (searched.length === 0 || holdsAll(entry, searched)),
    )
    .map((entry, index) => ({ entry, index, whose: origins.indexOf(entry.origin) }))
    .sort((a, b) => a.entry.tier - b.entry.tier || a.whose - b.whose || a.index - b.index)
    .map(({ entry }) => entry)
}

function holdsAll(entry: Searched, searched: readonly string[]): boolean {
  const { name, aim, how, entryMeasure, exitMeasure, materials, needs } = entry
  const texts = [name, aim, how, entryMeasure, exitMeasure, materials].flatMap(({ zh, en }) => [zh, en])
  const all = normal([...texts, ...needs].join(' '))
  return searched.every((part) => all.includes(part))
}

function normal(text: string): string {
  return toHalfWidth(text).toLowerCase().trim()
}

/** The steps of a session: what a line says each, counted from 1, without blank ones. */
export function stepsIn(how: string): { number: number; text: string }[] {
  return how
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text, index) => ({ number: index + 1, text }))
}

/** An entry as its form has it. */
export function fieldsOf(entry: Described): ProvisionFields {
  const { name, tier, needs, setting, aim, how, entryMeasure, exitMeasure, materials } = entry
  const { groupSizeFrom, groupSizeTo, minutes, perWeek, weeks, givenBy } = entry
  return {
    ...{ nameZh: name.zh, nameEn: name.en, tier, needs, setting, aimZh: aim.zh, aimEn: aim.en },
    ...{ howZh: how.zh, howEn: how.en, groupSizeFrom, groupSizeTo, minutes, perWeek, weeks, givenBy },
    ...{ entryMeasureZh: entryMeasure.zh, entryMeasureEn: entryMeasure.en },
    ...{ exitMeasureZh: exitMeasure.zh, exitMeasureEn: exitMeasure.en },
    ...{ materialsZh: materials.zh, materialsEn: materials.en },
  }
}

/** True when two entries say the same. */
export function sameWords(one: Described, other: Described): boolean {
  return JSON.stringify(fieldsOf(one)) === JSON.stringify(fieldsOf(other))
}

/** An entry of the workbench, in its own words, that no school has taken. */
export function entryOfShipped({ how, size, needs, givenBy, ...shipped }: ShippedProvision): Searched {
  return {
    ...shipped,
    shippedId: shipped.id,
    origin: 'shipped',
    needs: [...needs],
    givenBy: [...givenBy],
    how: { zh: how.map(({ zh }) => zh).join('\n'), en: how.map(({ en }) => en).join('\n') },
    groupSizeFrom: size[0],
    groupSizeTo: size[1],
    archivedOn: null,
    groups: null,
    version: 0,
  }
}

/** A new entry in which nothing is written: a small group as most schools run one. */
export const emptyFields: ProvisionFields = {
  ...{ nameZh: '', nameEn: '', tier: 2, needs: [], setting: 'small_group', aimZh: '', aimEn: '', howZh: '', howEn: '' },
  ...{ groupSizeFrom: 3, groupSizeTo: 6, minutes: 35, perWeek: 2, weeks: 12, givenBy: [] },
  ...{ entryMeasureZh: '', entryMeasureEn: '', exitMeasureZh: '', exitMeasureEn: '', materialsZh: '', materialsEn: '' },
}
