import { useMemo } from 'react'
import type { Filter } from '#web/ui/filter-bar.tsx'
import { formatLevel } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { certainties, needTypes } from '../../model.ts'
import { lettersOf, useSliceWords } from '../parts/use-slice-words.ts'
import { useStudentWords } from '../parts/use-student-words.ts'
import type { RegisterAnswer } from './asked.ts'
import { countsOf, type FilterId, type Narrowing } from './narrowing.ts'
import { useRegisterWords } from './use-register-words.ts'

type RegisterFilter = Filter & { id: FilterId }

/** The filters that make sense for a list, each choice with the number of students that it would leave. */
export function useFilters(answer: RegisterAnswer, narrowing: Narrowing): readonly RegisterFilter[] {
  const words = useRegisterWords()
  const common = useStudentWords()
  const slice = useSliceWords()
  const language = useLanguage()
  return useMemo(() => {
    const { rows, seesSupport, asAt } = answer
    const levels = [...new Set(rows.flatMap(({ level }) => level ?? []))].sort()
    const classes = answer.classes.filter((name) => rows.some((row) => row.className === name))
    const types = needTypes.filter((type) => rows.some(({ needs }) => needs.some((need) => need.type === type)))
    const languages = answer.homeLanguages.filter((spoken) => rows.some((row) => row.homeLanguage === spoken))
    const knowsReports = rows.some(({ reportOn }) => reportOn !== null)

    const filter = (id: FilterId, options: readonly { value: string; label: string }[], single = false) => {
      const counts = countsOf(
        rows,
        narrowing,
        id,
        options.map(({ value }) => value),
        asAt,
      )
      const counted = options.map((option) => ({ ...option, count: counts.get(option.value) ?? 0 }))
      return { id, label: words.filters[id], options: counted, single }
    }
    const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

    return [
      seesSupport &&
        filter(
          'tier',
          ['1', '2', '3', 'none'].map((value) => ({ value, label: words.tiers[value] ?? value })),
        ),
      types.length > 0 &&
        filter(
          'type',
          types.map((type) => ({ value: type, label: `${lettersOf(type)} ${slice.needTypes[type]}` })),
        ),
      types.length > 0 &&
        filter(
          'certainty',
          certainties.map((value) => ({ value, label: common.certainties[value] })),
          true,
        ),
      filter(
        'level',
        levels.map((value) => ({ value, label: formatLevel(value, language) })),
      ),
      filter('class', plain(classes)),
      languages.length > 0 && filter('language', plain(languages)),
      filter(
        'ncs',
        [
          { value: 'yes', label: words.ncs.yes },
          { value: 'no', label: words.ncs.no },
        ],
        true,
      ),
      knowsReports &&
        filter(
          'report',
          ['1', '2', '3'].map((value) => ({ value, label: words.reports[value] ?? value })),
          true,
        ),
    ].filter((one) => one !== false)
  }, [answer, narrowing, words, common, slice, language])
}
