import type { ReactNode } from 'react'
import classes from './pictures.module.css'

/** Pictures side by side, none larger than a hand: `img`, or what stands round one. */
export function Pictures({ children }: { children: ReactNode }) {
  return <div className={classes.pictures}>{children}</div>
}
