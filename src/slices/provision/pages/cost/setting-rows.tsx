import { useMemo } from 'react'
import { formatMoney } from '#kernel/money.ts'
import { formatDate, formatSchoolYear, nameOf, pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { CostSettings, SettingKind } from '../../cost/setting-model.ts'
import { useCostWords } from './use-cost-words.ts'

/** A setting as a list shows it: what it is of, from when, what it says, and the fields that a form edits. */
export interface SettingRow {
  id: string
  version: number
  name: string
  from: string | null
  to: string | null
  value: string
  note: string
  /** Whether a rate was compared with its scale; null for anything else. */
  checked: boolean | null
  /** Who did, and when. */
  checkedBy: string
  /** Since when a funding source is put away; null for what is in use, and for anything else. */
  archivedOn: string | null
  fields: Record<string, unknown>
}

/** The settings of each kind as rows. */
export function useSettingRows(settings: CostSettings): (kind: SettingKind) => SettingRow[] {
  const words = useCostWords()
  const language = useLanguage()
  return useMemo(() => {
    const names = new Map(
      [...settings.bands, ...settings.sources, ...settings.groups].map(({ id, name }) => [id, pick(name, language)]),
    )
    for (const one of [...settings.people, ...settings.providers]) names.set(one.id, nameOf(one, language).main)
    const named = (id: string | null) => names.get(id ?? '') ?? ''
    const row = (
      { id, version, ...fields }: { id: string; version: number },
      shown: Partial<SettingRow> & { name: string },
    ): SettingRow => ({
      id,
      version,
      from: null,
      to: null,
      value: '',
      note: '',
      checked: null,
      checkedBy: '',
      archivedOn: null,
      ...shown,
      fields,
    })
    const all: Readonly<Record<SettingKind, () => SettingRow[]>> = {
      band: () =>
        settings.bands.map((one) => {
          const members = new Set(
            settings.personBands.filter(({ bandId }) => bandId === one.id).map(({ personId }) => personId),
          )
          return row(one, { name: named(one.id), value: words.settings.members(members.size) })
        }),
      rate: () =>
        settings.rates.map(({ checkedBy, checkedOn, ...one }) =>
          row(one, {
            checkedBy:
              checkedBy && checkedOn
                ? words.checkedBy(nameOf(checkedBy, language).main, formatDate(checkedOn, language))
                : '',
            ...{ name: named(one.bandId), from: one.startsOn, value: words.anHour(formatMoney(one.centsPerHour)) },
            ...{ note: one.source, checked: one.checked },
          }),
        ),
      person: () =>
        settings.personBands.map((one) =>
          row(one, { name: named(one.personId), from: one.startsOn, value: named(one.bandId) }),
        ),
      fee: () =>
        settings.fees.map((one) =>
          row(one, {
            ...{ name: named(one.providerId), from: one.startsOn, to: one.endsOn },
            value: words.fees[one.kind](formatMoney(one.cents)),
            note: one.groupId ? named(one.groupId) : words.allGroups,
          }),
        ),
      expense: () =>
        settings.expenses.map((one) =>
          row(one, {
            ...{ name: one.what, from: one.spentOn, value: formatMoney(one.cents) },
            note: [named(one.groupId), named(one.fundingSourceId)].filter(Boolean).join(' · '),
          }),
        ),
      weeks: () =>
        settings.years.map((one) =>
          row(one, {
            name: formatSchoolYear(one.schoolYear as Parameters<typeof formatSchoolYear>[0], language),
            value: words.settings.weeks(one.weeks),
          }),
        ),
      month: () =>
        settings.month
          ? [
              row(settings.month, {
                name: words.fields.financialMonth ?? '',
                value: words.month(settings.month.financialMonth),
              }),
            ]
          : [],
      source: () =>
        settings.sources.map(({ archivedOn, ...one }) =>
          row(one, {
            ...{ name: named(one.id), archivedOn },
            value: archivedOn ? words.settings.archived(formatDate(archivedOn, language)) : words.settings.inUse,
          }),
        ),
      fund: () =>
        settings.groups.map(({ name: _name, startsOn, endsOn, closedOn, ...one }) =>
          row(one, {
            ...{ name: named(one.id), from: startsOn, to: closedOn ?? endsOn },
            value: named(one.fundingSourceId) || words.none.source,
          }),
        ),
    }
    return (kind) => all[kind]()
  }, [settings, words, language])
}
