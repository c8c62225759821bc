import { PasswordInput } from '@mantine/core'
import { useWords } from '#web/ui/language.tsx'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import { en } from '../words.en/doors.ts'
import { zh } from '../words.zh/doors.ts'

const both = { en, zh }

interface PasswordFieldProps {
  name: string
  label: string
  problems: readonly Problem[]
  autoComplete: 'current-password' | 'new-password'
  help?: string
}

/** A password with a button that shows it. */
export function PasswordField({ name, label, problems, autoComplete, help }: PasswordFieldProps) {
  const words = useWords(both).password
  return (
    <PasswordInput
      {...fieldProps(name, problems)}
      label={label}
      description={help}
      autoComplete={autoComplete}
      required
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': words.show }}
    />
  )
}

/** A new password, typed twice: the fields `name` and `repeat`. */
export function NewPasswordFields({
  name = 'password',
  label,
  repeatLabel,
  problems,
}: {
  name?: string
  label?: string
  repeatLabel?: string
  problems: readonly Problem[]
}) {
  const words = useWords(both).password
  return (
    <>
      <PasswordField
        name={name}
        label={label ?? words.choose}
        help={words.help}
        problems={problems}
        autoComplete="new-password"
      />
      <PasswordField
        name="repeat"
        label={repeatLabel ?? words.repeat}
        problems={problems}
        autoComplete="new-password"
      />
    </>
  )
}
