import { useEffect, useState } from 'react'
import { api } from '../../api.ts'
import { formatList, type NamePair, nameOf } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { useUiWords } from '../words.ts'
import classes from './draft-note.module.css'

const everyMilliseconds = 5_000

interface OthersHereProps {
  studentId: string
  form: Parameters<typeof api.students.here>[0]['form']
  /** Which plan, which school year: where a student has several of the form. */
  which?: string
  /** Called when somebody has come or gone: what they saved may be worth loading. */
  onChange?: () => void
}

/** Says who else has the same thing open, so that two people who edit know of each other. Asked every few seconds while in sight. */
export function OthersHere({ studentId, form, which = '', onChange }: OthersHereProps) {
  const words = useUiWords()
  const language = useLanguage()
  const [others, setOthers] = useState<readonly (NamePair & { id: string })[]>([])
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === 'hidden') return
      api.students
        .here({ id: studentId, form, which })
        .then((answer) => setOthers(answer.others))
        .catch(() => undefined)
    }
    ask()
    const timer = setInterval(ask, everyMilliseconds)
    return () => clearInterval(timer)
  }, [studentId, form, which])
  const ids = others.map(({ id }) => id).join(' ')
  const [known, setKnown] = useState('')
  useEffect(() => {
    if (ids === known) return
    setKnown(ids)
    onChange?.()
  }, [ids, known, onChange])
  return (
    <p role="status" className={classes.note}>
      {others.length > 0 &&
        words.othersHere(
          formatList(
            others.map((other) => nameOf(other, language).main),
            language,
          ),
        )}
    </p>
  )
}
