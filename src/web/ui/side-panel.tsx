import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './side-panel.module.css'
import { useWayBack } from './way-back.ts'
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
  /** From below: on a phone, for what the thumb should reach. */
  position?: 'right' | 'bottom'
}

/** A panel at the right for quick edits; the page behind stays where it was, and has the focus again where it was left. */
export function SidePanel(props: SidePanelProps) {
  const { opened, onClose, title, children, footer, size = '28rem', position = 'right' } = props
  const words = useUiWords()
  useWayBack(opened)
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position={position}
      returnFocus={false}
      classNames={{ content: `${classes.content} ${position === 'bottom' ? classes.bottom : ''}` }}
      size={`min(${size}, 100vw)`}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        {/* Not Mantine's header, which would count as a second banner of the page. */}
        <div className={classes.header}>
          <Drawer.Title className={classes.title}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={words.close} />
        </div>
        <Drawer.Body className={classes.body}>
          <div className={classes.main}>{children}</div>
          {footer && <div className={classes.footer}>{footer}</div>}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
