import { Stack } from '@mantine/core'
import { useState } from 'react'
import { useFetcher } from 'react-router'
import { notice } from '#web/ui/announcer.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import classes from './account.module.css'
import type { AccountAnswer } from './account-data.ts'
import { NewPasswordFields, PasswordField } from './password-fields.tsx'
import { accountWords, useAccountWords } from './use-account-words.ts'
import { useDone } from './use-done.ts'
import { useMe } from './use-me.ts'
import { useRefusal } from './use-refusal.ts'

const labels = { en: labelsOf(accountWords.en), zh: labelsOf(accountWords.zh) }

/** Changing one's own password. */
export function PasswordSection() {
  const words = useAccountWords().password
  const { person } = useMe()
  const fetcher = useFetcher<AccountAnswer>()
  const [round, setRound] = useState(0)
  const { problems, listed } = useRefusal(fetcher.data?.refused, labels)
  useDone(fetcher.data, () => {
    notice(words.changed)
    setRound((before) => before + 1)
  })
  return (
    <section className={classes.section} aria-labelledby="password-title">
      <h2 id="password-title">{words.title}</h2>
      {/* A new round empties the form. */}
      <fetcher.Form key={round} method="post" noValidate className={classes.form}>
        <input type="hidden" name="form" value="password" />
        <input type="hidden" name="username" autoComplete="username" value={person.email || person.staffCode} />
        <Stack gap="md" align="stretch">
          <ProblemSummary problems={listed} />
          <PasswordField name="current" label={words.current} problems={problems} autoComplete="current-password" />
          <NewPasswordFields name="next" label={words.next} repeatLabel={words.repeat} problems={problems} />
          <SubmitButton busy={fetcher.state === 'submitting'} variant="default" className={classes.button}>
            {words.submit}
          </SubmitButton>
        </Stack>
      </fetcher.Form>
    </section>
  )
}

function labelsOf({ password }: typeof accountWords.en) {
  return { current: password.current, next: password.next, repeat: password.repeat }
}
