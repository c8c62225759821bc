import { useMemo } from 'react'
import { en as studentsEn } from '#slices/students/words.en.ts'
import { zh as studentsZh } from '#slices/students/words.zh.ts'
import { formatSchoolYear, nameOf, pick } from '#web/ui/format.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import type { Cost } from '../../cost/contract.ts'
import type { Slicing } from '../../cost/model.ts'
import { useCostWords } from './use-cost-words.ts'

const bothStudents = { en: studentsEn, zh: studentsZh }

/** What a row of a slicing is called. */
export function useRowName(cost: Cost): (by: Slicing, key: string) => string {
  const words = useCostWords()
  const { needTypes } = useWords(bothStudents)
  const language = useLanguage()
  return useMemo(() => {
    const named = new Map([...cost.groups, ...cost.sources].map(({ id, name }) => [id, pick(name, language)]))
    for (const { id, className, ...student } of cost.students)
      named.set(id, [className, nameOf(student, language).main].filter(Boolean).join(' '))
    return (by, key) => {
      if (key === '') return words.none[by]
      if (by === 'tier') return words.tier(key)
      if (by === 'need') return needTypes[key as keyof typeof needTypes]
      if (by === 'schoolYear') return formatSchoolYear(key as Parameters<typeof formatSchoolYear>[0], language)
      return by === 'class' || by === 'financialYear' ? key : (named.get(key) ?? '')
    }
  }, [cost, words, needTypes, language])
}
