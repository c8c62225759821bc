import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './side-panel.module.css'
import { useUiWords } from './words.ts'

interface SidePanelProps {
  opened: boolean
  onClose: () => void
  title: string
  children: ReactNode
  /** The actions, always in sight below. */
  footer?: ReactNode
  /** A CSS width; the whole width on a phone. */
  size?: string
}

/** A panel at the right for quick edits; the page behind stays where it was. */
export function SidePanel({ opened, onClose, title, children, footer, size = '28rem' }: SidePanelProps) {
  const words = useUiWords()
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      position="right"
      size={`min(${size}, 100vw)`}
      closeButtonProps={{ 'aria-label': words.close }}
      classNames={{ content: classes.content, header: classes.header, title: classes.title, body: classes.body }}
    >
      <div className={classes.main}>{children}</div>
      {footer && <div className={classes.footer}>{footer}</div>}
    </Drawer>
  )
}
