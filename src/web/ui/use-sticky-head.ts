import { useCallback, useState } from 'react'

/**
 * A table's head sticks to the top of the page. Only a table that is wider than its place must scroll by itself
 * (then its head sticks to its own top): `data-wide` says so to the style sheet.
 */
export function useStickyHead() {
  const [wide, setWide] = useState(false)
  const ref = useCallback((scroller: HTMLElement | null) => {
    const table = scroller?.firstElementChild
    if (!scroller || !table) return
    const observer = new ResizeObserver(() => setWide(table.scrollWidth > scroller.clientWidth + 1))
    observer.observe(scroller)
    observer.observe(table)
    return () => observer.disconnect()
  }, [])
  return { ref, 'data-wide': wide || undefined, tabIndex: wide ? 0 : undefined }
}
