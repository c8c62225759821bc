import { useStudentWords } from '../parts/use-student-words.ts'
import classes from './student.module.css'

/** Words from an earlier visit have come back into the form. */
export function DraftNote() {
  const words = useStudentWords()
  return (
    <p role="status" className={classes.note}>
      {words.draftRestored}
    </p>
  )
}
