import type { Bilingual } from '#kernel/language.ts'
import classes from './in-two-languages.module.css'
import { htmlLanguage, useLanguage } from './language.tsx'
import { useUiWords } from './words.ts'

/**
 * A text that people wrote in one language or both: in the reader's, line by line as it was written. What has not been translated
 * is shown in the other language and marked, never silently missing. Nothing when it is empty.
 */
export function InTwoLanguages({ text }: { text: Bilingual }) {
  const language = useLanguage()
  const words = useUiWords()
  const other = language === 'zh' ? 'en' : 'zh'
  if (text[language]) return <span className={classes.text}>{text[language]}</span>
  if (!text[other]) return null
  return (
    <span>
      <span lang={htmlLanguage[other]} className={classes.text}>
        {text[other]}
      </span>{' '}
      <small className={classes.mark}>{words.untranslated}</small>
    </span>
  )
}
