import { useEffect, useState } from 'react'
import type { RevealedNote } from '../../notes/contract.ts'
import { shownFor } from '../../notes/model.ts'

/** A text that is shown for a while: it goes after two minutes, when the page is left and when its tab is put behind another. */
export function useRevealed(onHide: () => void) {
  const [revealed, setRevealed] = useState<RevealedNote | null>(null)
  useEffect(() => {
    if (!revealed) return
    const hide = () => {
      setRevealed(null)
      onHide()
    }
    const hideBehind = () => document.visibilityState === 'hidden' && hide()
    const timer = setTimeout(hide, shownFor)
    document.addEventListener('visibilitychange', hideBehind)
    window.addEventListener('pagehide', hide)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', hideBehind)
      window.removeEventListener('pagehide', hide)
    }
  }, [revealed, onHide])
  return { revealed, show: setRevealed, hide: () => setRevealed(null) }
}
