import { useCallback } from 'react'
import type { Language } from '#kernel/language.ts'
import { formatShortDate, pick } from '#web/ui/format.ts'
import type { FormWords } from '#web/ui/forms/refused.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { en as enDates } from '../../../../identification/dates/words.en.ts'
import { zh as zhDates } from '../../../../identification/dates/words.zh.ts'
import type { SeenRule } from '../../../deadlines/contract.ts'
import type { Counted } from '../../../deadlines/model.ts'
import { en as subjectEn } from '../../../deadlines/words.en.ts'
import { zh as subjectZh } from '../../../deadlines/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...en, dates: enDates.keys }, zh: { ...zh, dates: zhDates.keys } }

/** The words of the page of rules, in the reader's language. */
export function usePlannerWords(): typeof both.en {
  return useWords(both)
}

/** What the forms of the page say when they are refused. */
export const plannerForms: FormWords = {
  labels: { en: en.fields, zh: zh.fields },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
  inputOf: (path) => path.replace(/^fields\./, '').replace(/^(name|source|counted)\..*/, '$1'),
}

/** A month and day: 10月31日, 31 October; the last of February by its name. */
export function sayMonthDay(monthDay: string, language: Language, lastOfFebruary: string): string {
  if (monthDay === '02-29') return lastOfFebruary
  const parts = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-HK' : 'en-GB', parts).format(new Date(`2028-${monthDay}`))
}

/** Rules as sentences. */
export function useSayRule() {
  const words = usePlannerWords()
  const language = useLanguage()
  const { today } = useFrame()
  const counted = useCallback(
    (of: Counted): string => {
      const day = (monthDay: string) => sayMonthDay(monthDay, language, words.lastOfFebruary)
      switch (of.by) {
        case 'day':
          return words.by(day(of.day))
        case 'window':
          return words.between(day(of.from), day(of.day))
        case 'dates':
          return words.dated
        case 'fact': {
          const fact =
            of.fact === 'term-start' || of.fact === 'term-end'
              ? words.factOfTerm(of.fact, of.term ?? 1)
              : of.fact === 'named-day' && of.key
                ? words.dates[of.key]
                : words.facts[of.fact]
          if (of.count === 0) return words.onDayOf(fact)
          const distance = words.distance(Math.abs(of.count), of.unit)
          return of.count < 0 ? words.before(distance, fact) : words.after(distance, fact)
        }
      }
    },
    [words, language],
  )
  const days = useCallback(
    ({ days: of, approximate }: SeenRule): string => {
      if (typeof of === 'string') return words.days[of]
      const day = (on: string) => formatShortDate(on, language, today)
      const when = of.startsOn ? words.between(day(of.startsOn), day(of.dueOn)) : day(of.dueOn)
      return words.thisYear(approximate ? words.about(when) : when)
    },
    [words, language, today],
  )
  return { counted, days, name: useCallback(({ body }: SeenRule) => pick(body.name, language), [language]) }
}
