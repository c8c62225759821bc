import { IconDots } from '@tabler/icons-react'
import classes from './more-toggle.module.css'
import { useUiWords } from './words.ts'

/** On a phone only: brings what is secondary there, such as print and export, or folds it away again. */
export function MoreToggle({ opened, onToggle }: { opened: boolean; onToggle: () => void }) {
  const words = useUiWords()
  return (
    <button type="button" className={classes.toggle} aria-label={words.more} aria-expanded={opened} onClick={onToggle}>
      <IconDots size={20} stroke={1.8} aria-hidden="true" />
    </button>
  )
}
