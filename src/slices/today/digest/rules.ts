import type { Language } from '#kernel/language.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** How much waits for somebody. Numbers only: of what and of whom is read inside the workbench. */
export type Waiting = { due: number; overdue: number; notices: number }

/** A morning has so many hours: what could not be sent by then is not sent that day. */
export const hoursOfMorning = 4

/** Is it the morning of the mails? From their hour on, four hours long. */
export function isMorning(hour: number, hourNow: number): boolean {
  return hourNow >= hour && hourNow < hour + hoursOfMorning
}

export function isNothing({ due, overdue, notices }: Waiting): boolean {
  return due + overdue + notices === 0
}

/** The morning mail as it is sent: counts and addresses, and how to have no more of it. No name, no class, no need. */
export function mailOf(
  waiting: Waiting,
  language: Language,
  links: { origin: string; stop: string },
): { subject: string; text: string } {
  const words = { en, zh }[language].mail
  const counts = [
    waiting.due > 0 ? words.due(waiting.due) : '',
    waiting.overdue > 0 ? words.overdue(waiting.overdue) : '',
    waiting.notices > 0 ? words.notices(waiting.notices) : '',
  ].filter(Boolean)
  const lines = [
    words.greeting,
    '',
    ...counts.map((count) => `${words.bullet}${count}`),
    '',
    ...(waiting.due + waiting.overdue > 0 ? [words.toToday, `${links.origin}/`, ''] : []),
    ...(waiting.notices > 0 ? [words.toNotices, `${links.origin}/notices`, ''] : []),
    words.noNames,
    words.toStop,
    links.stop,
    '',
  ]
  return { subject: words.subject(counts.join(words.comma)), text: lines.join('\n') }
}
