import { Stack } from '@mantine/core'
import { useState } from 'react'
import { useFetcher } from 'react-router'
import { notice } from '#web/ui/announcer.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import classes from './account.module.css'
import type { AccountAnswer } from './account-data.ts'
import { CodesSetup } from './codes-setup.tsx'
import { PasswordField } from './password-fields.tsx'
import { accountWords, useAccountWords } from './use-account-words.ts'
import { useDone } from './use-done.ts'
import { useMe } from './use-me.ts'
import { useRefusal } from './use-refusal.ts'

const labels = {
  en: { password: accountWords.en.password.current },
  zh: { password: accountWords.zh.password.current },
}

/** One-time codes: whether they are on, setting them up, switching them off. */
export function CodesSection() {
  const words = useAccountWords().codes
  const me = useMe()
  const [setup, setSetup] = useState<NonNullable<AccountAnswer['started']> | null>(null)
  return (
    <section className={classes.section} aria-labelledby="codes-title" data-codes={setup ? '' : undefined}>
      <h2 id="codes-title">{words.title}</h2>
      <p className={classes.soft}>{words.what}</p>
      {setup ? (
        <CodesSetup started={setup} onDone={() => setSetup(null)} />
      ) : (
        <Stack gap="md">
          <div>{me.twoFactor ? <DueMark state="done">{words.isOn}</DueMark> : <span>{words.isOff}</span>}</div>
          {me.twoFactor ? <StopForm /> : <StartForm onStarted={setSetup} />}
        </Stack>
      )}
    </section>
  )
}

function StartForm({ onStarted }: { onStarted: (started: NonNullable<AccountAnswer['started']>) => void }) {
  const all = useAccountWords()
  const words = all.codes
  const fetcher = useFetcher<AccountAnswer>()
  const { problems, listed } = useRefusal(fetcher.data?.refused, labels)
  useDone(fetcher.data, ({ started }) => started && onStarted(started))
  return (
    <fetcher.Form method="post" noValidate className={classes.form}>
      <input type="hidden" name="form" value="start-codes" />
      <Stack gap="md">
        <ProblemSummary problems={listed} />
        <PasswordField
          name="password"
          label={all.password.current}
          help={words.startHelp}
          problems={problems}
          autoComplete="current-password"
        />
        <SubmitButton busy={fetcher.state === 'submitting'} className={classes.button}>
          {words.start}
        </SubmitButton>
      </Stack>
    </fetcher.Form>
  )
}

function StopForm() {
  const all = useAccountWords()
  const words = all.codes
  const fetcher = useFetcher<AccountAnswer>()
  const { problems, listed } = useRefusal(fetcher.data?.refused, labels)
  useDone(fetcher.data, () => notice(words.turnedOff))
  return (
    <fetcher.Form method="post" noValidate className={classes.form}>
      <input type="hidden" name="form" value="stop-codes" />
      <Stack gap="md">
        <ProblemSummary problems={listed} />
        <PasswordField
          name="password"
          label={all.password.current}
          help={words.stopHelp}
          problems={problems}
          autoComplete="current-password"
        />
        <SubmitButton busy={fetcher.state === 'submitting'} variant="default" className={classes.button}>
          {words.stop}
        </SubmitButton>
      </Stack>
    </fetcher.Form>
  )
}
