import type { Language } from '#kernel/language.ts'
import { htmlLanguage, useLanguage, useSetLanguage } from '#web/ui/language.tsx'
import { useShellWords } from '#web/words.ts'
import classes from './top-bar.module.css'

/** One press to the other language, at once and without a reload. It is named in the language it leads to. */
export function LanguageSwitch({ onSwitch }: { onSwitch?: (language: Language) => void }) {
  const words = useShellWords()
  const language = useLanguage()
  const setLanguage = useSetLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <button
      type="button"
      className={classes.button}
      title={words.switchLanguage}
      onClick={() => {
        setLanguage(other)
        onSwitch?.(other)
      }}
    >
      <span className={classes.long} lang={htmlLanguage[other]}>
        {words.otherLanguage}
      </span>
      <span className={classes.short} aria-hidden="true">
        {words.otherLanguageShort}
      </span>
    </button>
  )
}
