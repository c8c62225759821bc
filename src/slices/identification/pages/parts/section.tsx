import { type ReactNode, useId } from 'react'
import classes from './section.module.css'

interface SectionProps {
  title: string
  /** One sentence under the heading. */
  help?: ReactNode
  /** What can be done with it, at the right. */
  action?: ReactNode
  children: ReactNode
}

/** A part of a page of this room: its heading, what can be done with it, and its content. */
export function Section({ title, help, action, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div className={classes.head}>
        <h2 id={id}>{title}</h2>
        {action && <div className="no-print">{action}</div>}
      </div>
      {help && <p className={classes.help}>{help}</p>}
      {children}
    </section>
  )
}
