import { useCallback } from 'react'
import { clockInHongKong } from '#kernel/dates.ts'
import { formatDate, nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { TimelineEvent } from '#web/ui/timeline-event.ts'
import { useUiWords } from '#web/ui/words.ts'
import type { TimelineEntry } from '../../contract.ts'
import { importedReason, needTypes, tiers } from '../../model.ts'
import { leftReasonIn } from '../parts/left-reason.ts'
import { useSliceWords } from '../parts/use-slice-words.ts'
import { useStudentWords } from '../parts/use-student-words.ts'
import { useStudentPageWords } from './use-student-page-words.ts'

const isoDate = /^\d{4}-\d{2}-\d{2}$/

/** Tells an entry of the time-line in the reader's language; a change that touched nothing that people read is not told. */
export function useTellEntry(): (entry: TimelineEntry, index: number) => TimelineEvent[] {
  const { timeline: words } = useStudentPageWords()
  const slice = useSliceWords()
  const common = useStudentWords()
  const ui = useUiWords()
  const language = useLanguage()

  return useCallback(
    (entry, index) => {
      const { before, after, person, word, kind } = entry
      const text = (of: TimelineEntry['after'], field: string) => (typeof of?.[field] === 'string' ? of[field] : '')
      const reasonIn = (of: TimelineEntry['after']) =>
        of?.reason === importedReason ? common.importedReason : text(of, 'reason')
      const tierOf = (of: TimelineEntry['after']) => {
        const tier = tiers.find((one) => one === of?.tier)
        return tier ? ui.tier(tier) : ui.noTier
      }
      const needOf = () => {
        const type = needTypes.find((one) => one === after?.type)
        return type ? slice.needTypes[type] : ''
      }

      /** A value of the trail as people read it. */
      function readable(field: string, value: unknown): string {
        if (value === null || value === undefined || value === '') return ''
        if (typeof value === 'boolean') return value ? common.yes : common.no
        if (value === 'suspected' || value === 'confirmed') return common.certainties[value]
        if ((value === 'M' || value === 'F') && field === 'sex') return common.sexes[value]
        const type = field === 'type' && needTypes.find((one) => one === value)
        if (type) return slice.needTypes[type]
        return typeof value === 'string' && isoDate.test(value) ? formatDate(value, language) : String(value)
      }

      /** Field by field what a change did; fields that nobody reads, such as versions and identifiers, are left out. */
      function changes(): string[] {
        const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
        return columns.flatMap((column) => {
          const field = column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
          const label = common.fields[field]
          const [from, to] = [readable(field, before?.[column]), readable(field, after?.[column])]
          if (!label || from === to) return []
          return [before === null ? words.noted(label, to) : words.changed(label, from, to)]
        })
      }

      function detail(): string | null {
        switch (word) {
          case 'tier.decided':
          case 'tier.taken-off': {
            const step = words.tierIs(words.tierFromTo(tierOf(before), tierOf(after)), reasonIn(after))
            return after?.withdrawn === true ? `${step} (${words.wasWithdrawn})` : step
          }
          case 'tier.withdrawn':
            return words.tierIs(tierOf(before), reasonIn(after))
          case 'need.identified':
            return [needOf(), readable('certainty', after?.certainty), text(after, 'identifiedBy')]
              .filter(Boolean)
              .join(' · ')
          case 'need.reported':
          case 'need.ended':
            return needOf()
          case 'strength.added':
          case 'strength.ended':
            return text(after, 'text')
          case 'student.placed':
            return [text(after, 'year'), common.place(text(after, 'className'), text(after, 'classNumber'))].join(' · ')
          case 'student.left':
            return leftReasonIn(text(after, 'reason'), language)
          case 'assignment.added':
          case 'assignment.ended':
            return after?.kind === 'assists' || after?.kind === 'specialist' ? slice.kinds[after.kind] : null
          default:
            return changes().join(words.between) || null
        }
      }

      const told = detail()
      const isChange = !(word in slice.timeline)
      if (isChange && told === null) return []
      return [
        {
          id: `${entry.at} ${kind} ${index}`,
          date: clockInHongKong(new Date(entry.at)),
          title: slice.timeline[word] ?? slice.audit[word] ?? words.kinds[kind],
          detail: told,
          by: person ? nameOf(person, language).main : undefined,
        },
      ]
    },
    [words, slice, common, ui, language],
  )
}
