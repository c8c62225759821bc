import { useUiWords } from '../words.ts'
import classes from './draft-note.module.css'

/** Words from an earlier visit have come back into the form. */
export function DraftNote() {
  const words = useUiWords()
  return (
    <p role="status" className={classes.note}>
      {words.draftRestored}
    </p>
  )
}
