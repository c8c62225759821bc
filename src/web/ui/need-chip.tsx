import classes from './marks.module.css'
import { useUiWords } from './words.ts'

interface NeedChipProps {
  /** The letters of the type, such as `SpLD`. */
  letters: string
  /** The type's name in full, in the reader's language. */
  name: string
  /** Not yet confirmed: a dashed outline and a question mark. */
  suspected?: boolean
  /** The student's primary need: heavier letters. */
  primary?: boolean
}

/** A type of need as letters in an outline; never a colour. Screen readers hear the name in full. */
export function NeedChip({ letters, name, suspected = false, primary = false }: NeedChipProps) {
  const words = useUiWords()
  const said = [name, primary && words.primaryNeed, suspected && words.suspected].filter(Boolean).join(', ')
  return (
    <span
      className={classes.need}
      data-suspected={suspected || undefined}
      data-primary={primary || undefined}
      title={said}
    >
      <span aria-hidden="true">
        {letters}
        {suspected && '?'}
      </span>
      <span className="for-screen-readers">{said}</span>
    </span>
  )
}
