import { fieldId, type Problem } from './problems.tsx'
import classes from './tap-choice.module.css'

interface TapChoiceProps<Value extends string> {
  /** The field's name, for its problems. */
  name: string
  legend: string
  options: readonly { value: Value; label: string }[]
  chosen: readonly Value[]
  /** Only one at a time. */
  single?: boolean
  problems?: readonly Problem[]
  onChange: (chosen: Value[]) => void
}

/** Chips to tap, one or several: big enough for a finger, and plain checkboxes or radios for everybody else. */
export function TapChoice<Value extends string>(props: TapChoiceProps<Value>) {
  const { name, legend, options, chosen, single = false, problems = [], onChange } = props
  const problem = problems.find(({ field }) => field === name)?.message
  const id = fieldId(name)
  return (
    <fieldset id={id} tabIndex={-1} className={classes.field} aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend>{legend}</legend>
      <div className={classes.chips}>
        {options.map(({ value, label }) => {
          const on = chosen.includes(value)
          return (
            <label key={value} className={classes.chip} data-on={on || undefined}>
              <input
                type={single ? 'radio' : 'checkbox'}
                name={id}
                checked={on}
                onChange={() =>
                  onChange(single ? [value] : on ? chosen.filter((one) => one !== value) : [...chosen, value])
                }
              />
              {label}
            </label>
          )
        })}
      </div>
      {problem && (
        <p id={`${id}-problem`} className={classes.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  )
}
