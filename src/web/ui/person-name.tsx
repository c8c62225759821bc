import { type NamePair, nameOf } from './format.ts'
import { htmlLanguage, useLanguage } from './language.tsx'
import classes from './marks.module.css'

/** A name in both scripts: the reader's own large, the other small beside it. */
export function PersonName({ person }: { person: NamePair }) {
  const language = useLanguage()
  const name = nameOf(person, language)
  return (
    <span>
      <strong className={classes.name}>{name.main}</strong>
      {name.other && (
        <>
          {' '}
          <span className={classes.otherName} lang={htmlLanguage[language === 'zh' ? 'en' : 'zh']}>
            {name.other}
          </span>
        </>
      )}
    </span>
  )
}
