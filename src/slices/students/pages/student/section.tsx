import { type ReactNode, useId } from 'react'
import classes from './student.module.css'

/** A part of a student's page: its heading, at the right what can be done with it, and its content. */
export function Section({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div className={classes.sectionHead}>
        <h2 id={id}>{title}</h2>
        {action && <div className="no-print">{action}</div>}
      </div>
      {children}
    </section>
  )
}
