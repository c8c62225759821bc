import { schoolYearFrom, schoolYearOf, startYearOf } from '#kernel/dates.ts'
import type { Language } from '#kernel/language.ts'
import { formatSchoolYear, nameOf, pick } from '#web/ui/format.ts'
import { feeKinds } from '../../cost/model.ts'
import type { CostSettings, SettingKind } from '../../cost/setting-model.ts'
import type { en } from './words.en.ts'

/** How a field of a setting is edited. A choice with `none` may be left open. */
export type SettingField = {
  name: string
  how: 'name' | 'money' | 'date' | 'last-day' | 'choice' | 'text' | 'number' | 'check'
  options?: readonly { value: string; label: string }[]
  none?: string
}

type Of = { settings: CostSettings; words: typeof en; language: Language; today: string }

/** The fields of a kind, in the order of the form. */
export function fieldsOf(kind: SettingKind, { settings, words, language, today }: Of): SettingField[] {
  const named = (all: readonly { id: string; name: { zh: string; en: string } }[]) =>
    all.map(({ id, name }) => ({ value: id, label: pick(name, language) }))
  const people = (all: readonly { id: string; nameZh: string; nameEn: string }[]) =>
    all.map((one) => ({ value: one.id, label: nameOf(one, language).main }))
  const bands: SettingField = { name: 'bandId', how: 'choice', options: named(settings.bands) }
  const startsOn: SettingField = { name: 'startsOn', how: 'date' }
  const cents: SettingField = { name: 'cents', how: 'money' }
  const groups = named(settings.groups)
  // What was put away is offered no more, and still named where it pays.
  const isChosen = (id: string) => [...settings.groups, ...settings.expenses].some((one) => one.fundingSourceId === id)
  const sources = settings.sources.filter(({ id, archivedOn }) => archivedOn === null || isChosen(id))
  const source: SettingField = {
    name: 'fundingSourceId',
    how: 'choice',
    options: sources.map(({ id, name, archivedOn }) => ({
      value: id,
      label: archivedOn === null ? pick(name, language) : words.putAway(pick(name, language)),
    })),
  }
  const year = startYearOf(schoolYearOf(today)) ?? 0
  const years = [1, 0, -1, -2].map((ago) => schoolYearFrom(year + ago))
  const months = Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: words.month(index + 1) }))
  const all: Readonly<Record<SettingKind, SettingField[]>> = {
    band: [{ name: 'name', how: 'name' }],
    rate: [
      bands,
      startsOn,
      { name: 'centsPerHour', how: 'money' },
      { name: 'source', how: 'text' },
      { name: 'checked', how: 'check' },
    ],
    person: [
      {
        name: 'personId',
        how: 'choice',
        // Those who give support and have no band come first: they are what is missing.
        options: people([...settings.people].sort((a, b) => Number(b.gives) - Number(a.gives))),
      },
      bands,
      startsOn,
    ],
    fee: [
      { name: 'providerId', how: 'choice', options: people(settings.providers) },
      { name: 'groupId', how: 'choice', options: groups, none: words.allGroups },
      { name: 'kind', how: 'choice', options: feeKinds.map((value) => ({ value, label: words.feeKinds[value] })) },
      ...[cents, startsOn, { name: 'endsOn', how: 'last-day' } as const],
    ],
    expense: [
      { name: 'groupId', how: 'choice', options: groups },
      { name: 'what', how: 'text' },
      ...[cents, { name: 'spentOn', how: 'date' } as const, { ...source, none: words.sourceOfGroup }],
    ],
    weeks: [
      {
        ...{ name: 'schoolYear', how: 'choice' },
        options: years.map((value) => ({ value, label: formatSchoolYear(value, language) })),
      },
      { name: 'weeks', how: 'number' },
    ],
    month: [{ name: 'financialMonth', how: 'choice', options: months }],
    source: [{ name: 'name', how: 'name' }],
    fund: [{ ...source, none: words.none.source }],
  }
  return all[kind]
}

/** What a new setting begins with. */
export function blankOf(fields: readonly SettingField[], today: string): Record<string, unknown> {
  return Object.fromEntries(
    fields.map(({ name, how, options, none }) => {
      if (how === 'name') return [name, { zh: '', en: '' }]
      if (how === 'date') return [name, today]
      if (how === 'check') return [name, false]
      if (how === 'choice') return [name, none ? null : chosenValue(name, options?.[0]?.value ?? '')]
      return [name, how === 'text' ? '' : null]
    }),
  )
}

/** A chosen value as it is sent: the month is a number. */
export function chosenValue(name: string, chosen: string): unknown {
  return name === 'financialMonth' ? Number(chosen) : chosen || null
}
