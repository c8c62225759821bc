import classes from './data-table.module.css'

interface SelectBoxProps {
  label: string
  checked: boolean
  indeterminate?: boolean
  /** False takes it out of the tab order: the row's focus point selects with Space. */
  inTabOrder?: boolean
  onToggle: (range: boolean) => void
}

/** The checkbox of a row or of the whole list. With Shift it selects the range from the one touched before. */
export function SelectBox({ label, checked, indeterminate = false, inTabOrder = true, onToggle }: SelectBoxProps) {
  return (
    <label className={classes.box} data-row-check>
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        tabIndex={inTabOrder ? undefined : -1}
        ref={(input) => {
          if (input) input.indeterminate = indeterminate
        }}
        // Shift-click would mark text between the two rows.
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
        onChange={(event) => onToggle(event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
      />
    </label>
  )
}
