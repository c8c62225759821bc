import { DateInputField } from '#web/ui/date-input-field.tsx'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import classes from './groups.module.css'
import { useGroupWords } from './use-group-words.ts'

interface SpanFieldsProps {
  value: { startsOn: string; endsOn: string | null }
  problems: readonly Problem[]
  onChange: (changed: { startsOn: string } | { endsOn: string | null }) => void
}

/** From when to when somebody is in a group or gives it; without an end until the group is over. */
export function SpanFields({ value, problems, onChange }: SpanFieldsProps) {
  const words = useGroupWords()
  return (
    <div className={classes.pair}>
      <DateInputField
        {...fieldProps('startsOn', problems)}
        label={words.fields.startsOn}
        value={value.startsOn}
        onChange={(startsOn) => startsOn && onChange({ startsOn })}
      />
      <div>
        <DateInputField
          {...fieldProps('endsOn', problems)}
          label={words.fields.endsOn}
          value={value.endsOn}
          onChange={(endsOn) => onChange({ endsOn })}
        />
        <p className={classes.soft}>{words.endHelp}</p>
      </div>
    </div>
  )
}
