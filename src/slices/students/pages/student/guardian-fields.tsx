import { Button, Stack, TextInput } from '@mantine/core'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import type { Guardian } from '../../contract.ts'
import { useStudentWords } from '../parts/use-student-words.ts'
import classes from './student.module.css'
import { useStudentPageWords } from './use-student-page-words.ts'

interface GuardianFieldsProps {
  index: number
  value: Guardian
  problems: readonly Problem[]
  onChange: (changed: Partial<Guardian>) => void
  onRemove: () => void
}

const inputs = [
  { name: 'name', maxLength: 200 },
  { name: 'relationship', maxLength: 60 },
  { name: 'phone', maxLength: 60, type: 'tel' },
  { name: 'email', maxLength: 200, type: 'email' },
  { name: 'language', maxLength: 60 },
] as const

/** The inputs of one guardian. */
export function GuardianFields({ index, value, problems, onChange, onRemove }: GuardianFieldsProps) {
  const words = useStudentPageWords()
  const { fields } = useStudentWords()
  return (
    <fieldset className={classes.group}>
      <legend>{words.edit.guardian(index + 1)}</legend>
      <Stack gap="sm">
        <div className={classes.pair}>
          {inputs.map(({ name, ...rest }) => (
            <TextInput
              key={name}
              {...rest}
              {...fieldProps(`guardians.${index}.${name}`, problems)}
              label={fields[name]}
              autoComplete="off"
              required={name === 'name'}
              value={value[name]}
              onChange={(event) => onChange({ [name]: event.currentTarget.value })}
            />
          ))}
        </div>
        <div>
          <Button variant="subtle" size="compact-sm" onClick={onRemove}>
            {words.edit.removeGuardian(value.name)}
          </Button>
        </div>
      </Stack>
    </fieldset>
  )
}
