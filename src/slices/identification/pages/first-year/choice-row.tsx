import { fieldId } from '#web/ui/problems.tsx'
import classes from './choice-row.module.css'

interface ChoiceRowProps<Value extends string> {
  /** Names the group, and the field for problems. */
  name: string
  label: string
  choices: readonly { value: Value; label: string }[]
  value: Value | null
  disabled?: boolean
  onChange: (value: Value) => void
}

/** One question with a few answers side by side, wide enough for a thumb; the browser's own radio buttons underneath. */
export function ChoiceRow<Value extends string>(props: ChoiceRowProps<Value>) {
  const { name, label, choices, value, disabled, onChange } = props
  return (
    <fieldset className={classes.row} data-answered={value !== null || undefined}>
      <legend className={classes.label} id={fieldId(name)} tabIndex={-1}>
        {label}
      </legend>
      <div className={classes.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes.choice} data-chosen={choice.value === value || undefined}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              disabled={disabled}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
