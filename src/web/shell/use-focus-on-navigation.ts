import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/**
 * After a navigation to another page the focus stands on its h1, so that a screen reader starts there and the next Tab goes into
 * the page. Filters (the same path) and tabs (`state.keepFocus`) leave the focus where the hand is.
 */
export function useFocusOnNavigation(): void {
  const { pathname, state } = useLocation()
  const keepFocus = typeof state === 'object' && state !== null && 'keepFocus' in state && state.keepFocus === true
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    if (keepFocus) return
    const target = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('main')
    target?.focus({ preventScroll: true })
  }, [pathname, keepFocus])
}
