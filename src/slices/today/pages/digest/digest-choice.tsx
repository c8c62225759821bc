import { Checkbox } from '@mantine/core'
import { useEffect, useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { useWords } from '#web/ui/language.tsx'
import type { DigestChoice } from '../../digest/contract.ts'
import classes from './digest.module.css'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: en.choice, zh: zh.choice }

/** On the page of one's account: whether one wants the morning mail. */
export function DigestChoiceSection() {
  const words = useWords(both)
  const [choice, setChoice] = useState<DigestChoice | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    let here = true
    // Without an answer the section stays away; the page has its own way of saying that the server is gone.
    api.today.digest().then(
      (answer) => here && setChoice(answer),
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [])
  if (!choice) return null

  async function choose(before: DigestChoice, wanted: boolean) {
    setBusy(true)
    setChoice({ ...before, wanted })
    try {
      setChoice(await api.today.chooseDigest({ wanted }))
      notice(wanted ? words.on : words.off)
    } catch {
      setChoice(before)
      notice(words.notKept)
    } finally {
      setBusy(false)
    }
  }

  return (
    <section className={classes.section} aria-labelledby="digest-title">
      <h2 id="digest-title">{words.title}</h2>
      <p className={classes.soft}>{words.what(hourText(choice.hour))}</p>
      <Checkbox
        label={words.wanted}
        description={choice.address ? words.to(choice.address) : words.noAddress}
        checked={choice.wanted}
        disabled={busy || (choice.address === '' && !choice.wanted)}
        onChange={({ currentTarget }) => void choose(choice, currentTarget.checked)}
      />
      {!choice.server && <p className={classes.warning}>{words.noServer}</p>}
    </section>
  )
}

/** 7 as a clock shows it: 07:00. */
export function hourText(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}
