import { useMemo, useRef, useState } from 'react'
import { useRevalidator } from 'react-router'
import { type Refusal, refusalIn } from '#slices/access/words/refusal.ts'
import { useLanguage } from '../language.tsx'
import type { Problem } from '../problems.tsx'
import { type FormWords, type Refused, sayRefused } from './refused.ts'

/** What somebody else wrote meanwhile. */
export type Clashing = Extract<Refusal, { code: 'CLASH' }>

export interface Work extends Refused {
  busy: boolean
  clash: Clashing | null
  /** The last try met no answer: the network or the server is away. */
  unreachable: boolean
  /** The name of a field as people read it. */
  labelOf: (field: string) => string
  /** Shows problems found before anything was sent. */
  refuse: (problems: readonly Problem[]) => void
  /** Asks the server, once at a time, then loads the page's facts anew, then calls `done`; not when it was refused. */
  run: <Answer>(ask: () => Promise<Answer>, done?: (answer: Answer) => void) => Promise<void>
}

/**
 * One thing that a person does with a form: under way, refused with sentences, or done. What was typed stays in the form.
 * `words`, the same object at every drawing, name the fields and say the problems of the slice.
 */
export function useWork(words: FormWords): Work {
  const { revalidate } = useRevalidator()
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [ownProblems, setOwnProblems] = useState<readonly Problem[]>([])
  const asking = useRef(false)
  const said = useMemo(() => sayRefused(refusal, language, words), [refusal, language, words])

  async function run<Answer>(ask: () => Promise<Answer>, done?: (answer: Answer) => void): Promise<void> {
    if (asking.current) return
    asking.current = true
    setBusy(true)
    setOwnProblems([])
    try {
      const answer = await ask()
      setRefusal(null)
      // The page shows what is so now before the form goes.
      await revalidate()
      done?.(answer)
    } catch (error) {
      const refused = refusalIn(error)
      setRefusal(refused ?? { code: 'FAULT' })
      if (!refused) throw error
    } finally {
      asking.current = false
      setBusy(false)
    }
  }

  return {
    busy,
    problems: [...ownProblems, ...said.problems],
    listed: ownProblems.length ? ownProblems : said.listed,
    clash: refusal?.code === 'CLASH' ? refusal : null,
    unreachable: refusal?.code === 'NETWORK' || refusal?.code === 'FAULT',
    labelOf: (field) => words.labels[language][field] ?? field,
    refuse: (problems) => {
      setRefusal(null)
      setOwnProblems(problems)
    },
    run,
  }
}
