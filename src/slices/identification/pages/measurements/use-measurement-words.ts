import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { en as subjectEn } from '../../measurements/words.en.ts'
import { zh as subjectZh } from '../../measurements/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...subjectEn, ...en }, zh: { ...subjectZh, ...zh } }

/** The words of instruments and measurements, in the reader's language. */
export function useMeasurementWords(): typeof both.en {
  return useWords(both)
}

/** The labels of the scales' inputs by their place: `scales.0.min`. */
const scaleLabels = ({ scaleFields, scaleNumber }: typeof en) =>
  Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => index).flatMap((index) =>
      Object.entries(scaleFields).map(([name, label]) => [
        `scales.${index}.${name}`,
        `${scaleNumber(index + 1)} · ${label}`,
      ]),
    ),
  )
const labels = (of: typeof en) => ({
  ...of.fields,
  ...scaleLabels(of),
  instrumentId: of.instrument,
  measuredOn: of.measuredOn,
  measuredBy: of.measuredBy,
  words: of.words,
  reason: of.withdrawReason,
})

/** What the forms of instruments and results say when they are refused. */
export const measurementForms: FormWords = {
  labels: { en: labels(en), zh: labels(zh) },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
  inputOf: (field) => field.replace(/\.name$/, '.nameZh'),
}
