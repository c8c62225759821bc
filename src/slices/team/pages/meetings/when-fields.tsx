import { TextInput } from '@mantine/core'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import classes from './meetings.module.css'
import { useMeetingWords } from './use-meeting-words.ts'

/** When and where, as a form holds it: a day may be cleared while typing. */
export type When = { heldOn: string | null; startsAt: string; endsAt: string; place: string }

interface WhenFieldsProps {
  value: When
  problems: readonly Problem[]
  onChange: (changed: Partial<When>) => void
}

/** Day, from, to, place. */
export function WhenFields({ value, problems, onChange }: WhenFieldsProps) {
  const words = useMeetingWords()
  return (
    <>
      <div className={classes.row}>
        <DateInputField
          {...fieldProps('heldOn', problems)}
          label={words.fields.heldOn}
          value={value.heldOn}
          onChange={(heldOn) => onChange({ heldOn })}
          required
        />
        {(['startsAt', 'endsAt'] as const).map((field) => (
          <TextInput
            key={field}
            {...fieldProps(field, problems)}
            type="time"
            label={words.fields[field]}
            value={value[field]}
            onChange={(event) => onChange({ [field]: event.currentTarget.value })}
          />
        ))}
      </div>
      <TextInput
        {...fieldProps('place', problems)}
        label={words.fields.place}
        description={words.placeHelp}
        maxLength={200}
        value={value.place}
        onChange={(event) => onChange({ place: event.currentTarget.value })}
      />
    </>
  )
}
