import type { Bilingual } from '#kernel/language.ts'
import type { PaperText } from '#platform/paper/model.ts'
import { say } from './common.ts'

/** Whom a paper is about, with this year's class. */
export type StudentHead = { nameZh: string; nameEn: string; className: string; classNumber: string }

/** A student in one line: both names, class and number. */
export function studentLine({ nameZh, nameEn, className, classNumber }: StudentHead): Bilingual {
  const names = { zh: [nameZh, nameEn].filter(Boolean).join(' '), en: [nameEn, nameZh].filter(Boolean).join(' ') }
  return say((words, language) =>
    [names[language], className && words.class(className, classNumber)]
      .filter(Boolean)
      .join(language === 'zh' ? '　' : ', '),
  )
}

/** What people wrote, as a paragraph; nothing when it is empty. */
export function isEmpty(text: PaperText): boolean {
  return typeof text === 'string' ? text === '' : text.zh === '' && text.en === ''
}
