import type { FunctionComponent, ReactNode } from 'react'
import classes from './empty-state.module.css'

interface EmptyStateProps {
  /** What will be here. */
  title: string
  /** Why it is empty and what the first step does. */
  sentence: ReactNode
  action?: ReactNode
  icon?: FunctionComponent<{ size?: number | string; stroke?: number | string }>
}

/** A place with nothing in it yet: says what will be here and offers the first step. */
export function EmptyState({ title, sentence, action, icon: Icon }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      {Icon && (
        <span className={classes.icon} aria-hidden="true">
          <Icon size={28} stroke={1.4} />
        </span>
      )}
      <p className={classes.title}>{title}</p>
      <p className={classes.sentence}>{sentence}</p>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  )
}
