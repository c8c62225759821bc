import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { useFetcher } from 'react-router'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import type { PersonRow } from '../contract.ts'
import classes from './account.module.css'
import type { PeopleAnswer, PeopleWish } from './people-action.ts'
import { peopleProblems } from './person-form.tsx'
import { useDone } from './use-done.ts'
import { usePeopleWords } from './use-people-words.ts'
import { useRefusal } from './use-refusal.ts'

/** Marks a person as having left, or as working here again. */
export function PersonLeaving({ person }: { person: PersonRow }) {
  const words = usePeopleWords().leave
  const name = nameOf(person, useLanguage()).main
  const fetcher = useFetcher<PeopleAnswer>()
  const [asking, setAsking] = useState(false)
  const { listed } = useRefusal(fetcher.data?.refused, undefined, peopleProblems)
  const busy = fetcher.state === 'submitting'
  useDone(fetcher.data, ({ active }) => notice(active ? words.returned(name) : words.done(name)))

  function keep(active: boolean) {
    setAsking(false)
    const wish: PeopleWish = { do: 'change', person: { id: person.id, version: person.version, active } }
    fetcher.submit(JSON.stringify(wish), { method: 'post', encType: 'application/json' })
  }

  return (
    <section className={classes.section} aria-labelledby="leave-title">
      <h3 id="leave-title">{words.title}</h3>
      <Stack gap="sm">
        <ProblemSummary problems={listed} />
        <p className={classes.soft}>{person.active ? words.what : words.comeBack}</p>
        {person.active ? (
          <Button variant="default" className={classes.button} onClick={() => setAsking(true)}>
            {words.button}
          </Button>
        ) : (
          <SubmitButton
            type="button"
            variant="default"
            className={classes.button}
            busy={busy}
            onClick={() => keep(true)}
          >
            {words.returnButton}
          </SubmitButton>
        )}
      </Stack>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => keep(false)}
        title={words.question(name)}
        confirm={words.confirm}
        danger
      >
        {words.what}
      </ConfirmDialog>
    </section>
  )
}
