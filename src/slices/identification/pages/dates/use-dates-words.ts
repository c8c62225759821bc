import type { IsoDate } from '#kernel/dates.ts'
import { formatRelativeDay, formatShortDate } from '#web/ui/format.ts'
import type { FormWords } from '#web/ui/forms/refused.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { windowState } from '../../dates/rules.ts'
import { en as subjectEn } from '../../dates/words.en.ts'
import { zh as subjectZh } from '../../dates/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...subjectEn, ...en }, zh: { ...subjectZh, ...zh } }

/** The words of rules with dates, in the reader's language. */
export function useDatesWords(): typeof both.en {
  return useWords(both)
}

const labels = ({ startsOn, endsOn, source, checked }: typeof en) => ({ startsOn, endsOn, source, checked })

/** What the form of a rule's dates says when it is refused. */
export const datesForms: FormWords = {
  labels: { en: labels(en), zh: labels(zh) },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
}

interface Window {
  startsOn: IsoDate | null
  endsOn: IsoDate | null
}

/** A window and where it stands today, as sentences. */
export function useSayWindow() {
  const words = useDatesWords()
  const language = useLanguage()
  const { today } = useFrame()
  return {
    /** "1 December to 31 January", with "about" where the source names months only; `null` when no day is named. */
    when: ({ startsOn, endsOn }: Window, approximate: boolean): string | null => {
      if (endsOn === null) return null
      const day = (date: IsoDate) => formatShortDate(date, language, today)
      if (startsOn === null) return words.until(approximate ? words.about(day(endsOn)) : day(endsOn))
      const text = words.between(day(startsOn), day(endsOn))
      return approximate ? words.about(text) : text
    },
    state: (window: Window): { state: ReturnType<typeof windowState>; text: string } => {
      const state = windowState(window, today)
      const relative = (date: IsoDate | null) => (date ? formatRelativeDay(date, today, language) : '')
      if (state === 'before') return { state, text: words.states.before(relative(window.startsOn)) }
      if (state === 'open' || state === 'closing') return { state, text: words.states[state](relative(window.endsOn)) }
      return { state, text: words.states[state] }
    },
  }
}
