import type { Bilingual } from '#kernel/language.ts'

/** What stands in a file in the place of a picture that it cannot hold. */
export const missingPicture = (picture: Bilingual): Bilingual => ({
  zh: `「${picture.zh}」未能放進這個檔案，請在工作台查看。`,
  en: `“${picture.en}” could not be put into this file. It can be seen in the workbench.`,
})

/** What stands beside a line to sign on. */
export const signWords: Readonly<Record<'date', Bilingual>> = { date: { zh: '日期', en: 'Date' } }
