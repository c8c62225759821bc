import { Stack, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { Form, useNavigation } from 'react-router'
import { useWords } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import type { Refusal } from '../words/refusal.ts'
import { en } from '../words.en/doors.ts'
import { zh } from '../words.zh/doors.ts'
import classes from './door.module.css'
import { PasswordField } from './password-fields.tsx'
import { useRefusal } from './use-refusal.ts'

const both = { en, zh }
const labels = { en: labelsOf(en), zh: labelsOf(zh) }

/** The first step. */
export function PasswordForm({ refused }: { refused: Refusal | null }) {
  const words = useWords(both)
  const { problems, listed } = useRefusal(refused, labels)
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" noValidate>
      <Stack gap="md">
        <ProblemSummary problems={listed} />
        <TextInput
          {...fieldProps('identifier', problems)}
          label={words.signIn.identifier}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <PasswordField
          name="password"
          label={words.password.password}
          problems={problems}
          autoComplete="current-password"
        />
        <SubmitButton busy={busy} size="md">
          {words.signIn.submit}
        </SubmitButton>
      </Stack>
    </Form>
  )
}

/** The second step: figures from the authenticator, or a backup code. */
export function CodeForm({ refused, onStartOver }: { refused: Refusal | null; onStartOver: () => void }) {
  const words = useWords(both).signIn
  const [kind, setKind] = useState<'totp' | 'backup'>('totp')
  const { problems, listed } = useRefusal(refused, labels)
  const busy = useNavigation().state !== 'idle'
  const input = useRef<HTMLInputElement>(null)
  // The step came by itself: the hand stays on the keyboard.
  useEffect(() => input.current?.focus(), [])
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="step" value="code" />
      <input type="hidden" name="kind" value={kind} />
      <Stack gap="md">
        <p className={classes.soft}>{kind === 'totp' ? words.codeSentence : words.backupSentence}</p>
        <ProblemSummary problems={listed} />
        <TextInput
          {...fieldProps('code', problems)}
          key={kind}
          ref={input}
          label={kind === 'totp' ? words.code : words.backup}
          inputMode={kind === 'totp' ? 'numeric' : 'text'}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          required
          classNames={{ wrapper: classes.short }}
        />
        <SubmitButton busy={busy} size="md">
          {words.submitCode}
        </SubmitButton>
        <button type="button" className={classes.plain} onClick={() => setKind(kind === 'totp' ? 'backup' : 'totp')}>
          {kind === 'totp' ? words.useBackup : words.useTotp}
        </button>
        <button type="button" className={classes.plain} onClick={onStartOver}>
          {words.startOver}
        </button>
      </Stack>
    </Form>
  )
}

function labelsOf({ signIn, password }: typeof en) {
  return { identifier: signIn.identifier, password: password.password, code: signIn.codeTitle }
}
