import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { en as enSubject } from '../../sessions/words.en.ts'
import { zh as zhSubject } from '../../sessions/words.zh.ts'
import type { LogToSend } from './typed-log.ts'
import { en as enPage } from './words.en.ts'
import { zh as zhPage } from './words.zh.ts'

const both = { en: { ...enPage, ...enSubject }, zh: { ...zhPage, ...zhSubject } }

/** The words of these pages and of their subject. */
export function useSessionWords() {
  return useWords(both)
}

/** What a log says, in a few words: 3 of 4 came; cancelled · School event. */
export function sayLogged(words: ReturnType<typeof useSessionWords>, { state, reason, attendance }: LogToSend): string {
  const came = attendance.filter((one) => one.came).length
  const all = attendance.length
  const who = all === 0 ? '' : came === all ? words.allCame : words.summary(came, all)
  const parts = [state === 'done' && who ? '' : words.states[state], reason === '' ? '' : words.reasons[reason], who]
  return parts.filter(Boolean).join(' · ')
}

/** Problems of a log, in sentences. */
export const sessionProblems = { en: enSubject.problems, zh: zhSubject.problems }

/** What the form of a log says when it is refused. */
export const formWords: FormWords = { labels: { en: enPage.labels, zh: zhPage.labels }, problems: [sessionProblems] }
