import { useEffect, useState } from 'react'
import { useNavigation } from 'react-router'
import { useShellWords } from '#web/words.ts'
import classes from './progress-line.module.css'

const PATIENCE_MILLISECONDS = 1000

/** A thin line at the top for a navigation that takes longer than a second; quicker ones show nothing. */
export function ProgressLine({ always = false }: { always?: boolean }) {
  const words = useShellWords()
  const navigating = useNavigation().state !== 'idle' || always
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!navigating) return
    const timer = setTimeout(() => setShown(true), PATIENCE_MILLISECONDS)
    return () => {
      clearTimeout(timer)
      setShown(false)
    }
  }, [navigating])
  if (!shown) return null
  return <div role="progressbar" aria-label={words.loading} className={`${classes.line} no-print`} />
}
