import { useMemo } from 'react'
import type { IsoDate } from '#kernel/dates.ts'
import { placeOf } from '#slices/students/rules/place.ts'
import { formatNumber, formatShortDate, nameOf } from '#web/ui/format.ts'
import type { FormWords } from '#web/ui/forms/refused.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import type { StudentInRun } from '../../outcome/contract.ts'
import type { MeasureUnit } from '../../outcome/model.ts'
import type { MeanChange } from '../../outcome/rules/statistics.ts'
import { en as subjectEn } from '../../outcome/words.en.ts'
import { zh as subjectZh } from '../../outcome/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...subjectEn, ...en }, zh: { ...subjectZh, ...zh } }

/** The words of outcomes, of the subject and of its pages, in the reader’s language. */
export function useOutcomeWords(): typeof both.en {
  return useWords(both)
}

/** What the forms of outcomes say when they are refused. */
export const outcomeForms: FormWords = {
  labels: { en: en.fields, zh: zh.fields },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
  inputOf: (path) => path.replace(/^fields\./, ''),
}

/** Says numbers and names of outcomes in the reader’s language. */
export function useSay() {
  const words = useOutcomeWords()
  const language = useLanguage()
  const { today } = useFrame()
  return useMemo(() => {
    const plain = (value: number) => formatNumber(Math.round(value * 10) / 10, language)
    const withSign = (value: number, text: string) => (value === 0 ? text : `${value > 0 ? '+' : '−'}${text}`)
    const signed = (value: number) => {
      const rounded = Math.round(value * 10) / 10
      return withSign(rounded, formatNumber(Math.abs(rounded), language))
    }
    /** Of an average: always to the tenth, so that its interval reads alike. */
    const tenth = (value: number) => withSign(Math.round(value * 10), Math.abs(value).toFixed(1))
    const value = (unit: MeasureUnit, of: number) =>
      unit === 'age_months' && Number.isInteger(of) && of >= 0
        ? words.age(Math.floor(of / 12), of % 12)
        : words.value[unit](plain(of))
    const average = (unit: MeasureUnit, of: number) => words.change[unit](tenth(of))
    return {
      plain,
      signed,
      value,
      tenth,
      average,
      /** To the hundredth. */
      fine: (of: number) => of.toFixed(2).replace('-', '−'),
      /** A mean with its interval, or without. */
      mean: (unit: MeasureUnit, { mean, interval }: MeanChange) =>
        interval ? words.interval(average(unit, mean), tenth(interval.low), tenth(interval.high)) : average(unit, mean),
      day: (on: IsoDate) => formatShortDate(on, language, today),
      student: (student: StudentInRun) => {
        return { place: placeOf(student) ?? '', name: nameOf(student, language).main }
      },
    }
  }, [words, language, today])
}
