import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Bilingual, Language } from '#kernel/language.ts'
import { htmlLanguage, useLanguage } from '../language.tsx'
import { fieldProps, type Problem } from '../problems.tsx'
import { useUiWords } from '../words.ts'
import { LongText } from './long-text.tsx'
import classes from './two-languages.module.css'

interface TwoLanguagesProps {
  label: string
  description?: string
  value: Bilingual
  onChange: (language: Language, text: string) => void
  /** Names the two inputs for problems and tests: `helpsZh`, `helpsEn`. */
  name: string
  rows?: number
  /** So many characters of each may be sent; 4,000 when not said. */
  most?: number
  problems?: readonly Problem[]
  /** The form opened for this text: it has the focus. */
  autoFocus?: boolean
}

/** One text in two languages: the reader's own first, the other opened when somebody wants it or has written it. */
export function TwoLanguages(props: TwoLanguagesProps) {
  const { label, description, value, onChange, name, rows = 3, most = 4000, problems, autoFocus } = props
  const language = useLanguage()
  const words = useUiWords()
  const other: Language = language === 'zh' ? 'en' : 'zh'
  const [asked, setAsked] = useState(false)
  const both = asked || value[other] !== ''
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (autoFocus) first.current?.focus()
  }, [autoFocus])
  const box = (of: Language) => {
    const field = `${name}${of === 'zh' ? 'Zh' : 'En'}`
    return (
      <LongText
        key={of}
        {...fieldProps(field, problems)}
        label={both ? `${label} (${words.languages[of]})` : label}
        description={of === language ? description : undefined}
        lang={htmlLanguage[of]}
        autosize
        minRows={rows}
        most={most}
        value={value[of]}
        ref={of === language ? first : undefined}
        data-autofocus={autoFocus && of === language ? true : undefined}
        onChange={(event) => onChange(of, event.currentTarget.value)}
      />
    )
  }
  return (
    <div className={classes.pair}>
      {box(language)}
      {both ? (
        box(other)
      ) : (
        <Button variant="subtle" size="compact-sm" className={classes.other} onClick={() => setAsked(true)}>
          {words.addLanguage[other]}
          <span className="for-screen-readers">{` (${label})`}</span>
        </Button>
      )}
    </div>
  )
}
